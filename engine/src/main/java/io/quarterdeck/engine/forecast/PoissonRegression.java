package io.quarterdeck.engine.forecast;

import io.quarterdeck.engine.measure.Lawful;

/**
 * Poisson regression with a log link and a ridge: counts have the means {@code offset[i] exp(sum of x[i][j] b[j])}, and
 * the coefficients a normal prior about zero with standard deviation {@code spread}. Solved by Newton's method, which
 * from the prior's mean has one way to go: the posterior is concave.
 */
final class PoissonRegression {
    private static final int STEPS = 50;
    private static final double ENOUGH = 1e-10;
    /** A step this long changes a mean more than sevenfold, which the quadratic approximation is not good for. */
    private static final double LONGEST = 2;

    private PoissonRegression() {}

    /** The most likely coefficients of at least one row; rows with an offset of zero say nothing. */
    static double[] fit(double[][] x, double[] counts, double[] offsets, double spread) {
        Lawful.positive("spread", spread, 1e6);
        var size = x[0].length;
        var coefficients = new double[size];
        var ridge = 1 / (spread * spread);
        for (var i = 0; i < STEPS; i++) {
            var step = step(x, counts, offsets, coefficients, ridge);
            var longest = 0.0;
            for (var change : step) {
                longest = Math.max(longest, Math.abs(change));
            }
            for (var j = 0; j < size; j++) {
                coefficients[j] += step[j] * Math.min(1, LONGEST / longest);
            }
            if (longest < ENOUGH) {
                break;
            }
        }
        return coefficients;
    }

    private static double[] step(double[][] x, double[] counts, double[] offsets, double[] at, double ridge) {
        var size = at.length;
        var slope = new double[size];
        var curvature = new double[size][size];
        for (var j = 0; j < size; j++) {
            slope[j] = -ridge * at[j];
            curvature[j][j] = ridge;
        }
        for (var i = 0; i < x.length; i++) {
            var mean = offsets[i] * Math.exp(dot(x[i], at));
            for (var j = 0; j < size && offsets[i] > 0; j++) {
                slope[j] += (counts[i] - mean) * x[i][j];
                for (var k = 0; k <= j; k++) {
                    curvature[j][k] += mean * x[i][j] * x[i][k];
                }
            }
        }
        return solve(curvature, slope);
    }

    /** Cholesky: the matrix is positive definite, and only its lower half is read. */
    private static double[] solve(double[][] matrix, double[] right) {
        var size = right.length;
        for (var j = 0; j < size; j++) {
            for (var k = 0; k <= j; k++) {
                var sum = matrix[j][k];
                for (var l = 0; l < k; l++) {
                    sum -= matrix[j][l] * matrix[k][l];
                }
                matrix[j][k] = j == k ? Math.sqrt(sum) : sum / matrix[k][k];
            }
        }
        var solution = right.clone();
        for (var j = 0; j < size; j++) {
            for (var k = 0; k < j; k++) {
                solution[j] -= matrix[j][k] * solution[k];
            }
            solution[j] /= matrix[j][j];
        }
        for (var j = size - 1; j >= 0; j--) {
            for (var k = j + 1; k < size; k++) {
                solution[j] -= matrix[k][j] * solution[k];
            }
            solution[j] /= matrix[j][j];
        }
        return solution;
    }

    static double dot(double[] one, double[] other) {
        var sum = 0.0;
        for (var i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
