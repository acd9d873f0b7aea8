package io.quarterdeck.engine.staffing;

/**
 * The slots from {@code from} up to {@code to}: {@code work} seconds arrive in them and are due before they end, and one
 * agent works {@code staffed} seconds of them.
 */
public record CriticalInterval(int from, int to, long work, long staffed) {

    /** How long it is, in slots. */
    public int slots() {
        return to - from;
    }

    /** How many agents do the work in time; there is no such number when nobody works at all. */
    Fraction agents() {
        return new Fraction(work, staffed);
    }

    /** Whether so many agents leave some of the work undone; compared without rounding. */
    boolean exceeds(Fraction agents) {
        return work * agents.denominator() > agents.numerator() * staffed;
    }

    /** The same slots with some work taken out. */
    CriticalInterval without(long seconds) {
        return new CriticalInterval(from, to, work - seconds, staffed);
    }

    /** By the agents that they take, compared without rounding. */
    static int byNeed(CriticalInterval one, CriticalInterval other) {
        return Long.compare(one.work * other.staffed, other.work * one.staffed);
    }
}
