package io.panelboard.review.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.panelboard.board.BoardCommand;
import io.panelboard.board.EarlyEnd;
import io.panelboard.board.Recommendation;
import io.panelboard.board.Score;
import io.panelboard.interviews.Interview;
import io.panelboard.interviews.KnownPeople;
import io.panelboard.people.Person;
import io.panelboard.people.Role;
import io.panelboard.questions.QuestionSets;
import io.panelboard.review.Comparisons;
import io.panelboard.review.Decision;
import io.panelboard.review.InterviewFilter;
import io.panelboard.review.InterviewLists;
import io.panelboard.review.InterviewOrder;
import io.panelboard.review.InterviewState;
import io.panelboard.review.Review;
import io.panelboard.review.Reviews;
import io.panelboard.review.export.RecordFormat;
import io.panelboard.review.export.Records;
import io.panelboard.review.statistics.Calibrations;
import io.panelboard.shared.mongo.Databases;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Tests that an interview that ended early counts nowhere, and how a panel that changed is reviewed and recorded. */
class ChangedPanelsTest {

    private final AnnotationConfigApplicationContext context = ReviewContext.on(Databases.EMBEDDED);
    private final TestPanel panel = new TestPanel(context);
    private final Reviews reviews = context.getBean(Reviews.class);
    private final InterviewLists lists = context.getBean(InterviewLists.class);
    private final Interview interview = panel.plan(panel.candidate("carla"), ReviewContext.NOW);

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void anInterviewThatEndedEarlyHasItsOwnPlaceAndCountsNowhere() {
        panel.asks(interview);
        panel.locks(interview, panel.pat, 2, 3, Recommendation.NO);
        panel.does(interview, panel.lead, new BoardCommand.End(EarlyEnd.CANDIDATE_WITHDREW, "Took another offer"));

        var ended = new InterviewFilter("", null, null, InterviewState.ENDED, null, null, null, null);
        assertThat(lists.find(panel.manager, ended, InterviewOrder.LATEST_FIRST, 0, 10)
                        .rows())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.result()).isNull();
                    assertThat(row.decided()).isNull();
                });
        assertThat(lists.find(panel.manager, InterviewFilter.WAITING, InterviewOrder.LATEST_FIRST, 0, 10)
                        .rows())
                .isEmpty();
        assertThat(context.getBean(PanelResultStore.class).of(Set.of(interview.id())))
                .isEmpty();
        var set = context.getBean(QuestionSets.class).all().getFirst().id();
        assertThat(context.getBean(Calibrations.class).of(panel.manager, set).interviews())
                .isZero();
        assertThat(context.getBean(Comparisons.class)
                        .field(panel.manager, panel.job(), List.of(), true)
                        .entrants())
                .isEmpty();
        assertThat(reviews.review(interview.id(), panel.manager))
                .isInstanceOfSatisfying(Review.Sealed.class, review -> {
                    assertThat(Objects.requireNonNull(review.head().ending()).reason())
                            .isEqualTo("Took another offer");
                    assertThat(review.toString()).doesNotContain("Rated", "Summary of");
                });
        assertThatThrownBy(() -> reviews.decide(panel.manager, interview.id(), Decision.Outcome.HIRE, "Because"))
                .hasMessageContaining("nothing to decide");
    }

    @Test
    void theRecordSaysWhoLeftWhoJoinedAndWhatWasNotAskedOfThem() throws Exception {
        Person nora = context.getBean(KnownPeople.class).add("Nora New", Role.INTERVIEWER);
        panel.does(interview, panel.lead, new BoardCommand.Activate(TestPanel.ERRORS));
        panel.does(
                interview,
                panel.manager,
                new BoardCommand.ReleaseSeat(panel.pia.id(), "Ill"),
                new BoardCommand.AddPanelist(nora.id(), Set.of(), "For Pia"));
        panel.does(interview, panel.lead, new BoardCommand.Activate(TestPanel.THREADS));
        panel.does(interview, panel.lead, new BoardCommand.HandOver(panel.pat.id(), "My train leaves"));
        panel.locks(interview, panel.lead, 4, 5, Recommendation.STRONG_YES);
        panel.locks(interview, panel.pat, 2, 3, Recommendation.NO);
        panel.does(
                interview,
                nora,
                new BoardCommand.Rate(TestPanel.ERRORS, new Score.Rated(4)),
                new BoardCommand.Rate(TestPanel.THREADS, new Score.Rated(4)),
                new BoardCommand.Recommend(Recommendation.YES),
                new BoardCommand.Lock());
        panel.does(interview, panel.pat, new BoardCommand.Reveal(""));
        panel.does(interview, panel.pat, new BoardCommand.AdjustRecommendation(Recommendation.YES, "I misheard"));

        var open = (Review.Open) reviews.review(interview.id(), panel.manager);
        assertThat(open.result().recommendations())
                .as("the independent ones")
                .containsEntry(Recommendation.NO, 1)
                .containsEntry(Recommendation.YES, 1);
        String json;
        try (var content = context.getBean(Records.class)
                .of(interview.id(), panel.manager, RecordFormat.JSON)
                .content()) {
            json = new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(json)
                .contains(
                        "Lea Lead handed the lead to Pat Panelist: My train leaves",
                        "Pia Panelist left the panel (by Mia Manager): Ill",
                        "Nora New joined the panel (by Mia Manager): For Pia",
                        "No rating: left the panel",
                        "I misheard");
    }

    @Test
    void whatWasNotAskedOfALatecomerIsNotAssessedByNobody() {
        Person nora = context.getBean(KnownPeople.class).add("Nora New", Role.INTERVIEWER);
        panel.asks(interview);
        panel.does(interview, panel.manager, new BoardCommand.AddPanelist(nora.id(), Set.of(), "For Pia"));
        panel.locks(interview, panel.lead, 4, 5, Recommendation.STRONG_YES);
        panel.does(
                interview,
                nora,
                new BoardCommand.Rate(TestPanel.THREADS, new Score.Rated(3)),
                new BoardCommand.Recommend(Recommendation.YES),
                new BoardCommand.Lock());
        panel.does(interview, panel.lead, new BoardCommand.Reveal("Time is up"));

        var matrix = ((Review.Open) reviews.review(interview.id(), panel.manager)).matrix();
        var errors = matrix.rows().getFirst();
        int column = matrix.columns().size() - 1;
        assertThat(matrix.columns().get(column).name()).isEqualTo("Nora New");
        assertThat(errors.cells().get(column).independent()).isNull();
        assertThat(errors.absence(matrix.columns().get(column), errors.cells().get(column)))
                .isEqualTo("not asked");
        assertThat(Objects.requireNonNull(errors.independent()).mean()).isEqualTo(4);
    }
}
