package io.quarterdeck.engine.stats;

import io.quarterdeck.engine.measure.Lawful;

/** Where the truth lies with a stated confidence, both ends included; in the unit of what was estimated. */
public record Interval(double lower, double upper) {

    public Interval {
        if (!(lower <= upper)) {
            throw Lawful.refusal("lower", lower, "at most the upper end, " + upper);
        }
    }

    /** As far to both sides of {@code estimate}. */
    public static Interval around(double estimate, double halfWidth) {
        return new Interval(estimate - halfWidth, estimate + halfWidth);
    }

    public double halfWidth() {
        return (upper - lower) / 2;
    }

    public boolean holds(double value) {
        return lower <= value && value <= upper;
    }

    /** What is left of it between the values that are possible at all. */
    public Interval clamped(double least, double most) {
        return new Interval(Math.clamp(lower, least, most), Math.clamp(upper, least, most));
    }
}
