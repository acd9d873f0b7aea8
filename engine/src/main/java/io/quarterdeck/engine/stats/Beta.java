package io.quarterdeck.engine.stats;

import io.quarterdeck.engine.measure.Lawful;

/**
 * The beta law: what is believed of a share once {@code a - 1} cases of it and {@code b - 1} others were seen
 * (Abramowitz and Stegun 26.5). Gives the exact interval of Clopper and Pearson 1934 and the shrinkage of small teams.
 *
 * @param a above 0, at most 1e9
 * @param b above 0, at most 1e9
 */
public record Beta(double a, double b) {
    private static final double MOST = 1e9;

    public Beta {
        Lawful.positive("a", a, MOST);
        Lawful.positive("b", b, MOST);
    }

    public double mean() {
        return a / (a + b);
    }

    /** The belief after {@code yes} more cases and {@code no} others, both at least 0. */
    public Beta seeing(double yes, double no) {
        return new Beta(a + Lawful.within("yes", yes, 0, MOST), b + Lawful.within("no", no, 0, MOST));
    }

    /** The chance, 0 to 1, of a share of at most {@code x}. */
    public double atMost(double x) {
        Asked.number("x", x);
        return IncompleteBeta.lower(a, b, x, 1 - x);
    }

    /** The share that is not exceeded with the chance {@code chance}; refuses a chance that is not between 0 and 1. */
    public double quantile(double chance) {
        Asked.chance("chance", chance);
        return Root.between(0, 1, x -> atMost(x) - chance);
    }

    /** Where the share lies with this belief, as much being left out below as above. */
    public Interval interval(double confidence) {
        Asked.chance("confidence", confidence);
        return new Interval(quantile((1 - confidence) / 2), quantile((1 + confidence) / 2));
    }
}
