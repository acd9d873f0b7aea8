package io.quarterdeck.engine.stats;

import io.quarterdeck.engine.measure.Lawful;

/**
 * Student's law of a mean whose spread is estimated as well (Student 1908), by the incomplete beta function (Abramowitz
 * and Stegun 26.7.1). One degree of freedom is Cauchy's law, many are the normal law.
 *
 * @param freedom degrees of freedom, above 0 and at most 1e9; need not be whole (Welch)
 */
public record StudentT(double freedom) {
    private static final double MOST = 1e9;

    public StudentT {
        Lawful.positive("freedom", freedom, MOST);
    }

    /** The chance, 0 to 1, of a value of at most {@code t}. */
    public double atMost(double t) {
        return above(-t);
    }

    /** The chance, 0 to 1, of a value above {@code t}. */
    public double above(double t) {
        Asked.number("t", t);
        if (t < 0) {
            return 1 - above(-t);
        }
        var ratio = t * t / freedom;
        return 0.5 * IncompleteBeta.lower(freedom / 2, 0.5, 1 / (1 + ratio), 1 / (1 + 1 / ratio));
    }

    /** The value that is not exceeded with the chance {@code share}; refuses a share that is not between 0 and 1. */
    public double quantile(double share) {
        Asked.chance("share", share);
        if (share == 0.5) {
            return 0;
        }
        return share < 0.5 ? -ofTail(share) : ofTail(1 - share);
    }

    /** How many standard errors on either side hold the share {@code confidence} of all estimates. */
    public double twoSided(double confidence) {
        Asked.chance("confidence", confidence);
        return ofTail((1 - confidence) / 2);
    }

    private double ofTail(double tail) {
        return Root.above(0, 1, t -> tail - above(t));
    }
}
