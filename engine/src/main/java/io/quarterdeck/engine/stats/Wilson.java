package io.quarterdeck.engine.stats;

import io.quarterdeck.engine.measure.Lawful;

/**
 * Between which shares the truth lies when {@code n} cases gave a share (Wilson 1927, by score and without continuity
 * correction, method 3 of Newcombe 1998); shares are from 0 to 1. For planning, the share is what is expected, and need
 * not be a whole number of cases.
 */
public final class Wilson {
    private static final double USUAL = 0.95;

    private Wilson() {}

    /** With 95 % confidence. */
    public static Interval of(double share, double n) {
        return of(share, n, USUAL);
    }

    public static Interval of(double share, double n, double confidence) {
        Lawful.share("share", share);
        Lawful.positive("n", n, Double.MAX_VALUE);
        var z = Normal.twoSided(confidence);
        var weight = z * z / n;
        var middle = (share + weight / 2) / (1 + weight);
        var half = z * Math.sqrt(share * (1 - share) / n + weight / (4 * n)) / (1 + weight);
        return new Interval(share == 0 ? 0 : Math.max(0, middle - half), share == 1 ? 1 : Math.min(1, middle + half));
    }
}
