package io.quarterdeck.engine.forecast;

/**
 * Poisson regression with an identity link and coefficients that cannot be negative: counts have the means {@code
 * factor[i] sum of x[i][j] b[j]}, where {@code x[i]} has the orders of the days before and {@code b} the hazards with
 * which each brings a contact. Each coefficient has a normal prior, cut at zero, which is the ridge. Solved by
 * expectation and maximisation: a contact is shared among its possible causes, then each cause is weighed anew, which
 * with the ridge is a quadratic equation. No step makes the fit worse or a coefficient negative.
 */
final class Hazards {
    private final double[][] x;
    private final double[] counts;
    private final double[] usual;
    private final double[] ridges;

    Hazards(double[][] x, double[] counts, double[] usual, double[] spreads) {
        this.x = x;
        this.counts = counts;
        this.usual = usual;
        this.ridges = new double[spreads.length];
        for (var j = 0; j < spreads.length; j++) {
            ridges[j] = 1 / (spreads[j] * spreads[j]);
        }
    }

    /** The coefficients after so many steps from {@code start}, in place. */
    void improve(double[] coefficients, double[] factors, int steps) {
        var weights = new double[coefficients.length];
        for (var i = 0; i < x.length; i++) {
            for (var j = 0; j < weights.length; j++) {
                weights[j] += factors[i] * x[i][j];
            }
        }
        for (var step = 0; step < steps; step++) {
            var shares = shares(coefficients);
            for (var j = 0; j < coefficients.length; j++) {
                coefficients[j] = root(ridges[j], weights[j] - ridges[j] * usual[j], coefficients[j] * shares[j]);
            }
        }
    }

    /** The means without their factors. */
    double[] means(double[] coefficients) {
        var means = new double[x.length];
        for (var i = 0; i < means.length; i++) {
            means[i] = PoissonRegression.dot(x[i], coefficients);
        }
        return means;
    }

    /** How many counts each cause explains, per unit of its coefficient; a common factor of a day cancels. */
    private double[] shares(double[] coefficients) {
        var shares = new double[coefficients.length];
        for (var i = 0; i < x.length; i++) {
            var mean = PoissonRegression.dot(x[i], coefficients);
            if (mean > 0) {
                var ratio = counts[i] / mean;
                for (var j = 0; j < shares.length; j++) {
                    shares[j] += ratio * x[i][j];
                }
            }
        }
        return shares;
    }

    /** The positive root of {@code a b^2 + p b - q}, without cancellation. */
    private static double root(double a, double p, double q) {
        var square = Math.sqrt(p * p + 4 * a * q);
        return p >= 0 ? q == 0 ? 0 : 2 * q / (p + square) : (square - p) / (2 * a);
    }
}
