package io.quarterdeck.engine.kpi;

import java.util.Comparator;

/** Whose contacts: the ways a number can be split. What does not apply is empty, such as the agent of a lost call. */
public record Slice(String channel, String intent, Cohort cohort, String release, String agent)
        implements Comparable<Slice> {
    private static final Comparator<Slice> ORDER = Comparator.comparing(Slice::channel)
            .thenComparing(Slice::intent)
            .thenComparing(Slice::cohort)
            .thenComparing(Slice::release)
            .thenComparing(Slice::agent);

    /** What belongs to the brand and to no channel, such as an order; it is in every selection. */
    public static final Slice BRAND = new Slice("", "", Cohort.UNKNOWN, "", "");

    static Slice ofChannel(String channel) {
        return new Slice(channel, "", Cohort.UNKNOWN, "", "");
    }

    static Slice ofAgent(String agent) {
        return new Slice("", "", Cohort.UNKNOWN, "", agent);
    }

    Slice by(String agent) {
        return new Slice(channel, intent, cohort, release, agent);
    }

    @Override
    public int compareTo(Slice other) {
        return ORDER.compare(this, other);
    }
}
