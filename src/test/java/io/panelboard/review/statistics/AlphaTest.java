package io.panelboard.review.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/**
 * Checks example C of Krippendorff (2011), "Computing Krippendorff's alpha-reliability": four observers, twelve units,
 * missing values; nominal .743, ordinal .815, interval .849.
 */
class AlphaTest {

    private static final String[] KRIPPENDORFF = {"123321412...", "1233224125.3", ".3332342251.", "12332441251."};

    @Test
    void theExampleOfKrippendorff() {
        assertThat(alpha(Alpha.Metric.NOMINAL, KRIPPENDORFF)).isCloseTo(0.743, within(0.0005));
        assertThat(alpha(Alpha.Metric.ORDINAL, KRIPPENDORFF)).isCloseTo(0.815, within(0.0005));
        assertThat(alpha(Alpha.Metric.INTERVAL, KRIPPENDORFF)).isCloseTo(0.849, within(0.0005));
    }

    @Test
    void perfectAgreementIsOneAndOneLevelAloneIsNothing() {
        assertThat(alpha(Alpha.Metric.ORDINAL, "12345", "12345", "1234.")).isEqualTo(1);
        assertThat(alpha(Alpha.Metric.ORDINAL, "33333", "33333")).isNaN();
    }

    @Test
    void whatCrossesTheScaleIsWorseThanChance() {
        assertThat(alpha(Alpha.Metric.ORDINAL, "1515", "5151")).isNegative();
    }

    private static double alpha(Alpha.Metric metric, String... observers) {
        var alpha = new Alpha(5, metric);
        double[] coincidences = new double[alpha.width()];
        for (int unit = 0; unit < observers[0].length(); unit++) {
            int[] counts = new int[5];
            for (String observer : observers) {
                char value = observer.charAt(unit);
                if (value != '.') {
                    counts[value - '1']++;
                }
            }
            alpha.add(coincidences, counts);
        }
        return alpha.applyAsDouble(coincidences);
    }
}
