package io.panelboard.review.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelboard.board.BoardView;
import io.panelboard.board.Recommendation;
import io.panelboard.candidates.CandidateId;
import io.panelboard.interviews.InterviewId;
import io.panelboard.people.PersonId;
import io.panelboard.questions.RevisionId;
import io.panelboard.review.Aggregate;
import io.panelboard.review.Decision;
import io.panelboard.review.PanelResult;
import io.panelboard.review.Ratings;
import io.panelboard.shared.mongo.Databases;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Checks the contracts of the stores of panel results and decisions on every database. */
@ParameterizedClass
@MethodSource("io.panelboard.shared.mongo.Databases#available")
class ReviewStoresTest {

    private static final InterviewId ID = new InterviewId("interview");
    private static final PersonId MIA = new PersonId("mia");

    private final PanelResultStore results;
    private final DecisionStore decisions;

    ReviewStoresTest(Databases database) {
        MongoTemplate mongo = database.template();
        results = new PanelResultStore(mongo, told -> {});
        decisions = new DecisionStore(mongo);
        decisions.ensure(mongo);
    }

    @Test
    void aResultComesBackAsItWas() {
        results.keep(result(7, 3.25));

        assertThat(results.of(List.of(ID))).isEqualTo(Map.of(ID, result(7, 3.25)));
    }

    @Test
    void anOlderResultNeverTakesThePlaceOfANewerOne() {
        results.keep(result(7, 3.25));
        results.keep(result(5, 1.0));
        assertThat(results.of(List.of(ID))).isEqualTo(Map.of(ID, result(7, 3.25)));

        results.keep(result(7, 3.25));
        results.keep(result(9, 4.5));
        assertThat(results.of(List.of(ID))).isEqualTo(Map.of(ID, result(9, 4.5)));
    }

    @Test
    void aResultOfTheSameStateIsMadeAnew() {
        results.keep(result(7, 3.25));
        results.keep(result(7, 3.5));

        assertThat(results.of(List.of(ID))).isEqualTo(Map.of(ID, result(7, 3.5)));
    }

    @Test
    void ofManyAtOnceTheNewestStays() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.rangeClosed(1, 40).forEach(seq -> threads.execute(() -> results.keep(result(seq, seq))));
        }

        assertThat(results.of(List.of(ID)).values())
                .extracting(PanelResult::seq)
                .containsExactly(40L);
    }

    @Test
    void decisionsAreOnlyAddedAndTheLatestComesFirst() {
        var first = decisions.append(ID, "Engineer", Decision.Outcome.HOLD, "Waiting for budget", MIA, Instant.EPOCH);
        var second = decisions.append(
                ID, "Engineer", Decision.Outcome.HIRE, "Budget came", MIA, Instant.EPOCH.plusSeconds(9));

        assertThat(decisions.of(ID)).containsExactly(second, first);
        assertThat(decisions.latest(List.of(ID, new InterviewId("another")))).isEqualTo(Map.of(ID, second));
        assertThat(decisions.outcomes()).isEqualTo(Map.of(ID, Decision.Outcome.HIRE));
        assertThat(decisions.of(new InterviewId("another"))).isEmpty();
    }

    @Test
    void decisionsAtTheSameMomentAreAllKept() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 12)
                    .forEach(i -> threads.execute(() -> decisions.append(
                            ID, "Engineer", Decision.Outcome.HOLD, "Reason " + i, MIA, Instant.EPOCH)));
        }

        assertThat(decisions.of(ID))
                .extracting(Decision::number)
                .containsExactly(12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1);
        assertThat(decisions.of(ID)).extracting(Decision::rationale).doesNotHaveDuplicates();
    }

    private static PanelResult result(long seq, double mean) {
        var figures = new Aggregate(2, 4, mean, mean - 0.5, mean + 0.5);
        return new PanelResult(
                ID,
                PanelResult.FORMULA,
                seq,
                BoardView.Phase.REVEALED,
                new CandidateId("carla"),
                new RevisionId("set@2"),
                "Rust",
                "Engineer",
                "Senior",
                5,
                Instant.parse("2026-10-06T09:00:00Z"),
                List.of(
                        new PanelResult.Competency("I/O, e.g. async.$", figures, figures),
                        new PanelResult.Competency("", null, null)),
                figures,
                figures,
                Map.of(Recommendation.STRONG_YES, 1, Recommendation.NO, 2),
                3,
                4,
                new Ratings(
                        "AS-",
                        List.of(362, 0, 0),
                        List.of(
                                new Ratings.Card(MIA, 3.25, 1_805, "4--"),
                                new Ratings.Card(new PersonId("max"), null, 0, "0--"))));
    }
}
