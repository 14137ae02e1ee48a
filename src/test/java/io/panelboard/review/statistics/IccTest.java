package io.panelboard.review.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class IccTest {

    /** Table 2 of Shrout and Fleiss (1979), "Intraclass correlations: uses in assessing rater reliability". */
    private static final int[][] SHROUT_FLEISS = {
        {9, 2, 5, 8}, {6, 1, 3, 2}, {8, 4, 6, 8}, {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}
    };

    @Test
    void theExampleOfShroutAndFleiss() {
        double[] sums = Icc.tally(complete(SHROUT_FLEISS)).sums();

        assertThat(Icc.single(sums)).isCloseTo(0.29, within(0.005));
        assertThat(Icc.average(sums)).isCloseTo(0.62, within(0.005));
        assertThat(Icc.ratersEach(sums)).isCloseTo(4, within(1e-9));
    }

    /** The mean squares of their table 3: 11.24 between targets, 32.49 between judges, 1.02 residual. */
    @Test
    void withoutHolesTheVariancesAreThoseOfTheAnalysisOfVariance() {
        double[] variances = Icc.variances(Icc.tally(complete(SHROUT_FLEISS)).sums());

        assertThat(variances[0]).isCloseTo((11.24 - 1.02) / 4, within(0.01));
        assertThat(variances[1]).isCloseTo((32.49 - 1.02) / 6, within(0.01));
        assertThat(variances[2]).isCloseTo(1.02, within(0.01));
    }

    @Test
    void withHolesTheVariancesThatMadeTheRatingsAreFoundAgain() {
        var random = new SplittableRandom(7);
        double[] raters = new double[12];
        for (int r = 0; r < raters.length; r++) {
            raters[r] = (r - 5.5) * 0.15;
        }
        var table = new ArrayList<Map<Integer, Double>>();
        for (int c = 0; c < 4_000; c++) {
            double strength = random.nextGaussian();
            int panel = 2 + random.nextInt(3);
            int first = random.nextInt(12);
            Map<Integer, Double> ratings = new HashMap<>();
            for (int r = 0; r < panel; r++) {
                int rater = (first + 5 * r) % 12;
                ratings.put(rater, 3 + strength + raters[rater] + 0.7 * random.nextGaussian());
            }
            table.add(ratings);
        }
        double[] variances = Icc.variances(Icc.tally(table).sums());

        // The raters' effects are evenly spaced by 0.15: their variance (n − 1) is 0.15² · 13.
        assertThat(variances[0]).isCloseTo(1, within(0.08));
        assertThat(variances[1]).isCloseTo(0.15 * 0.15 * 13, within(0.04));
        assertThat(variances[2]).isCloseTo(0.49, within(0.04));
    }

    @Test
    void whoWasRatedByOnePersonAloneIsLeftOut() {
        var table = complete(SHROUT_FLEISS);
        var more = new ArrayList<>(table);
        more.add(Map.of(0, 1.0));
        more.add(Map.of());

        assertThat(Icc.tally(more).sums()).containsExactly(Icc.tally(table).sums());
    }

    @Test
    void ratingsThatDoNotDifferHaveNone() {
        assertThat(Icc.single(Icc.tally(complete(new int[][] {{3, 3}, {3, 3}, {3, 3}}))
                        .sums()))
                .isNaN();
    }

    private static List<Map<Integer, Double>> complete(int[][] ratings) {
        var table = new ArrayList<Map<Integer, Double>>();
        for (int[] row : ratings) {
            Map<Integer, Double> candidate = new HashMap<>();
            for (int r = 0; r < row.length; r++) {
                candidate.put(r, (double) row[r]);
            }
            table.add(candidate);
        }
        return table;
    }
}
