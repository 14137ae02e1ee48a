package io.panelboard.review.statistics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Computes the intraclass correlation, two-way random effects, absolute agreement: the share of the ratings' variance
 * that is due to the candidates.
 *
 * <p>ICC(2,1) is about one rater's rating, ICC(2,k) about the mean of k raters (Shrout &amp; Fleiss 1979; McGraw &amp;
 * Wong 1996, where they are called ICC(A,1) and ICC(A,k)):
 *
 * <pre>
 * ICC(2,1) = σ²c / (σ²c + σ²r + σ²e)        ICC(2,k) = σ²c / (σ²c + (σ²r + σ²e) / k)
 * </pre>
 *
 * with the variances of candidates c, of raters r and of residuals e. Panels change from candidate to candidate, so the
 * table of ratings has missing values, and a complete subtable would discard most ratings. The variances are therefore
 * estimated from all ratings by Henderson's first method (Henderson 1953; Searle, Casella &amp; McCulloch 1992, chapter
 * 5): the sums of squares for candidates, raters, all cells and the grand mean are set equal to their expectations.
 * Without missing values that is the analysis of variance, and the coefficients are exactly those of Shrout &amp;
 * Fleiss. With missing values k is the harmonic mean of the numbers of raters of the candidates, as Putka, Le, McCloy
 * &amp; Diaz (2008) propose for such designs.
 *
 * <p>Range: −1 to 1; 0 and below mean that ratings distinguish candidates no better than chance. Values beyond ±1,
 * which only missing values can cause, are clamped. Bands (Koo &amp; Li 2016, judged by the interval): below .5 poor,
 * to .75 moderate, to .9 good, above excellent.
 */
final class Icc {

    private static final int CANDIDATES = 0;
    private static final int RATINGS = 1;
    private static final int RATINGS_SQUARED = 2;
    private static final int INVERSE = 3;
    private static final int SQUARES = 4;
    private static final int CANDIDATE_SQUARES = 5;
    private static final int FIRST_RATER = 6;

    private Icc() {}

    /**
     * Sums up the candidates' ratings.
     *
     * @param table for each candidate the ratings by rater; candidates with fewer than two are left out
     */
    static <R> SufficientStatistics tally(List<Map<R, Double>> table) {
        Map<R, Integer> raters = new HashMap<>();
        var used = table.stream().filter(ratings -> ratings.size() >= 2).toList();
        used.forEach(ratings -> ratings.keySet().forEach(r -> raters.putIfAbsent(r, raters.size())));
        var tally = new SufficientStatistics(FIRST_RATER + 2 * raters.size());
        for (int i = 0; i < used.size(); i++) {
            add(tally.row(i), used.get(i), raters);
        }
        return tally;
    }

    private static <R> void add(double[] row, Map<R, Double> ratings, Map<R, Integer> raters) {
        int n = ratings.size();
        double sum = 0;
        for (var rating : ratings.entrySet()) {
            double value = rating.getValue();
            int at = FIRST_RATER + 2 * raters.getOrDefault(rating.getKey(), 0);
            row[at]++;
            row[at + 1] += value;
            row[SQUARES] += value * value;
            sum += value;
        }
        row[CANDIDATES] = 1;
        row[RATINGS] = n;
        row[RATINGS_SQUARED] = (double) n * n;
        row[INVERSE] = 1.0 / n;
        row[CANDIDATE_SQUARES] = sum * sum / n;
    }

    /** Returns the number of raters in the sums. */
    static int raters(SufficientStatistics tally) {
        return (tally.width() - FIRST_RATER) / 2;
    }

    /** Returns the number of raters of a candidate: the harmonic mean. */
    static double ratersEach(double[] sums) {
        return sums[CANDIDATES] / sums[INVERSE];
    }

    static double single(double[] sums) {
        return coefficient(sums, 1);
    }

    static double average(double[] sums) {
        return coefficient(sums, ratersEach(sums));
    }

    /**
     * Computes the coefficient for k raters; NaN if the ratings do not differ, or overlap too little to separate the
     * variances.
     */
    private static double coefficient(double[] sums, double k) {
        double[] v = variances(sums);
        double all = v[0] + (v[1] + v[2]) / k;
        return all > 1e-12 ? Math.clamp(v[0] / all, -1, 1) : Double.NaN;
    }

    /** Says why there is no coefficient: a phrase. */
    static String whyNone(double[] sums) {
        double total = 0;
        for (int at = FIRST_RATER; at < sums.length; at += 2) {
            total += sums[at + 1];
        }
        if (sums[SQUARES] - total * total / sums[RATINGS] < 1e-9 * sums[RATINGS]) {
            return "all ratings are the same";
        }
        return Double.isNaN(variances(sums)[0])
                ? "the raters have too few candidates in common"
                : "the candidates differ less than raters do about one candidate";
    }

    /** Estimates the variances of candidates, raters, and residuals, in this order. */
    static double[] variances(double[] sums) {
        double n = sums[RATINGS];
        double a = sums[CANDIDATES];
        double b = 0;
        double raterSquares = 0;
        double raterCountsSquared = 0;
        double total = 0;
        for (int at = FIRST_RATER; at < sums.length; at += 2) {
            double count = sums[at];
            double sum = sums[at + 1];
            if (count > 0) {
                b++;
                raterSquares += sum * sum / count;
                raterCountsSquared += count * count;
                total += sum;
            }
        }
        double mean = total * total / n;
        double k1 = sums[RATINGS_SQUARED] / n;
        double k2 = raterCountsSquared / n;
        double[][] coefficients = {{n - k1, a - k2, a - 1}, {b - k1, n - k2, b - 1}, {k1 - b, k2 - a, n - a - b + 1}};
        double[] squares = {
            sums[CANDIDATE_SQUARES] - mean,
            raterSquares - mean,
            sums[SQUARES] - sums[CANDIDATE_SQUARES] - raterSquares + mean
        };
        return Equations.solve(coefficients, squares);
    }

    /** Solves three linear equations by Cramer's rule. */
    private static final class Equations {

        private Equations() {}

        /** Returns the solution; NaN in each place if there is no unique one. */
        static double[] solve(double[][] coefficients, double[] right) {
            double determinant = determinant(coefficients);
            double[] solution = new double[3];
            for (int column = 0; column < 3; column++) {
                double[][] replaced = new double[3][];
                for (int row = 0; row < 3; row++) {
                    replaced[row] = coefficients[row].clone();
                    replaced[row][column] = right[row];
                }
                solution[column] = Math.abs(determinant) < 1e-9 ? Double.NaN : determinant(replaced) / determinant;
            }
            return solution;
        }

        private static double determinant(double[][] m) {
            return m[0][0] * (m[1][1] * m[2][2] - m[1][2] * m[2][1])
                    - m[0][1] * (m[1][0] * m[2][2] - m[1][2] * m[2][0])
                    + m[0][2] * (m[1][0] * m[2][1] - m[1][1] * m[2][0]);
        }
    }
}
