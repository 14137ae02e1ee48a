package io.panelboard.board.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.panelboard.board.BoardCommand;
import io.panelboard.board.BoardEvent;
import io.panelboard.board.BoardView;
import io.panelboard.board.Boards;
import io.panelboard.interviews.Interview;
import io.panelboard.interviews.InterviewId;
import io.panelboard.interviews.Interviews;
import io.panelboard.interviews.Seat;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.people.Role;
import io.panelboard.questions.QuestionId;
import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.RuleViolation;
import io.panelboard.shared.mongo.Databases;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests panels that change during the interview, on two nodes over one database: access, names, and stored seats. */
@ParameterizedClass
@MethodSource("io.panelboard.shared.mongo.Databases#available")
class PanelChangesTest {

    private static final QuestionId ERRORS = Installation.QUESTIONS.getFirst();

    private final Installation panel;
    private final InterviewId id;
    private int commands;

    PanelChangesTest(Databases database) {
        panel = new Installation(database);
        id = panel.interview.id();
    }

    @BeforeEach
    void begins() {
        does(panel.a, panel.lead, new BoardCommand.Activate(ERRORS));
    }

    @AfterEach
    void close() {
        panel.close();
    }

    @Test
    void whoeverIsReleasedIsToldWhyAndSeesNothingAnyMoreOnAnyNode() {
        var told = new CopyOnWriteArrayList<String>();
        var views = new CopyOnWriteArrayList<BoardView>();
        panel.b.boards.watch(id, panel.pat, new Boards.Page() {
            @Override
            public void show(BoardView view) {
                views.add(view);
            }

            @Override
            public void ended(RuleViolation why) {
                told.add(why.sentence());
            }
        });
        await().until(() -> !views.isEmpty());

        does(panel.a, panel.manager, new BoardCommand.ReleaseSeat(panel.pat.id(), "Ill since this morning"));
        panel.b.boards.catchUp();

        await().untilAsserted(() -> assertThat(told)
                .containsExactly("Mia Manager released your seat in this interview: Ill since this morning"));
        for (Node node : List.of(panel.a, panel.b)) {
            assertThatThrownBy(() -> node.boards.view(id, panel.pat))
                    .isInstanceOf(NotAllowed.class)
                    .hasMessageContaining("Your seat in this interview was released");
            assertThatThrownBy(() -> does(node, panel.pat, new BoardCommand.Note(ERRORS, "late")))
                    .isInstanceOf(NotAllowed.class);
        }
        assertThat(stored().seat(panel.pat.id())).isEmpty();
        assertThat(panel.b.boards.view(id, panel.lead).panelChanges()).hasSize(1);
    }

    @Test
    void whoeverIsAddedFindsTheInterviewAndHasANameOnEveryNode() {
        Person nora = panel.people.add("Nora New", Role.INTERVIEWER);
        var leads = panel.b.open(id, panel.lead);
        assertThatThrownBy(() -> panel.b.boards.view(id, nora)).isInstanceOf(NotAllowed.class);

        does(panel.a, panel.manager, new BoardCommand.AddPanelist(nora.id(), Set.of("Craft"), "Pia is ill"));
        panel.b.boards.catchUp();

        assertThat(interviews().of(nora)).extracting(Interview::id).containsExactly(id);
        assertThat(stored().seats()).contains(new Seat(nora.id(), Seat.Kind.PANELIST, Set.of("Craft")));
        assertThat(panel.b.boards.view(id, nora).card().missing()).hasSize(2);
        await().untilAsserted(() -> assertThat(leads.last().panel())
                .extracting(BoardView.PanelRow::name)
                .contains("Nora New"));
    }

