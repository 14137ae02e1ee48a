package io.panelboard.review.internal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.panelboard.board.BoardCommand;
import io.panelboard.board.BoardView;
import io.panelboard.board.Recommendation;
import io.panelboard.board.Score;
import io.panelboard.interviews.Interview;
import io.panelboard.interviews.InterviewId;
import io.panelboard.interviews.KnownPeople;
import io.panelboard.people.Person;
import io.panelboard.people.Role;
import io.panelboard.review.Decision;
import io.panelboard.review.InterviewFilter;
import io.panelboard.review.InterviewLists;
import io.panelboard.review.InterviewOrder;
import io.panelboard.review.InterviewRow;
import io.panelboard.review.Review;
import io.panelboard.review.Reviews;
import io.panelboard.shared.AuditRequested;
import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.RuleViolation;
import io.panelboard.shared.SetClock;
import io.panelboard.shared.mongo.Databases;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;

/** Follows a manager from a sealed interview to a decision. */
class ReviewServiceTest {

    private final AnnotationConfigApplicationContext context = ReviewContext.on(Databases.EMBEDDED);
    private final TestPanel panel = new TestPanel(context);
    private final Reviews reviews = context.getBean(Reviews.class);
    private final PanelResultStore results = context.getBean(PanelResultStore.class);
    private final Interview interview = panel.plan(panel.candidate("carla"), ReviewContext.NOW);

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void beforeTheRevealThereIsStateOnly() {
        panel.asks(interview);
        panel.locks(interview, panel.pat, 2, 3, Recommendation.NO);

        assertThat(reviews.review(interview.id(), panel.manager))
                .isInstanceOfSatisfying(Review.Sealed.class, review -> {
                    assertThat(review.head().locked()).isEqualTo(1);
                    assertThat(review.toString()).doesNotContain("Rated", "Summary of", "NO");
                });
        assertThat(results.of(Set.of(interview.id()))).isEmpty();
        refused(
                null,
                "The scorecards are not revealed yet; the decision comes after the reveal.",
                () -> reviews.decide(panel.manager, interview.id(), Decision.Outcome.HIRE, "Because"));
    }

    @Test
    void aBrokenSealOpensTheBoardButNotTheReview() {
        panel.asks(interview);
        panel.does(interview, panel.manager, new BoardCommand.BreakSeal("A complaint"));

        assertThat(reviews.review(interview.id(), panel.manager)).isInstanceOf(Review.Sealed.class);
    }

    @Test
    void afterTheRevealTheResultIsThereAndKept() {
        panel.reveals(interview);

        assertThat(reviews.review(interview.id(), panel.manager)).isInstanceOfSatisfying(Review.Open.class, open -> {
            assertThat(Objects.requireNonNull(open.result().independent()).mean())
                    .isEqualTo(4);
            assertThat(Objects.requireNonNull(open.result().adjusted()).mean()).isEqualTo(4.25);
            assertThat(results.of(Set.of(interview.id()))).containsValue(open.result());
        });
    }

    @Test
    void aResultMadeAnewEqualsTheOneThatWasKept() {
        panel.reveals(interview);
        panel.does(interview, panel.lead, new BoardCommand.Finish());
        var kept = requireNonNull(results.of(Set.of(interview.id())).get(interview.id()));
        context.getBean(MongoOperations.class).dropCollection(PanelResultStore.COLLECTION);

        assertThat(context.getBean(PanelResultKeeper.class).rebuild(interview.id()))
                .contains(kept)
                .contains(results.of(Set.of(interview.id())).get(interview.id()));
        assertThat(kept.phase()).isEqualTo(BoardView.Phase.FINISHED);
    }

    @Test
    void theListMakesUpForAResultThatWasNotKept() {
        panel.reveals(interview);
        context.getBean(MongoOperations.class).dropCollection(PanelResultStore.COLLECTION);

        assertThat(rows(panel.manager).getFirst().result()).isNotNull();
        assertThat(results.of(Set.of(interview.id()))).isNotEmpty();
    }

    @Test
    void decisionsAreAddedAndTheLatestCounts() {
        panel.reveals(interview);
        reviews.decide(panel.manager, interview.id(), Decision.Outcome.HOLD, "  Budget is open ");
        context.getBean(SetClock.class).passes(Duration.ofDays(1));
        reviews.decide(panel.manager, interview.id(), Decision.Outcome.HIRE, "Budget came");

        assertThat(reviews.decision(interview.id(), panel.manager))
                .map(Decision::outcome)
                .contains(Decision.Outcome.HIRE);
        assertThat(((Review.Open) reviews.review(interview.id(), panel.manager)).decisions())
                .extracting(e -> e.decision().rationale(), Review.Entry::name)
                .containsExactly(tuple("Budget came", "Mia Manager"), tuple("Budget is open", "Mia Manager"));
        assertThat(context.getBean(ReviewContext.Told.class).all)
                .extracting(AuditRequested::action)
                .contains("recorded the decision \"Hold\"", "recorded the decision \"Hire\"");
    }

