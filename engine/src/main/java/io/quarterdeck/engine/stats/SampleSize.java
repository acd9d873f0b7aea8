package io.quarterdeck.engine.stats;

import io.quarterdeck.engine.measure.Lawful;

/**
 * How many cases each side of a comparison needs to show a true effect (Fleiss, Levin and Paik 2003, 4.14, for shares;
 * the normal approximation for means).
 *
 * @param significance the chance to see a difference where there is none, two-sided, above 0 and below 1
 * @param power the chance to see the difference when there is one, above 0 and below 1
 */
public record SampleSize(double significance, double power) {
    /** 5 % two-sided and 80 %. */
    public static final SampleSize USUAL = new SampleSize(0.05, 0.8);

    public SampleSize {
        Asked.chance("significance", significance);
        Asked.chance("power", power);
    }

    /** Cases per side that tell the share {@code from} from the share {@code to}; both from 0 to 1, and not the same. */
    public double ofShares(double from, double to) {
        Lawful.share("from", from);
        var apart = different(Lawful.share("to", to) - from);
        var middle = (from + to) / 2;
        var pooled = Math.sqrt(2 * middle * (1 - middle));
        var separate = Math.sqrt(from * (1 - from) + to * (1 - to));
        return square(sure() * pooled + Normal.quantile(power) * separate) / square(apart);
    }

    /** Cases per side that tell two means apart by {@code difference}, in the unit of the standard deviation. */
    public double ofMeans(double deviation, double difference) {
        Lawful.positive("deviation", deviation, Double.MAX_VALUE);
        return 2 * square(errors() * deviation / different(difference));
    }

    /** Durations per side that show a change of {@code change} (-0.1 for 10 % less), lognormal with this variation. */
    public double ofDurations(double change, double variation) {
        Lawful.positive("variation", variation, Double.MAX_VALUE);
        return 2 * Math.log1p(square(variation)) * square(errors() / Math.log1p(moreThanMinusOne(change)));
    }

    /** Events that each side must expect, before the change, to show {@code change} of a rate. */
    public double ofCounts(double change) {
        return square(errors() / different(change)) * (2 + change);
    }

    /** The least true effect that shows with this power when an estimate has this standard error; in its unit. */
    public double detectable(double standardError) {
        return errors() * Lawful.within("standardError", standardError, 0, Double.MAX_VALUE);
    }

    /** How many standard errors an effect must measure. */
    private double errors() {
        return sure() + Normal.quantile(power);
    }

    private double sure() {
        return Normal.twoSided(1 - significance);
    }

    private static double moreThanMinusOne(double change) {
        if (!(change > -1)) {
            throw Lawful.refusal("change", change, "above -1");
        }
        return different(change);
    }

    private static double different(double difference) {
        if (!(difference != 0 && Double.isFinite(difference))) {
            throw Lawful.refusal("difference", difference, "a number other than 0");
        }
        return difference;
    }

    private static double square(double value) {
        return value * value;
    }
}
