package io.quarterdeck.engine.stats;

import io.quarterdeck.engine.measure.Lawful;

/** How much of the chance of a false finding may have been spent when part of the data is in (Lan and DeMets 1983). */
public enum AlphaSpending {
    /** Next to nothing early, so that the last look is nearly as sharp as a single one. */
    OBRIEN_FLEMING,
    /** Nearly the same at each look. */
    POCOCK;

    /** What is spent in all when the share {@code seen}, 0 to 1, of the data is in; {@code error} is two-sided. */
    public double spent(double error, double seen) {
        Lawful.share("seen", seen);
        Asked.chance("error", error);
        return seen == 0
                ? 0
                : switch (this) {
                    case OBRIEN_FLEMING -> 2 * Normal.above(Normal.twoSided(1 - error) / Math.sqrt(seen));
                    case POCOCK -> error * Math.log1p((Math.E - 1) * seen);
                };
    }
}
