package io.quarterdeck.engine.staffing;

import io.quarterdeck.engine.measure.Lawful;

/**
 * Work that arrives: {@code contacts} in {@code intervalSeconds}, each of {@code handlingSeconds} of one agent's time.
 * Kept as counts and seconds, so that the offered load is rounded once.
 */
public record Load(double contacts, double intervalSeconds, double handlingSeconds) {
    private static final double MANY = 1e15;

    public Load {
        Lawful.within("contacts", contacts, 0, MANY);
        Lawful.positive("intervalSeconds", intervalSeconds, MANY);
        Lawful.positive("handlingSeconds", handlingSeconds, MANY);
    }

    /** The same interval and handling time with {@code factor} times the contacts. */
    public Load times(double factor) {
        return new Load(contacts * factor, intervalSeconds, handlingSeconds);
    }

    /** How many agents would be busy all the time, in Erlang. */
    public double erlangs() {
        return contacts * handlingSeconds / intervalSeconds;
    }

    /** Arrivals a second. */
    public double rate() {
        return contacts / intervalSeconds;
    }

    /** {@code c - A}, negative in overload: subtracted before anything is divided, because near A nothing else is left. */
    double spare(int agents) {
        return Math.fma(-contacts, handlingSeconds, agents * intervalSeconds) / intervalSeconds;
    }
}
