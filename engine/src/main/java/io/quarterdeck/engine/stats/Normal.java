package io.quarterdeck.engine.stats;

/**
 * The standard normal law. Tails come from the incomplete gamma function ({@code erfc(x) = Q(1/2, x²)}, Abramowitz and
 * Stegun 6.5.17) and keep their relative digits; quantiles start from their formula 26.2.23 and take two of Halley's
 * steps, each of which triples the digits.
 */
public final class Normal {
    private static final double ROOT_TAU = 2.50662827463100050241576528481;

    private Normal() {}

    public static double density(double z) {
        Asked.number("z", z);
        return Math.exp(-z * z / 2) / ROOT_TAU;
    }

    /** The chance, 0 to 1, of a value of at most {@code z}. */
    public static double atMost(double z) {
        return above(-z);
    }

    /** The chance, 0 to 1, of a value above {@code z}. */
    public static double above(double z) {
        Asked.number("z", z);
        var half = 0.5 * IncompleteGamma.upper(0.5, z * z / 2);
        return z < 0 ? 1 - half : half;
    }

    /** The value that is not exceeded with the chance {@code share}; refuses a share that is not between 0 and 1. */
    public static double quantile(double share) {
        Asked.chance("share", share);
        return share < 0.5 ? -ofTail(share) : ofTail(1 - share);
    }

    /** How many standard errors on either side hold the share {@code confidence} of all estimates: 1.96 for 0.95. */
    public static double twoSided(double confidence) {
        Asked.chance("confidence", confidence);
        return ofTail((1 - confidence) / 2);
    }

    private static double ofTail(double tail) {
        var t = Math.sqrt(-2 * Math.log(tail));
        var z = t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
        for (var i = 0; i < 2; i++) {
            var step = (above(z) - tail) / density(z);
            z += step / (1 - step * z / 2);
        }
        return z;
    }
}
