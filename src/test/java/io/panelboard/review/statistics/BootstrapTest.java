package io.panelboard.review.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Checks the interval of a mean, whose width is known: 1.96 standard errors to each side. */
class BootstrapTest {

    @Test
    void theIntervalOfAMeanIsAsWideAsTheorySays() {
        isAsWideAsTheorySays(100);
    }

    @Test
    void drawingGroupsOfCandidatesGivesTheSameWidth() {
        isAsWideAsTheorySays(5_000);
    }

    @Test
    void theSameCandidatesGiveTheSameInterval() {
        assertThat(interval(sample(400))).isEqualTo(interval(sample(400)));
    }

    @Test
    void aFigureThatCannotBeMadeHasNoInterval() {
        assertThat(Bootstrap.intervals(sample(50), sums -> Double.NaN).getFirst())
                .isNull();
    }

    private static void isAsWideAsTheorySays(int n) {
        SufficientStatistics sample = sample(n);
        double[] sums = sample.sums();
        double mean = sums[1] / n;
        double error = Math.sqrt((sums[2] / n - mean * mean) / n);
        Interval interval = interval(sample);

        assertThat(interval.low()).isCloseTo(mean - 1.96 * error, within(0.3 * error));
        assertThat(interval.high()).isCloseTo(mean + 1.96 * error, within(0.3 * error));
    }

    private static Interval interval(SufficientStatistics sample) {
        return Objects.requireNonNull(
                Bootstrap.intervals(sample, sums -> sums[1] / sums[0]).getFirst());
    }

    private static SufficientStatistics sample(int n) {
        var random = new SplittableRandom(3);
        var tally = new SufficientStatistics(3);
        for (int i = 0; i < n; i++) {
            double value = random.nextGaussian();
            double[] row = tally.row(i);
            row[0] = 1;
            row[1] = value;
            row[2] = value * value;
        }
        return tally;
    }
}
