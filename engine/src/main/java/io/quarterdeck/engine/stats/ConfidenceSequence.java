package io.quarterdeck.engine.stats;

import io.quarterdeck.engine.measure.Lawful;

/**
 * Intervals of a mean that hold at every look at once, so that peeking is allowed: the normal mixture of Robbins 1970, as
 * Johari, Pekelis and Walsh 2017 use it.
 *
 * @param variance of one case, above 0
 * @param mixing the variance of the effects that are thought likely, above 0: small is sharper late, large early
 * @param error the chance that any of the intervals ever misses, above 0 and below 1
 */
public record ConfidenceSequence(double variance, double mixing, double error) {

    public ConfidenceSequence {
        Lawful.positive("variance", variance, Double.MAX_VALUE);
        Lawful.positive("mixing", mixing, Double.MAX_VALUE);
        Asked.chance("error", error);
    }

    /** After {@code n} cases, at least 1. */
    public double halfWidth(double n) {
        Lawful.within("n", n, 1, Double.MAX_VALUE);
        var ratio = n * mixing / variance;
        return Math.sqrt(variance / n * (1 + 1 / ratio) * (Math.log1p(ratio) - 2 * Math.log(error)));
    }

    /** The half width that is lawful for one look only, fixed beforehand. */
    public double fixedHalfWidth(double n) {
        Lawful.within("n", n, 1, Double.MAX_VALUE);
        return Normal.twoSided(1 - error) * Math.sqrt(variance / n);
    }

    public Interval interval(double mean, double n) {
        return Interval.around(mean, halfWidth(n));
    }
}
