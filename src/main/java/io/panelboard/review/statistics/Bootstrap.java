package io.panelboard.review.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.statistics.descriptive.Quantile;
import org.jspecify.annotations.Nullable;

/**
 * Computes percentile bootstrap intervals (Efron &amp; Tibshirani 1993, chapter 13).
 *
 * <p>As many candidates as there are are drawn with replacement, 1,000 times over, and the figure is computed each
 * time; the interval goes from the 2.5th to the 97.5th percentile. Candidates are drawn instead of scores, because the
 * scores of one candidate are not independent.
 *
 * <p>The seed is constant, so that the same interviews give the same interval. More than 300 candidates are first
 * divided at random into 300 groups of similar size, and groups are drawn: sums over groups vary as sums over
 * candidates do, and the running time is bounded.
 */
final class Bootstrap {

    private static final int RESAMPLES = 1_000;
    private static final int GROUPS = 300;
    private static final long SEED = 20_260_101L;
    private static final Quantile QUANTILE = Quantile.withDefaults();

    private Bootstrap() {}

    /**
     * Computes an interval for each figure; null where the figure is undefined in at least half of the draws.
     *
     * @param figures functions of the sums; NaN where undefined
     */
    @SafeVarargs
    static List<@Nullable Interval> intervals(SufficientStatistics tally, ToDoubleFunction<double[]>... figures) {
        var random = new SplittableRandom(SEED);
        List<double[]> rows = grouped(tally, random);
        double[][] drawn = new double[figures.length][RESAMPLES];
        double[] sums = new double[tally.width()];
        for (int i = 0; i < RESAMPLES; i++) {
            Arrays.fill(sums, 0);
            for (int n = 0; n < rows.size(); n++) {
                double[] row = rows.get(random.nextInt(rows.size()));
                for (int j = 0; j < sums.length; j++) {
                    sums[j] += row[j];
                }
            }
            for (int f = 0; f < figures.length; f++) {
                drawn[f][i] = figures[f].applyAsDouble(sums);
            }
        }
        return Arrays.stream(drawn)
                .<@Nullable Interval>map(Bootstrap::percentiles)
                .toList();
    }

    private static @Nullable Interval percentiles(double[] drawn) {
        double[] finite = Arrays.stream(drawn).filter(Double::isFinite).toArray();
        if (finite.length <= RESAMPLES / 2) {
            return null;
        }
        double[] ends = QUANTILE.evaluate(finite, 0.025, 0.975);
        return new Interval(ends[0], ends[1]);
    }

    private static List<double[]> grouped(SufficientStatistics tally, SplittableRandom random) {
        List<double[]> rows = tally.rows();
        if (rows.size() <= GROUPS) {
            return rows;
        }
        int[] order = IntStream.range(0, rows.size()).toArray();
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
        var groups = IntStream.range(0, GROUPS)
                .mapToObj(g -> new double[tally.width()])
                .toList();
        for (int i = 0; i < order.length; i++) {
            double[] group = groups.get(i % GROUPS);
            double[] row = rows.get(order[i]);
            for (int j = 0; j < group.length; j++) {
                group[j] += row[j];
            }
        }
        return groups;
    }
}
