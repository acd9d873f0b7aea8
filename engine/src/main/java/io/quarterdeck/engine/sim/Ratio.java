package io.quarterdeck.engine.sim;

import io.quarterdeck.engine.stats.Interval;
import io.quarterdeck.engine.stats.StudentT;

/**
 * A share of totals over independent runs: the sum of parts over the sum of wholes, with Student's interval from how the
 * runs scatter about it (the linearised variance of a ratio, Cochran 1977, section 2.11). A whole of 1 makes it a mean.
 */
final class Ratio {
    private static final double CONFIDENCE = 0.95;

    private int runs;
    private double parts;
    private double wholes;
    private double partSquares;
    private double wholeSquares;
    private double products;

    void add(double part, double whole) {
        runs++;
        parts += part;
        wholes += whole;
        partSquares += part * part;
        wholeSquares += whole * whole;
        products += part * whole;
    }

    /** Within what is possible at all. */
    Estimate estimate(double least, double most) {
        if (wholes == 0) {
            return new Estimate(0, new Interval(least, most), 0);
        }
        var ratio = parts / wholes;
        if (runs < 2) {
            return new Estimate(ratio, new Interval(least, most), runs);
        }
        var scatter = Math.max(0, partSquares - 2 * ratio * products + ratio * ratio * wholeSquares);
        var error = Math.sqrt(scatter / (runs - 1) / runs) / (wholes / runs);
        var half = new StudentT(runs - 1).twoSided(CONFIDENCE) * error;
        return new Estimate(ratio, Interval.around(ratio, half).clamped(least, most), runs);
    }

    Estimate share() {
        return estimate(0, 1);
    }

    Estimate amount() {
        return estimate(0, Double.MAX_VALUE);
    }
}
