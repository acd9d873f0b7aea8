package io.quarterdeck.engine.stats;

import io.quarterdeck.engine.measure.Lawful;

/**
 * Fisher's law of the ratio of two estimated variances (Abramowitz and Stegun 26.6.2).
 *
 * @param above degrees of freedom of the numerator, above 0, at most 1e9
 * @param below degrees of freedom of the denominator, likewise
 */
public record FisherF(double above, double below) {
    private static final double MOST = 1e9;

    public FisherF {
        Lawful.positive("above", above, MOST);
        Lawful.positive("below", below, MOST);
    }

    /** The chance, 0 to 1, of a ratio of at most {@code f}. */
    public double atMost(double f) {
        Asked.number("f", f);
        if (f <= 0) {
            return 0;
        }
        var odds = above * f / below;
        return IncompleteBeta.lower(above / 2, below / 2, 1 / (1 + 1 / odds), 1 / (1 + odds));
    }

    /** The chance, 0 to 1, of a ratio above {@code f}. */
    public double exceeds(double f) {
        Asked.number("f", f);
        return f <= 0 ? 1 : new FisherF(below, above).atMost(1 / f);
    }

    /** The ratio that is not exceeded with the chance {@code share}; refuses a share that is not between 0 and 1. */
    public double quantile(double share) {
        Asked.chance("share", share);
        return Root.above(0, 1, f -> share < 0.5 ? atMost(f) - share : (1 - share) - exceeds(f));
    }
}
