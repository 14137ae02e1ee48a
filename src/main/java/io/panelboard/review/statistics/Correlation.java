package io.panelboard.review.statistics;

/** Computes Pearson's correlation from sums over pairs. */
final class Correlation {

    static final int WIDTH = 6;

    private Correlation() {}

    static void add(double[] sums, double x, double y) {
        sums[0]++;
        sums[1] += x;
        sums[2] += y;
        sums[3] += x * x;
        sums[4] += y * y;
        sums[5] += x * y;
    }

    /** Returns −1 to 1; NaN if one of the two variables never varies. */
    static double of(double[] sums) {
        double n = sums[0];
        double xx = sums[3] - sums[1] * sums[1] / n;
        double yy = sums[4] - sums[2] * sums[2] / n;
        double xy = sums[5] - sums[1] * sums[2] / n;
        // Sums that should cancel out leave rounding errors, not variance.
        return xx < 1e-9 * n || yy < 1e-9 * n ? Double.NaN : Math.clamp(xy / Math.sqrt(xx * yy), -1, 1);
    }
}
