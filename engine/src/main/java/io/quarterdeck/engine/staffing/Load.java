package io.quarterdeck.engine.staffing;

/**
 * Work that arrives: {@code contacts} in {@code intervalSeconds}, each of {@code handlingSeconds} of one agent's time.
 * Kept as counts and seconds, so that the offered load is rounded once.
 */
public record Load(double contacts, double intervalSeconds, double handlingSeconds) {

    public Load {
        if (!(contacts >= 0 && intervalSeconds > 0 && handlingSeconds > 0)
                || Double.isInfinite(contacts * handlingSeconds / intervalSeconds)) {
            throw new IllegalArgumentException(
                    "no load: %s contacts in %s s of %s s each".formatted(contacts, intervalSeconds, handlingSeconds));
        }
    }

    /** How many agents would be busy all the time, in Erlang. */
    public double erlangs() {
        return contacts * handlingSeconds / intervalSeconds;
    }

    /** Arrivals a second. */
    public double rate() {
        return contacts / intervalSeconds;
    }
}
