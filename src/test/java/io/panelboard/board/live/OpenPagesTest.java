package io.panelboard.board.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.panelboard.board.BoardCommand;
import io.panelboard.board.BoardView;
import io.panelboard.candidates.Applicants;
import io.panelboard.candidates.Candidate;
import io.panelboard.candidates.Candidates;
import io.panelboard.interviews.InterviewId;
import io.panelboard.people.Person;
import io.panelboard.people.Role;
import io.panelboard.questions.QuestionId;
import io.panelboard.shared.Ids;
import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.mongo.Databases;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests a page that is open while its person loses the right to it: nothing more is pushed, on whichever node it is.
 */
@ParameterizedClass
@MethodSource("io.panelboard.shared.mongo.Databases#available")
class OpenPagesTest {

    private static final QuestionId ERRORS = Installation.QUESTIONS.getFirst();
    private static final QuestionId MACROS = Installation.QUESTIONS.get(1);

    private final Installation panel;
    private final InterviewId id;

    OpenPagesTest(Databases database) {
        panel = new Installation(database);
        id = panel.interview.id();
    }

    @BeforeEach
    void begins() {
        does(panel.lead, new BoardCommand.Activate(ERRORS));
    }

    @AfterEach
    void close() {
        panel.close();
    }

    @Test
    void aPanelistIsDeactivated() {
        isToldNothingMore(panel.pat, () -> becomes(panel.pat, panel.pat.roles(), false));
    }

    @Test
    void aPanelistIsNoInterviewerAnyMore() {
        isToldNothingMore(panel.pat, () -> becomes(panel.pat, Set.of(Role.ADMINISTRATOR), true));
    }

    @Test
    void aHiringManagerIsNoneAnyMore() {
        isToldNothingMore(panel.manager, () -> becomes(panel.manager, Set.of(Role.INTERVIEWER), true));
    }

    @Test
    void aHiringManagerTurnsOutToBeTheCandidate() {
        var candidates = panel.a.context.getBean(Candidates.class);
        var other = panel.people.add("Uma Upright", Role.HIRING_MANAGER);
        var applicants = Applicants.in(panel.a.context);
        applicants.grant(
                panel.people.add("Ada Admin", Role.ADMINISTRATOR), applicants.job(panel.manager, "Engineer"), other);
        isToldNothingMore(panel.manager, () -> {
            Candidate c = candidates.find(panel.interview.candidate()).orElseThrow();
            candidates.change(other, new Candidate(c.id(), c.name(), panel.manager.email(), c.addedAt(), c.version()));
        });
    }

    private void isToldNothingMore(Person loser, Runnable loss) {
        var nodes = List.of(panel.a, panel.b);
        var losers = nodes.stream().map(node -> node.open(id, loser)).toList();
        var leads = nodes.stream().map(node -> node.open(id, panel.lead)).toList();
        await().untilAsserted(() ->
                assertThat(losers).allSatisfy(p -> assertThat(p.views()).isNotEmpty()));

        loss.run();
        nodes.forEach(node -> node.boards.sweep());
        await().untilAsserted(() -> assertThat(nodes)
                .allSatisfy(node -> assertThat(
                                Objects.requireNonNull(node.boards.open().get(id))
                                        .viewers()
                                        .people())
                        .doesNotContain(loser.id())));
        List<Integer> told = losers.stream().map(p -> p.views().size()).toList();

        does(panel.lead, new BoardCommand.Activate(MACROS));
        does(panel.lead, new BoardCommand.Reveal("Time is up"));
        panel.b.boards.catchUp();
        await().untilAsserted(() -> assertThat(leads)
                .allSatisfy(p -> assertThat(p.last().head().phase()).isEqualTo(BoardView.Phase.REVEALED)));
        assertThat(losers.stream().map(p -> p.views().size()).toList()).isEqualTo(told);
        var today = panel.people.find(loser.id()).orElseThrow();
        assertThat(nodes)
                .allSatisfy(node ->
                        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> node.boards.view(id, today)));
    }

    private void becomes(Person p, Set<Role> roles, boolean active) {
        panel.people.add(new Person(p.id(), p.email(), p.name(), p.zone(), roles, active));
    }

    private void does(Person by, BoardCommand command) {
        panel.a.boards.perform(id, by, Ids.random(), command);
    }
}