    @Test
    void onlyActiveInterviewersWhoAreNotTheCandidateJoinOrLead() {
        Person candidate = panel.people.add("Cleo Candidate", Role.INTERVIEWER);
        Person gone = panel.people.addInactive("Gil Gone", Role.INTERVIEWER);
        Person admin = panel.people.add("Ada Admin", Role.ADMINISTRATOR);

        refused(candidate.id(), "Cleo Candidate has the candidate's email address");
        refused(gone.id(), "Gil Gone is not an active interviewer");
        refused(admin.id(), "Ada Admin is not an active interviewer");
        refused(new PersonId("nobody"), "is not an active interviewer");
        panel.people.addInactive("Pat Panelist", Role.INTERVIEWER);
        assertThatThrownBy(() -> does(panel.a, panel.lead, new BoardCommand.HandOver(panel.pat.id(), "Ill")))
                .hasMessageContaining("Pat Panelist is not an active interviewer");
        assertThat(panel.a.store.load(id)).hasSize(1);
    }

    @Test
    void seatsThatAKilledProcessLeftBehindAreBroughtUpToDateByAnother() {
        var stamp = new BoardEvent.Stamp(2, panel.clock.instant(), panel.manager.id(), "killed");
        panel.a.store.append(
                id,
                1,
                List.of(new BoardEvent.LeadHandedOver(stamp, panel.lead.id(), panel.pat.id(), "Ill")),
                List.of(2L));
        assertThat(stored().isLedBy(panel.lead.id())).isTrue();

        panel.b.outbox.publishRemaining();

        assertThat(stored().isLedBy(panel.pat.id())).isTrue();
        assertThat(panel.b.store.unpublished()).isEmpty();
        panel.b.outbox.publishRemaining();
        assertThat(stored().isLedBy(panel.pat.id())).isTrue();
    }

    @Test
    void changesOnBothNodesAtOnceLeaveTheStoredSeatsAsTheBoardHasThem() throws Exception {
        List<Callable<Object>> changes = new ArrayList<>();
        for (int n = 0; n < 12; n++) {
            Node node = n % 2 == 0 ? panel.a : panel.b;
            Person added = panel.people.add("P" + n + " Panelist", Role.INTERVIEWER);
            String command = "change " + n;
            changes.add(() -> node.boards.perform(
                    id, panel.manager, command, new BoardCommand.AddPanelist(added.id(), Set.of(), "Big panel")));
        }
        try (var threads = Executors.newFixedThreadPool(changes.size())) {
            for (var done : threads.invokeAll(changes)) {
                assertThat(done.get()).isNotNull();
            }
        }

        panel.a.boards.catchUp();
        panel.a.outbox.retry();
        panel.b.outbox.retry();
        assertThat(stored().seats()).hasSize(16);
        assertThat(stored().seats())
                .isEqualTo(panel.a.boards.setting(id, panel.manager).interview().seats());
    }

    @Test
    void everyChangeIsOnTheTrailWithItsReason() {
        does(panel.a, panel.lead, new BoardCommand.HandOver(panel.pat.id(), "My train leaves"));
        does(panel.a, panel.manager, new BoardCommand.ReleaseSeat(panel.lead.id(), "Left"));

        assertThat(panel.a.told)
                .extracting(entry -> entry.action() + ": " + entry.reason())
                .contains(
                        "handed the lead over from person %s to person %s: My train leaves"
                                .formatted(
                                        panel.lead.id().value(), panel.pat.id().value()),
                        "released the seat of person %s: Left"
                                .formatted(panel.lead.id().value()));
    }

    private void refused(PersonId person, String sentence) {
        assertThatThrownBy(() ->
                        does(panel.a, panel.manager, new BoardCommand.AddPanelist(person, Set.of(), "Pia is ill")))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining(sentence);
    }

    private Interviews interviews() {
        return panel.a.context.getBean(Interviews.class);
    }

    private Interview stored() {
        return interviews().find(id).orElseThrow();
    }

    private void does(Node node, Person by, BoardCommand command) {
        node.boards.perform(id, by, "command " + commands++, command);
    }
}
