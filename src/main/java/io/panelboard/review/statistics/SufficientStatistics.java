package io.panelboard.review.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * Holds sums, with each candidate's contribution to them. Every statistic here is a function of such sums, so that a
 * bootstrap over candidates only has to add up again. Candidates are added one after the other.
 */
final class SufficientStatistics {

    private final int width;
    private final List<double[]> rows = new ArrayList<>();
    private int last = -1;

    SufficientStatistics(int width) {
        this.width = width;
    }

    /** Returns this candidate's contribution, to be changed; zero at first. */
    double[] row(int candidate) {
        if (candidate != last) {
            rows.add(new double[width]);
            last = candidate;
        }
        return rows.getLast();
    }

    int candidates() {
        return rows.size();
    }

    int width() {
        return width;
    }

    List<double[]> rows() {
        return rows;
    }

    double[] sums() {
        return sum(rows, width);
    }

    static double[] sum(List<double[]> rows, int width) {
        double[] sums = new double[width];
        for (double[] row : rows) {
            for (int j = 0; j < width; j++) {
                sums[j] += row[j];
            }
        }
        return sums;
    }
}
