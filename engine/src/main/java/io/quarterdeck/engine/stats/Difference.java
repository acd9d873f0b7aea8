package io.quarterdeck.engine.stats;

import io.quarterdeck.engine.measure.Lawful;

/**
 * An estimated difference and how sure it is.
 *
 * @param standardError in the same unit, at least 0
 * @param freedom degrees of freedom of that error, above 0
 */
public record Difference(double value, double standardError, double freedom) {

    public Difference {
        Lawful.within("value", value, -Double.MAX_VALUE, Double.MAX_VALUE);
        Lawful.within("standardError", standardError, 0, Double.MAX_VALUE);
        Lawful.positive("freedom", freedom, Double.MAX_VALUE);
    }

    /** The mean of {@code treated} less that of {@code control}, whose spreads may differ (Welch 1947); two of each. */
    public static Difference of(Welford treated, Welford control) {
        return of(treated.mean() - control.mean(), treated, control);
    }

    /** A sum and difference of the means of independent groups, its degrees of freedom by Satterthwaite 1946. */
    static Difference of(double value, Welford... groups) {
        var variance = 0.0;
        var uncertain = 0.0;
        var fewest = Double.MAX_VALUE;
        for (var group : groups) {
            var own = group.variance() / group.count();
            variance += own;
            uncertain += own * own / (group.count() - 1);
            fewest = Math.min(fewest, group.count() - 1.0);
        }
        var freedom = uncertain > 0 ? variance * variance / uncertain : fewest;
        return new Difference(value, Math.sqrt(variance), freedom);
    }

    /** Where the true difference lies. */
    public Interval interval(double confidence) {
        return Interval.around(value, standardError * law().twoSided(confidence));
    }

    /** The two-sided chance of a difference as large when there is none; 1 when nothing varies and nothing differs. */
    public double chance() {
        if (value == 0 || standardError == 0) {
            return value == 0 ? 1 : 0;
        }
        return Math.min(1, 2 * law().above(Math.abs(value) / standardError));
    }

    /** How sure it is that the true difference is below {@code limit}, 0 to 1, when nothing else is known of it. */
    public double chanceBelow(double limit) {
        Asked.number("limit", limit);
        if (standardError == 0) {
            return value < limit ? 1 : 0;
        }
        return law().atMost((limit - value) / standardError);
    }

    private StudentT law() {
        return new StudentT(Math.min(freedom, 1e9));
    }
}
