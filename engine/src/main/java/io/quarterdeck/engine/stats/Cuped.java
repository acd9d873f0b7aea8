package io.quarterdeck.engine.stats;

import io.quarterdeck.engine.measure.Lawful;

/**
 * A comparison that is sharper for knowing each unit's past (CUPED; Deng, Xu, Kohavi and Walker 2013): the outcome less
 * {@code theta} times what the past says of it. The past must have been measured before the treatment.
 *
 * @param theta the slope of the outcome on the past, over all units
 * @param correlation of both, -1 to 1: the variance shrinks to about {@code 1 - correlation²}
 * @param plain without the past
 * @param adjusted with it
 */
public record Cuped(double theta, double correlation, Difference plain, Difference adjusted) {

    /** One of each per unit; at least two units on each side, and a past that varies. */
    public static Cuped of(double[] past, double[] outcome, boolean[] treated) {
        var n = Lawful.within("units", outcome.length, 4, Integer.MAX_VALUE);
        Lawful.within("past", past.length, n, n);
        Lawful.within("treated", treated.length, n, n);
        var before = Welford.of(past);
        var after = Welford.of(outcome);
        var together = 0.0;
        for (var i = 0; i < n; i++) {
            together += (past[i] - before.mean()) * (outcome[i] - after.mean());
        }
        var covariance = together / (n - 1);
        Lawful.positive("the variance of the past", before.variance(), Double.MAX_VALUE);
        var theta = covariance / before.variance();
        var left = new double[n];
        for (var i = 0; i < n; i++) {
            left[i] = outcome[i] - theta * (past[i] - before.mean());
        }
        var scale = before.standardDeviation() * after.standardDeviation();
        return new Cuped(theta, scale == 0 ? 0 : covariance / scale, compare(outcome, treated), compare(left, treated));
    }

    /** The variance that is left, as a share of the plain one; 1 when there was none. */
    public double varianceRatio() {
        var ratio = adjusted.standardError() / plain.standardError();
        return plain.standardError() == 0 ? 1 : ratio * ratio;
    }

    private static Difference compare(double[] values, boolean[] treated) {
        var with = new Welford();
        var without = new Welford();
        for (var i = 0; i < values.length; i++) {
            (treated[i] ? with : without).add(values[i]);
        }
        return Difference.of(with, without);
    }
}
