package io.quarterdeck.engine.kpi;

import io.quarterdeck.engine.measure.Lawful;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened: the line of a log that the live desk and the simulator both write, and the only thing any
 * measure is made of. {@code contact} names the contact it happened to; null when it happened to none, such as an
 * order, a break or a merge of two customers.
 *
 * <p>A line is never edited. A correction is told again under the same id with a higher revision, and {@link
 * What.Withdrawn} as its content takes it back; lines may come late, twice and in any order.
 */
public record Happened(
        Stamp stamp, Instant at, Actor by, @Nullable String contact, What what) {

    private static final Duration LONGEST = Duration.ofDays(7);

    public Happened {
        switch (what) {
            case What.Spent(var _, var from) -> checkSpell(from, at);
            case What.Rostered(var _, var from) -> checkSpell(from, at);
            default -> {}
        }
    }

    private static void checkSpell(Instant from, Instant at) {
        if (from.isAfter(at) || Duration.between(from, at).compareTo(LONGEST) > 0) {
            throw Lawful.refusal("begin of a stretch of work", from, "at most seven days before its end " + at);
        }
    }

    /** The same thing, told better. */
    public Happened corrected(Instant at, What what) {
        return new Happened(new Stamp(stamp.id(), stamp.sequence(), stamp.revision() + 1), at, by, contact, what);
    }

    /** It never happened. */
    public Happened withdrawn() {
        return corrected(at, new What.Withdrawn());
    }
}
