package io.quarterdeck.engine.sim;

import io.quarterdeck.engine.measure.Lawful;

/**
 * Turns 64 random bits into a number of a given distribution, as a pure function: a draw that rejects goes on with the
 * bits that follow from those it was given.
 */
public final class Variates {
    private static final double MOST = 1e9;

    private Variates() {}

    /** Between 0 and 1, neither included: the middle of one of 2^52 equal cells. */
    public static double uniform(long bits) {
        return ((bits >>> 12) + 0.5) * 0x1p-52;
    }

    /** Exponential with mean 1, at least 0. */
    public static double exponential(long bits) {
        return ExponentialZiggurat.of(bits);
    }

    /** Normal with mean 0 and standard deviation 1. */
    public static double normal(long bits) {
        return NormalZiggurat.of(bits);
    }

    /**
     * Gamma with mean and variance {@code shape}, from a normal number by a cube (Marsaglia and Tsang 2000); a shape
     * below one is drawn with one more and scaled by {@code U^(1/shape)}.
     */
    public static double gamma(long bits, double shape) {
        Lawful.positive("shape", shape, MOST);
        if (shape < 1) {
            var boosted = gamma(Mix.next(bits), shape + 1);
            return boosted * StrictMath.pow(uniform(bits), 1 / shape);
        }
        var d = shape - 1.0 / 3;
        var c = 1 / StrictMath.sqrt(9 * d);
        var left = bits;
        while (true) {
            var x = normal(left);
            left = Mix.next(left ^ Mix.FIRST);
            var v = 1 + c * x;
            if (v > 0) {
                v = v * v * v;
                if (StrictMath.log(uniform(left)) < 0.5 * x * x + d - d * v + d * StrictMath.log(v)) {
                    return d * v;
                }
            }
            left = Mix.next(left ^ Mix.FIRST);
        }
    }
}
