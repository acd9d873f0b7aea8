package io.quarterdeck.engine.stats;

import io.quarterdeck.engine.measure.Lawful;

/**
 * So many events on so much exposure, such as complaints on units sold: the rate, its exact interval and how surprising
 * it is.
 *
 * @param events at least 0
 * @param exposure above 0; rates are per unit of it
 */
public record EventRate(long events, double exposure) {
    private static final long MOST = 1_000_000_000;

    public EventRate {
        Lawful.within("events", events, 0, MOST);
        Lawful.positive("exposure", exposure, Double.MAX_VALUE);
    }

    public double value() {
        return events / exposure;
    }

    /** Where the true rate lies (Garwood 1936): exact, so at least this sure. */
    public Interval interval(double confidence) {
        Asked.chance("confidence", confidence);
        var tail = (1 - confidence) / 2;
        var lower = events == 0 ? 0 : new Gamma(events, exposure).quantile(tail);
        return new Interval(lower, new Gamma(events + 1.0, exposure).quantile(1 - tail));
    }

    /** The exact chance of so many events or more at the rate {@code base} (Poisson). */
    public double chanceAt(double base) {
        return expectedAt(base).atLeast(events);
    }

    /** As {@link #chanceAt}, counting half of the chance of exactly so many. */
    public double midChanceAt(double base) {
        return expectedAt(base).midP(events);
    }

    private Poisson expectedAt(double base) {
        return new Poisson(Lawful.within("base", base, 0, Double.MAX_VALUE) * exposure);
    }
}
