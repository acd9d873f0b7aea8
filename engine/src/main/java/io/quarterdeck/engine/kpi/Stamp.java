package io.quarterdeck.engine.kpi;

import java.util.Comparator;

/**
 * What makes a line of the log one of a kind: its id, its place among the lines of its contact, and which telling this
 * is. Of two tellings the one with the higher revision holds, whichever comes first.
 */
public record Stamp(String id, long sequence, int revision) implements Comparable<Stamp> {
    private static final Comparator<Stamp> ORDER =
            Comparator.comparingLong(Stamp::sequence).thenComparing(Stamp::id);

    public static Stamp first(String id, long sequence) {
        return new Stamp(id, sequence, 0);
    }

    /** The order of a history; lines of one number are ordered by id, so that no source can make it a matter of luck. */
    @Override
    public int compareTo(Stamp other) {
        return ORDER.compare(this, other);
    }
}
