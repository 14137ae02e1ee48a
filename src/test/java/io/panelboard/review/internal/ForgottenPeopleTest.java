package io.panelboard.review.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.panelboard.audit.AuditTrail;
import io.panelboard.audit.AuditVerdict;
import io.panelboard.audit.internal.RefusedAttempts;
import io.panelboard.board.BoardCommand;
import io.panelboard.board.BoardView;
import io.panelboard.board.Boards;
import io.panelboard.interviews.Interview;
import io.panelboard.interviews.Interviews;
import io.panelboard.interviews.KnownPeople;
import io.panelboard.people.Person;
import io.panelboard.people.PersonChanged;
import io.panelboard.people.PersonDuties;
import io.panelboard.people.PersonErasure;
import io.panelboard.people.Role;
import io.panelboard.review.InterviewLists;
import io.panelboard.review.Review;
import io.panelboard.review.Reviews;
import io.panelboard.review.export.RecordFormat;
import io.panelboard.review.export.Records;
import io.panelboard.shared.AuditRequested;
import io.panelboard.shared.NameSearch;
import io.panelboard.shared.SetClock;
import io.panelboard.shared.mongo.Databases;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;

/** What a person is needed for, and where the stand-in of a forgotten one is shown (R12). */
class ForgottenPeopleTest {

    private final AnnotationConfigApplicationContext context = ReviewContext.on(Databases.EMBEDDED);
    private final TestPanel panel = new TestPanel(context);
    private final Interview interview = panel.plan(panel.candidate("Carla"), ReviewContext.NOW);
    private final PersonDuties duties = context.getBean(PersonDuties.class);

    @AfterEach
    void close() {
        context.close();
    }

    private void passes(Duration time) {
        context.getBean(SetClock.class).passes(time);
    }

    @Test
    void aPersonIsNeededWhileAnInterviewIsPlannedOrGoesOn() {
        assertThat(duties.of(panel.pat.id())).as("planned").isEqualTo(1);
        assertThat(duties.of(panel.manager.id())).as("no seat").isZero();
        panel.asks(interview);
        passes(Duration.ofDays(3));
        assertThat(duties.of(panel.pat.id())).as("goes on, however late").isEqualTo(1);
        panel.does(interview, panel.manager, new BoardCommand.ReleaseSeat(panel.pat.id(), "On holiday"));
        assertThat(duties.of(panel.pat.id())).as("released").isZero();
        panel.does(interview, panel.lead, new BoardCommand.Reveal("Nobody could lock"));
        assertThat(duties.of(panel.pia.id())).as("revealed long after").isZero();
    }

    @Test
    void aDebriefOfTodayIsStillNeededAndWhatNeverBeganIsNotAfterADay() {
        panel.reveals(interview);
        Interview never = panel.plan(panel.candidate("Ben"), ReviewContext.NOW);
        Interview cancelled = panel.plan(panel.candidate("Dora"), ReviewContext.NOW);
        context.getBean(Interviews.class).cancel(panel.manager, cancelled.id(), "Moved");
        assertThat(duties.of(panel.pat.id())).isEqualTo(2);
        assertThat(never.isCancelled()).isFalse();

        passes(Duration.ofDays(2));
        assertThat(duties.of(panel.pat.id())).isZero();
    }

    @Test
    void openBoardsListsReviewsAndRecordsFollow() throws IOException {
        panel.reveals(interview);
        var shown = new CopyOnWriteArrayList<BoardView>();
        var boards = context.getBean(Boards.class);
        var toldWith = new ArrayList<List<String>>();
        var lists = context.getBean(InterviewLists.class).watch(_ -> toldWith.add(names()));
        try (var _ = boards.watch(interview.id(), panel.lead, shown::add)) {
            assertThat(names()).contains("Pat Panelist");

            context.getBean(KnownPeople.class)
                    .add(new Person(
                            panel.pat.id(),
                            "forgotten@forgotten.invalid",
                            "Former colleague 1",
                            panel.pat.zone(),
                            panel.pat.roles(),
                            false));
            context.publishEvent(new PersonChanged(panel.pat.id()));

            assertThat(toldWith)
                    .as("whoever is told that something changed reads the new name")
                    .isNotEmpty()
                    .allSatisfy(names ->
                            assertThat(names).contains("Former colleague 1").doesNotContain("Pat Panelist"));
            await().untilAsserted(() -> assertThat(shown.getLast().panel())
                    .extracting(BoardView.PanelRow::name)
                    .contains("Former colleague 1")
                    .doesNotContain("Pat Panelist"));
        }
        lists.close();
        for (RecordFormat format : List.of(RecordFormat.JSON, RecordFormat.CSV)) {
            try (var content = context.getBean(Records.class)
                    .of(interview.id(), panel.manager, format)
                    .content()) {
                // What people wrote is theirs and stays.
                String words = "Summary of " + panel.pat.name();
                assertThat(new String(content.readAllBytes(), StandardCharsets.UTF_8).replace(words, ""))
                        .contains("Former colleague 1")
                        .doesNotContain("Pat Panelist");
            }
        }
    }

    private List<String> names() {
        var open = (Review.Open) context.getBean(Reviews.class).review(interview.id(), panel.manager);
        return open.setting().people().values().stream().map(Person::name).toList();
    }

    @Test
    void refusalsInTheTrailThatNameThePersonGoAndReasonsThatPeopleGaveStay() {
        context.publishEvent(new AuditRequested(
                "seal",
                panel.lead.id().value(),
                "broke the seal",
                "interview " + interview.id().value(),
                "Pat Panelist was late"));
        for (String refusal : List.of("PAT\u00a0PANELIST has a seat already.", "The panel has no lead.")) {
            RefusedAttempts.record(context, panel.lead, refusal);
        }

        var named = NameSearch.of(panel.pat.name(), panel.pat.email());
        context.getBean(PersonErasure.class).erase(panel.pat.id(), named);
        context.getBean(PersonErasure.class).erase(panel.pat.id(), named);

        assertThat(context.getBean(MongoOperations.class).findAll(Document.class, "audit"))
                .extracting(entry -> entry.getString("reason"))
                .contains("Erased with the person's name.", "The panel has no lead.", "Pat Panelist was late")
                .doesNotContain("PAT\u00a0PANELIST has a seat already.");
        var admin = context.getBean(KnownPeople.class).add("Ann Admin", Role.ADMINISTRATOR);
        assertThat(context.getBean(AuditTrail.class).check(admin, null).run(_ -> {}))
                .isInstanceOf(AuditVerdict.Intact.class);
    }
}
