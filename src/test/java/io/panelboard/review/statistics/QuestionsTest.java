package io.panelboard.review.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.panelboard.questions.QuestionId;
import io.panelboard.review.statistics.Figure.Known;
import io.panelboard.review.statistics.Figure.TooFew;
import io.panelboard.review.statistics.Figure.Undefined;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Checks worked examples. */
class QuestionsTest {

    @Test
    void useMeanSpreadAndMinutes() {
        var sheets = List.of(
                Made.sheet("a", "AAS-", List.of(100, 200, 30, 0), "ann 42--", "ben 20--"),
                Made.sheet("b", "A-A-", List.of(300, 0, 60, 0), "ann 4-5-", "ben 2-5-"),
                Made.sheet("c", "AA--", List.of(200, 500, 0, 0), "ann 30--", "ben 30--"));
        var first = of(0, sheets);
        var second = of(1, sheets);
        var third = of(2, sheets);

        assertThat(first.use()).isEqualTo(1);
        assertThat(first.mean()).isEqualTo(3);
        // 4 2 4 2 3 3: squares add up to 4 over 5 degrees of freedom.
        assertThat(first.deviation()).isCloseTo(Math.sqrt(4.0 / 5), within(1e-12));
        assertThat(first.seconds()).isEqualTo(200);
        assertThat(second.asked()).isEqualTo(2);
        assertThat(second.notAssessed()).isEqualTo(0.75);
        assertThat(second.deviation()).isNaN();
        assertThat(third.skipRate()).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(of(3, sheets).use()).isZero();
        assertThat(of(3, sheets).mean()).isNaN();
        assertThat(of(3, sheets).seconds()).isZero();
    }

    @Test
    void discriminationIsTheCorrelationWithTheRest() {
        // The first question follows the mean of the two others exactly, the third goes against it.
        var sheets = IntStream.range(0, 20)
                .mapToObj(i -> Made.sheet("c" + i, "ann " + (1 + i % 5) + (1 + i % 5) + (5 - i % 5)))
                .toList();

        assertThat(value(of(2, sheets).discrimination())).isCloseTo(-1, within(1e-9));
        // With one that rises and one that falls, the rest of the first question stays at 3.
        assertThat(of(0, sheets).discrimination()).isInstanceOf(Undefined.class);
    }

    /** Pearson's correlation of 1 2 3 4 5 with 2 1 4 3 5 is 0.8; the sample is taken twice over. */
    @Test
    void aCorrelationThatIsKnown() {
        var sheets = IntStream.range(0, 10)
                .mapToObj(i -> Made.sheet("c" + i, "ann " + "12345".charAt(i % 5) + "21435".charAt(i % 5)))
                .toList();

        assertThat(of(0, sheets).discrimination()).isInstanceOfSatisfying(Known.class, known -> {
            assertThat(known.value()).isCloseTo(0.8, within(1e-9));
            assertThat(Objects.requireNonNull(known.interval()).low()).isBetween(0.0, 0.8);
            assertThat(known.n()).isEqualTo(10);
        });
    }

    @Test
    void belowTheMinimumItSaysWhatIsMissing() {
        var sheets = List.of(Made.sheet("a", "ann 43"), Made.sheet("b", "ann 4-"));

        assertThat(of(0, sheets).discrimination())
                .isInstanceOfSatisfying(
                        TooFew.class, few -> assertThat(few.phrase()).isEqualTo("1 of 10 candidates"));
    }

    private static QuestionFigures of(int question, List<InterviewRatings> sheets) {
        return Objects.requireNonNull(
                Questions.of(InterviewRatingsByCandidate.of(sheets)).get(new QuestionId("q" + question)));
    }

    private static double value(Figure figure) {
        return ((Known) figure).value();
    }

    /** Weak candidates are asked the easy question beside the first, strong ones the hard one. */
    @Test
    void whichOthersWereAskedMakesNoRestHigherOrLower() {
        var sheets = IntStream.range(0, 40)
                .mapToObj(i -> {
                    int strength = i % 4;
                    return i % 2 == 0
                            ? Made.sheet("c" + i, "ann " + (1 + strength) + (3 + strength) + "-")
                            : Made.sheet("c" + i, "ann " + (1 + strength) + "-" + (1 + strength));
                })
                .toList();

        // Even ones have strength 0 or 2 and the easy question, odd ones 1 or 3 and the hard one. Of the levels as they
        // were given it would be 0.6.
        assertThat(of(0, sheets).discrimination()).isInstanceOfSatisfying(Known.class, known -> {
            assertThat(known.value()).isCloseTo(0.894, within(0.001));
            assertThat(known.n()).as("interviews").isEqualTo(40);
        });
    }
}
