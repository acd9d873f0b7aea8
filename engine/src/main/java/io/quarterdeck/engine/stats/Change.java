package io.quarterdeck.engine.stats;

/** How a share went from one period to the next. */
public record Change(Share before, Share after) {

    /** After less before, from -1 to 1. */
    public double value() {
        return after.value() - before.value();
    }

    /** Where the true change lies: Newcombe 1998, method 10, from Wilson's intervals of both. */
    public Interval interval(double confidence) {
        var was = before.interval(confidence);
        var is = after.interval(confidence);
        var down = Math.hypot(after.value() - is.lower(), was.upper() - before.value());
        var up = Math.hypot(is.upper() - after.value(), before.value() - was.lower());
        return new Interval(value() - down, value() + up);
    }

    /** Standard errors by which it rose, the error being that of both taken together; 0 when all cases are alike. */
    public double z() {
        var all = (double) before.n() + after.n();
        var pooled = (before.cases() + after.cases()) / all;
        var variance = pooled * (1 - pooled) * (1.0 / before.n() + 1.0 / after.n());
        return variance == 0 ? 0 : value() / Math.sqrt(variance);
    }

    /** The chance of a fall at least as deep when nothing has changed (one-sided, normal). */
    public double chanceOfFall() {
        return Normal.atMost(z());
    }
}
