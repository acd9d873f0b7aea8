package io.quarterdeck.engine.stats;

import io.quarterdeck.engine.measure.Lawful;

/**
 * The law of how many independent events happen when {@code mean} are expected; its tails are incomplete gamma functions
 * (Abramowitz and Stegun 26.4.21).
 *
 * @param mean from 0 to 1e9
 */
public record Poisson(double mean) {
    private static final double MOST = 1e9;

    public Poisson {
        Lawful.within("mean", mean, 0, MOST);
    }

    /** The chance of exactly {@code events}. */
    public double of(long events) {
        return events < 0 ? 0 : IncompleteGamma.term(events, mean);
    }

    /** The chance of {@code events} or fewer. */
    public double atMost(long events) {
        return events < 0 ? 0 : IncompleteGamma.upper(events + 1.0, mean);
    }

    /** The chance of {@code events} or more: the exact one-sided p-value of having seen so many. */
    public double atLeast(long events) {
        return events <= 0 ? 1 : IncompleteGamma.lower(events, mean);
    }

    /** As {@link #atLeast}, with only half the chance of exactly so many (Lancaster 1961): less shy with small counts. */
    public double midP(long events) {
        return atLeast(events + 1) + of(events) / 2;
    }
}