    @Test
    void afterADecisionTheRecordDoesNotChange() {
        panel.reveals(interview);
        reviews.decide(panel.manager, interview.id(), Decision.Outcome.HOLD, "Budget is open");

        refused(
                null,
                "The hiring manager has decided on this interview, so its scores no longer change. What you have to add"
                        + " can be told to the manager, who may decide anew.",
                () -> panel.does(
                        interview,
                        panel.lead,
                        new BoardCommand.Adjust(TestPanel.ERRORS, Score.ofKey(1), "I think again")));
        panel.does(interview, panel.lead, new BoardCommand.Finish());
        refused(
                null,
                "This interview is finished; its board can no longer change.",
                () -> panel.does(interview, panel.manager, new BoardCommand.Remind()));
    }

    @Test
    void aReminderNeedsSomebodyToRemindAndAHiringManager() {
        refused(
                null,
                "No question has been asked yet, so nobody has a scorecard to lock.",
                () -> reviews.remind(panel.manager, interview.id()));
        panel.asks(interview);
        notAllowed(() -> reviews.remind(panel.lead, interview.id()));
        notAllowed(() -> panel.does(interview, panel.lead, new BoardCommand.Remind()));
        panel.locks(interview, panel.lead, 4, 4, Recommendation.YES);
        panel.locks(interview, panel.pat, 4, 4, Recommendation.YES);
        panel.locks(interview, panel.pia, 4, 4, Recommendation.YES);
        refused(
                null,
                "Everybody has locked; the Lead can reveal the scorecards now.",
                () -> reviews.remind(panel.manager, interview.id()));
        panel.does(interview, panel.lead, new BoardCommand.Reveal(""));
        refused(
                null,
                "The scorecards are revealed; this belongs before the reveal.",
                () -> reviews.remind(panel.manager, interview.id()));
    }

    @Test
    void aDecisionNeedsAnOutcomeAndARationale() {
        panel.reveals(interview);

        refused(
                "outcome",
                "Please choose a decision.",
                () -> reviews.decide(panel.manager, interview.id(), null, "Because"));
        refused(
                "rationale",
                "A rationale is needed.",
                () -> reviews.decide(panel.manager, interview.id(), Decision.Outcome.HIRE, " "));
    }

    @Test
    void onlyHiringManagersReviewAndNeverTheirOwnInterview() {
        panel.reveals(interview);
        Person self = context.getBean(KnownPeople.class).add("Carla Candidate", Role.HIRING_MANAGER);

        for (Person other : new Person[] {panel.lead, self}) {
            notAllowed(() -> reviews.review(interview.id(), other));
            notAllowed(() -> reviews.decision(interview.id(), other));
            notAllowed(() -> reviews.decide(other, interview.id(), Decision.Outcome.HIRE, "Because"));
        }
        notAllowed(() -> rows(panel.lead));
        assertThat(rows(self)).isEmpty();
        refused(null, "There is no such interview.", () -> reviews.review(new InterviewId("none"), panel.manager));
    }

    @Test
    void theListSaysHowFarEachInterviewIs() {
        var later = panel.plan(panel.candidate("cem"), ReviewContext.NOW.plus(Duration.ofHours(3)));
        panel.reveals(interview);
        reviews.decide(panel.manager, interview.id(), Decision.Outcome.NO_HIRE, "Because");
        panel.does(interview, panel.lead, new BoardCommand.Finish());
        var rows = rows(panel.manager);

        assertThat(rows).extracting(r -> r.interview().id()).containsExactly(later.id(), interview.id());
        assertThat(rows)
                .extracting(InterviewRow::phase)
                .containsExactly(BoardView.Phase.PLANNED, BoardView.Phase.FINISHED);
        assertThat(rows.get(0).panel()).containsExactly("Lea Lead", "Pat Panelist", "Pia Panelist", "Ole Observer");
        assertThat(rows.get(0).decided()).isNull();
        assertThat(rows.get(1).locked()).isEqualTo(2);
        assertThat(rows.get(1).decision()).isNotNull();
    }

    private static void refused(@Nullable String field, String sentence, ThrowingCallable action) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(action)
                .satisfies(e -> assertThat(e.field()).isEqualTo(field))
                .withMessage(sentence);
    }

    private static void notAllowed(ThrowingCallable action) {
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(action);
    }

    private List<InterviewRow> rows(Person viewer) {
        return context.getBean(InterviewLists.class)
                .find(viewer, InterviewFilter.ALL, InterviewOrder.LATEST_FIRST, 0, 100)
                .rows();
    }
}
