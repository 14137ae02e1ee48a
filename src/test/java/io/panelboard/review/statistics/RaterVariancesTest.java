package io.panelboard.review.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.panelboard.questions.QuestionId;
import io.panelboard.review.RaterSpread;
import io.panelboard.review.RaterSpreads;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RaterVariancesTest {

    private static final Map<QuestionId, String> COMPETENCIES =
            Map.of(new QuestionId("q0"), "Design", new QuestionId("q1"), "design ", new QuestionId("q2"), "Ownership");

    /** Worked by hand: means 3, 4 and 5 in each interview have a variance of 1 with 2 degrees of freedom. */
    @Test
    void poolsTheVarianceOfRatersWithinInterviews() {
        RaterSpreads spreads = of(IntStream.range(0, 30)
                .mapToObj(i -> Made.sheet("c" + i, "ann 333", "ben 444", "cem 555"))
                .toList());

        assertThat(spreads.candidates()).isEqualTo(30);
        assertThat(spreads.result()).isEqualTo(new RaterSpread(1, 60));
        assertThat(spreads.of("ownership")).isEqualTo(new RaterSpread(1, 60));
    }

    @Test
    void questionsOfOneCompetencyGoTogetherHoweverItIsSpelled() {
        RaterSpreads spreads = of(IntStream.range(0, 30)
                .mapToObj(i -> Made.sheet("c" + i, "ann 243", "ben 423", "cem 333"))
                .toList());

        // 2 and 4, 4 and 2, 3 and 3 make 3 for everybody.
        assertThat(Objects.requireNonNull(spreads.of("DESIGN")).variance()).isCloseTo(0, within(1e-12));
    }

    @Test
    void howStrongCandidatesAreDoesNotMatter() {
        RaterSpreads spreads = of(IntStream.range(0, 30)
                .mapToObj(i -> i % 2 == 0
                        ? Made.sheet("c" + i, "ann 111", "ben 222", "cem 333")
                        : Made.sheet("c" + i, "ann 333", "ben 444", "cem 555"))
                .toList());

        assertThat(Objects.requireNonNull(spreads.result()).variance()).isCloseTo(1, within(1e-12));
    }

    @Test
    void belowTheMinimumNothingIsKnown() {
        var few = new ArrayList<InterviewRatings>();
        IntStream.range(0, 29).forEach(i -> few.add(Made.sheet("c" + i, "ann 333", "ben 444", "cem 555")));
        few.add(Made.sheet("alone", "ann 333"));

        RaterSpreads spreads = of(few);

        assertThat(spreads.candidates()).isEqualTo(29);
        assertThat(spreads.needed()).isEqualTo(30);
        assertThat(spreads.result()).isNull();
        assertThat(spreads.of("Design")).isNull();
    }

    private static RaterSpreads of(List<InterviewRatings> sheets) {
        return RaterVariances.of(InterviewRatingsByCandidate.of(sheets), RaterVariancesTest::competency);
    }

    private static @Nullable String competency(QuestionId id) {
        return COMPETENCIES.get(id);
    }
}
