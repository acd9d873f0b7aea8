package io.quarterdeck.engine.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** When the wall clock of a zone shows a time. */
final class WallClock {

    private WallClock() {}

    /** The first time it does so from {@code from} on; when the clock jumps over the time, at the jump. */
    static Instant shows(LocalDateTime time, ZoneId zone, Instant from) {
        var rules = zone.getRules();
        var offsets = rules.getValidOffsets(time);
        if (offsets.isEmpty()) {
            return rules.getTransition(time).getInstant();
        }
        var first = time.toInstant(offsets.getFirst());
        return first.isBefore(from) ? time.toInstant(offsets.getLast()) : first;
    }
}
