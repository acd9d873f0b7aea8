package io.quarterdeck.engine.sim;

import io.quarterdeck.engine.measure.Lawful;

/**
 * Two classes before one team, of which the first interrupts the second: whoever is interrupted resumes where it
 * stopped, before all others of its class. Calls that interrupt mail are of this kind. Nobody gives up.
 *
 * <p>The wait of a contact is all the time in which nobody works on it, interruptions included. Type 0 of the results
 * is urgent, type 1 is not.
 *
 * @param urgent arrivals of those who interrupt
 * @param other arrivals of those who are interrupted, in the same intervals
 */
public record UrgentFirst(
        Rates urgent,
        Rates other,
        Distribution urgentHandling,
        Distribution otherHandling,
        int agents,
        double targetSeconds) {
    static final int URGENT = 0;
    static final int OTHER = 1;

    public UrgentFirst {
        urgent.plus(other);
        if (urgentHandling instanceof Distribution.Never || otherHandling instanceof Distribution.Never) {
            throw Lawful.refusal("handling", "never", "a time that ends");
        }
        Lawful.within("agents", agents, 1, 10_000);
        Lawful.within("target seconds", targetSeconds, 0, Distribution.LONGEST);
    }

    /** Begins with everybody free and ends when the last contact is finished. */
    public Outcomes run(Streams streams) {
        return run(streams, new StateHash());
    }

    /** The same, and leaves every completion and the result in {@code hash}. */
    public Outcomes run(Streams streams, StateHash hash) {
        var run = new UrgentFirstRun(this, streams, hash);
        run.toTheEnd();
        return run.outcomes();
    }
}
