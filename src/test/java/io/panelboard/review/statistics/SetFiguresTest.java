package io.panelboard.review.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.panelboard.review.statistics.Figure.Known;
import io.panelboard.review.statistics.Figure.TooFew;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SetFiguresTest {

    @Test
    void belowTheMinimumItSaysWhatIsMissing() {
        var few = SetFigures.of(InterviewRatingsByCandidate.of(Made.panels(12, 1, 1)), 5);
        var two = SetFigures.of(
                InterviewRatingsByCandidate.of(IntStream.range(0, 40)
                        .mapToObj(i -> Made.sheet("c" + i, "ann 43", "ben 42"))
                        .toList()),
                5);

        assertThat(phrase(few.single())).isEqualTo("12 of 30 candidates");
        assertThat(phrase(few.alpha())).isEqualTo("12 of 30 candidates");
        assertThat(phrase(two.average())).isEqualTo("2 of 3 raters");
        assertThat(phrase(SetFigures.of(InterviewRatingsByCandidate.of(List.of()), 5)
                        .single()))
                .isEqualTo("0 of 30 candidates, 0 of 3 raters");
    }

    @Test
    void whoWasRatedAloneDoesNotCountTowardsTheMinimum() {
        var sheets = new ArrayList<>(Made.panels(29, 1, 1));
        sheets.add(Made.sheet("alone", "r1 334455"));

        assertThat(phrase(
                        SetFigures.of(InterviewRatingsByCandidate.of(sheets), 5).single()))
                .isEqualTo("29 of 30 candidates");
    }

    @Test
    void sharpPanelsAreReliableAndNoiseIsNot() {
        var sharp = SetFigures.of(InterviewRatingsByCandidate.of(Made.panels(200, 1.2, 5)), 5);
        var noise = SetFigures.of(InterviewRatingsByCandidate.of(Made.panels(200, 0, 5)), 5);

        assertThat(known(sharp.single()).value()).isGreaterThan(0.7);
        assertThat(known(sharp.average()).value())
                .isGreaterThan(known(sharp.single()).value());
        assertThat(known(sharp.alpha()).value()).isGreaterThan(0.5);
        assertThat(known(noise.single()).value()).isCloseTo(0, within(0.12));
        assertThat(Objects.requireNonNull(known(noise.single()).interval()).low())
                .isNegative();
        assertThat(sharp.ratersEach()).isCloseTo(3, within(1e-9));
        assertThat(known(sharp.single()).n()).isEqualTo(200);
    }

    @Test
    void intervalsHoldTheirFigure() {
        var figures = SetFigures.of(InterviewRatingsByCandidate.of(Made.panels(60, 0.8, 9)), 5);

        for (Figure figure : List.of(figures.single(), figures.average(), figures.alpha())) {
            var interval = Objects.requireNonNull(known(figure).interval());
            assertThat(known(figure).value()).isBetween(interval.low(), interval.high());
        }
    }

    private static Known known(Figure figure) {
        return (Known) figure;
    }

    private static String phrase(Figure figure) {
        return ((TooFew) figure).phrase();
    }

    @Test
    void whoNeverGaveALevelIsNoRater() {
        var figures = SetFigures.of(
                InterviewRatingsByCandidate.of(IntStream.range(0, 40)
                        .mapToObj(i -> Made.sheet("c" + i, "ann 43", "ben 42", "cem 00"))
                        .toList()),
                5);

        assertThat(phrase(figures.alpha())).isEqualTo("2 of 3 raters");
        assertThat(phrase(figures.single())).isEqualTo("2 of 3 raters");
    }

    /** Three reasons for no coefficient: nothing differs, raters never met, and raters differ more than candidates. */
    @Test
    void theReasonForNoFigureIsTheOneThatHolds() {
        assertThat(reason("ann 33", "ben 33", "cem 33")).isEqualTo("all ratings are the same");
        assertThat(Icc.whyNone(Icc.tally(List.of(Map.of("a", 1.0, "b", 2.0), Map.of("a", 2.0, "b", 1.0)))
                        .sums()))
                .isEqualTo("the candidates differ less than raters do about one candidate");
        assertThat(Icc.whyNone(Icc.tally(List.of(Map.of("a", 1.0, "b", 2.0), Map.of("c", 2.0, "d", 1.0)))
                        .sums()))
                .isEqualTo("the raters have too few candidates in common");
    }

    @Test
    void candidatesWhoHardlyDifferAreNotAPoorPanel() {
        var figures = SetFigures.of(
                InterviewRatingsByCandidate.of(IntStream.range(0, 60)
                        .mapToObj(i -> i % 20 == 0
                                ? Made.sheet("c" + i, "ann 3333", "ben 3334", "cem 3333")
                                : Made.sheet("c" + i, "ann 3333", "ben 3333", "cem 3333"))
                        .toList()),
                5);

        assertThat(figures.sameLevel()).isGreaterThan(0.97).isLessThan(1);
        assertThat(known(figures.single()).value()).isLessThan(0.5);
    }

    private static String reason(String... cards) {
        var sheets =
                IntStream.range(0, 40).mapToObj(i -> Made.sheet("c" + i, cards)).toList();
        return ((Figure.Undefined)
                        SetFigures.of(InterviewRatingsByCandidate.of(sheets), 5).single())
                .because();
    }
}
