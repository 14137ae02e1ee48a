package io.panelboard.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FigureFormatterTest {

    @Test
    void roundsHalfUpOnTheDecimalRepresentation() {
        assertThat(List.of(
                        FigureFormatter.mean(2.45),
                        FigureFormatter.mean(3.25),
                        FigureFormatter.mean(3.35),
                        FigureFormatter.mean(3.2499),
                        FigureFormatter.mean(4)))
                .containsExactly("2.5", "3.3", "3.4", "3.2", "4.0");
    }

    @Test
    void differencesCarryTheirSign() {
        assertThat(FigureFormatter.difference(3, 3.34)).isEqualTo("+0.3");
        assertThat(FigureFormatter.difference(3.34, 3)).isEqualTo("−0.3");
        assertThat(FigureFormatter.difference(3.31, 3.34)).isEqualTo("±0.0");
        assertThat(FigureFormatter.levelDifference(2, 3)).isEqualTo("+1");
        assertThat(FigureFormatter.levelDifference(3, 1)).isEqualTo("−2");
        assertThat(FigureFormatter.levelDifference(3, 3)).isEqualTo("±0");
    }

    @Test
    void aDifferenceIsThatOfTheFiguresAsShown() {
        assertThat(FigureFormatter.mean(3.04)).isEqualTo("3.0");
        assertThat(FigureFormatter.mean(3.06)).isEqualTo("3.1");
        assertThat(FigureFormatter.difference(3.04, 3.06)).isEqualTo("+0.1");
    }

    @Test
    void aRangeSaysWhatItIsMadeOf() {
        assertThat(FigureFormatter.range(3, 2, 4.5)).isEqualTo("2.0–4.5");
        assertThat(FigureFormatter.range(3, 4, 4)).isEqualTo("all 4.0");
        assertThat(FigureFormatter.range(1, 4, 4)).isEqualTo("one rater");
        assertThat(FigureFormatter.levelRange(3, 2, 5)).isEqualTo("2–5");
        assertThat(FigureFormatter.levelRange(2, 4, 4)).isEqualTo("all 4");
        assertThat(FigureFormatter.levelRange(1, 4, 4)).isEqualTo("one score");
    }

    @Test
    void absenceIsAWord() {
        assertThat(List.of(
                        FigureFormatter.mean(Double.NaN),
                        FigureFormatter.difference(3, Double.NaN),
                        FigureFormatter.range(0, 0, 0),
                        FigureFormatter.levelRange(0, 0, 0)))
                .containsOnly("no score");
        assertThat(List.of(
                        FigureFormatter.percent(Double.NaN),
                        FigureFormatter.percents(),
                        FigureFormatter.percents(Double.NaN, 1),
                        FigureFormatter.coefficient(Double.NaN),
                        FigureFormatter.signedCoefficient(Double.NaN),
                        FigureFormatter.meanAndDeviation(Double.NaN, Double.NaN)))
                .containsOnly("none");
    }

    @Test
    void sharesAndCoefficients() {
        assertThat(FigureFormatter.percent(0.625)).isEqualTo("63 %");
        assertThat(FigureFormatter.percents(0, 0.12, 0.88)).isEqualTo("0 · 12 · 88 %");
        assertThat(FigureFormatter.coefficient(0.414)).isEqualTo("0.41");
        assertThat(FigureFormatter.coefficient(-0.07)).isEqualTo("−0.07");
        assertThat(FigureFormatter.coefficient(-0.001)).isEqualTo("0.00");
        assertThat(FigureFormatter.signedCoefficient(0.41)).isEqualTo("+0.41");
        assertThat(FigureFormatter.signedCoefficient(0.001)).isEqualTo("0.00");
        assertThat(FigureFormatter.meanAndDeviation(3.812, 0.62)).isEqualTo("3.81, 0.62");
        assertThat(FigureFormatter.estimate(0.32, -0.1, 0.55, FigureFormatter::signedCoefficient))
                .isEqualTo("+0.32 (−0.10 to +0.55)");
        assertThat(FigureFormatter.estimate(0.32, null, null, FigureFormatter::coefficient))
                .isEqualTo("0.32");
    }

    @Test
    void minutesAndCountsReadWell() {
        assertThat(FigureFormatter.minutes(Duration.ofSeconds(245))).isEqualTo("4:05");
        assertThat(FigureFormatter.count(1, "score")).isEqualTo("1 score");
        assertThat(FigureFormatter.count(1200, "score")).isEqualTo("1,200 scores");
    }

    @Property
    void whatIsShownKeepsItsOrder(
            @ForAll @DoubleRange(min = 1, max = 5) double a, @ForAll @DoubleRange(min = 1, max = 5) double b) {
        assertThat(shown(FigureFormatter.mean(Math.min(a, b))))
                .isLessThanOrEqualTo(shown(FigureFormatter.mean(Math.max(a, b))));
    }

    @Property
    void aReaderWhoSubtractsFindsTheDifference(
            @ForAll @DoubleRange(min = 1, max = 5) double from, @ForAll @DoubleRange(min = 1, max = 5) double to) {
        String difference = FigureFormatter.difference(from, to);
        BigDecimal subtracted = shown(FigureFormatter.mean(to)).subtract(shown(FigureFormatter.mean(from)));

        assertThat(shown(difference)).isEqualByComparingTo(subtracted);
        assertThat(difference)
                .startsWith(
                        switch (subtracted.signum()) {
                            case 0 -> "±";
                            case 1 -> "+";
                            default -> "−";
                        });
        assertThat(FigureFormatter.differ(from, to)).isEqualTo(subtracted.signum() != 0);
    }

    @Property
    void aMeanIsOffByHalfADecimalAtMost(@ForAll @DoubleRange(min = 1, max = 5) double mean) {
        assertThat(shown(FigureFormatter.mean(mean))
                        .subtract(BigDecimal.valueOf(mean))
                        .abs())
                .isLessThanOrEqualTo(new BigDecimal("0.05"));
    }

    @Property
    void theLanguageOfTheServerChangesNothing(
            @ForAll @DoubleRange(min = -1, max = 5) double figure, @ForAll @IntRange(max = 5000) int n) {
        Locale before = Locale.getDefault();
        String here = all(figure, n);
        try {
            Locale.setDefault(Locale.of("ar", "EG"));
            assertThat(all(figure, n)).isEqualTo(here);
        } finally {
            Locale.setDefault(before);
        }
    }

    private static String all(double figure, int n) {
        return String.join(
                " ",
                FigureFormatter.mean(figure),
                FigureFormatter.difference(figure, 3),
                FigureFormatter.range(n, figure, 5),
                FigureFormatter.coefficient(figure),
                FigureFormatter.percent(figure),
                FigureFormatter.minutes(Duration.ofSeconds(n)),
                FigureFormatter.count(n, "score"));
    }

    private static BigDecimal shown(String figure) {
        return new BigDecimal(figure.replace("±", "").replace('−', '-'));
    }
}
