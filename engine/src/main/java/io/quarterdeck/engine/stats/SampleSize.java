package io.quarterdeck.engine.stats;

/** How many cases each side of a comparison needs to show a true effect in 80 % of trials, at 5 % two-sided. */
public final class SampleSize {
    private static final double SURE = 1.959963984540054;
    private static final double POWER = 0.8416212335729143;

    private SampleSize() {}

    /** Cases per side that tell the share {@code from} from the share {@code to}; both between 0 and 1. */
    public static double ofShares(double from, double to) {
        var middle = (from + to) / 2;
        var pooled = Math.sqrt(2 * middle * (1 - middle));
        var apart = Math.sqrt(from * (1 - from) + to * (1 - to));
        return square(SURE * pooled + POWER * apart) / square(to - from);
    }

    /** Durations per side that show a change of {@code change} (-0.1 for 10 % less), lognormal with this variation. */
    public static double ofDurations(double change, double variation) {
        return 2 * Math.log1p(square(variation)) * square(SURE + POWER) / square(Math.log1p(change));
    }

    /** Events that each side must expect, before the change, to show {@code change} of a rate. */
    public static double ofCounts(double change) {
        return square(SURE + POWER) * (2 + change) / square(change);
    }

    private static double square(double value) {
        return value * value;
    }
}
