package io.panelboard.review.statistics;

import java.util.function.ToDoubleFunction;

/**
 * Computes Krippendorff's alpha: one minus the ratio of observed disagreement to that expected by chance.
 *
 * <p>It allows any number of raters, who may differ from unit to unit, and missing values. A unit is one question in one
 * interview, with the levels that were given; a unit with a single level is left out (Krippendorff 2011, "Computing
 * Krippendorff's alpha-reliability"; Hayes &amp; Krippendorff 2007).
 *
 * <pre>α = 1 − (n − 1) · Σ o(c,k) δ²(c,k) / Σ n(c) n(k) δ²(c,k)</pre>
 *
 * with the coincidences o(c,k): each pair of levels c, k within a unit of m levels adds 1/(m − 1). Levels are ordered, so
 * δ²(c,k) = (n(c)/2 + n(c+1) + … + n(k−1) + n(k)/2)².
 *
 * <p>Range: 1 for perfect agreement, 0 for agreement by chance, below 0 for less. Reliable from .800 on, tentatively from
 * .667 on.
 */
final class Alpha implements ToDoubleFunction<double[]> {

    /** Defines the distance of two levels. */
    enum Metric {
        NOMINAL,
        ORDINAL,
        INTERVAL
    }

    private final int levels;
    private final Metric metric;

    Alpha(int levels, Metric metric) {
        this.levels = levels;
        this.metric = metric;
    }

    int width() {
        return levels * levels;
    }

    /**
     * Adds one unit to the coincidences.
     *
     * @param counts how often each level was given, the lowest first
     */
    void add(double[] coincidences, int[] counts) {
        int m = 0;
        for (int count : counts) {
            m += count;
        }
        if (m < 2) {
            return;
        }
        for (int c = 0; c < levels; c++) {
            for (int k = 0; k < levels; k++) {
                int pairs = counts[c] * (c == k ? counts[k] - 1 : counts[k]);
                coincidences[c * levels + k] += (double) pairs / (m - 1);
            }
        }
    }

    /** Computes alpha; NaN if all levels are the same, because then no disagreement is possible. */
    @Override
    public double applyAsDouble(double[] coincidences) {
        double[] totals = new double[levels];
        double n = 0;
        for (int i = 0; i < coincidences.length; i++) {
            totals[i / levels] += coincidences[i];
            n += coincidences[i];
        }
        double observed = 0;
        double expected = 0;
        for (int c = 0; c < levels; c++) {
            for (int k = c + 1; k < levels; k++) {
                double distance = distance(totals, c, k);
                observed += coincidences[c * levels + k] * distance;
                expected += totals[c] * totals[k] * distance;
            }
        }
        return expected > 0 ? 1 - (n - 1) * observed / expected : Double.NaN;
    }

    private double distance(double[] totals, int c, int k) {
        return switch (metric) {
            case NOMINAL -> 1;
            case INTERVAL -> (double) (k - c) * (k - c);
            case ORDINAL -> {
                double between = (totals[c] + totals[k]) / 2;
                for (int g = c + 1; g < k; g++) {
                    between += totals[g];
                }
                yield between * between;
            }
        };
    }
}
