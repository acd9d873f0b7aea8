package io.quarterdeck.engine.stats;

import io.quarterdeck.engine.measure.Lawful;

/**
 * The gamma law with mean {@code shape / rate}: what is believed of a rate once events were counted (conjugate to
 * {@link Poisson}), and with whole shapes the wait for the shape-th event. Abramowitz and Stegun 26.1.27.
 *
 * @param shape above 0, at most 1e12
 * @param rate above 0, in events per unit
 */
public record Gamma(double shape, double rate) {
    private static final double MOST = 1e12;
    /** Below, quantiles are zero: ratios to them would overflow. */
    private static final double LEAST = 1e-290;

    public Gamma {
        Lawful.positive("shape", shape, MOST);
        Lawful.positive("rate", rate, Double.MAX_VALUE);
    }

    /** Pearson's chi-square law with so many degrees of freedom. */
    public static Gamma chiSquare(double freedom) {
        return new Gamma(freedom / 2, 0.5);
    }

    public double mean() {
        return shape / rate;
    }

    /** The chance, 0 to 1, of a value of at most {@code x}. */
    public double atMost(double x) {
        Asked.number("x", x);
        return x <= 0 ? 0 : IncompleteGamma.lower(shape, x * rate);
    }

    /** The chance, 0 to 1, of a value above {@code x}. */
    public double above(double x) {
        Asked.number("x", x);
        return x <= 0 ? 1 : IncompleteGamma.upper(shape, x * rate);
    }

    /** The value that is not exceeded with the chance {@code share}; refuses a share that is not between 0 and 1. */
    public double quantile(double share) {
        Asked.chance("share", share);
        return share < 0.5 ? low(share) : Root.above(0, mean(), x -> (1 - share) - above(x));
    }

    /** Small shapes have their low quantiles many orders of magnitude below the mean. */
    private double low(double share) {
        var high = mean();
        var low = high;
        do {
            high = low;
            low = Math.min(low / 2, Math.max(low * low, low * 1e-16));
        } while (atMost(low) > share);
        return low < LEAST ? 0 : Root.between(low, high, x -> atMost(x) - share);
    }
}
