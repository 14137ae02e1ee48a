package io.panelboard.review.statistics;

/** Solves three linear equations by Cramer's rule. */
final class Equations {

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
