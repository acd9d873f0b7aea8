package io.quarterdeck.engine.sim;

import io.quarterdeck.engine.measure.Lawful;
import java.time.Duration;
import java.time.Instant;

/** One person's time at work on one day, paid from its first second to its last. */
public record Shift(int person, Instant from, Instant to) {
    private static final Duration LONGEST = Duration.ofHours(24);

    public Shift {
        Lawful.within("person", person, 0, Roster.MOST - 1);
        if (!from.isBefore(to) || Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw Lawful.refusal("shift", from + " to " + to, "above zero and at most " + LONGEST.toHours() + " hours");
        }
    }

    Duration length() {
        return Duration.between(from, to);
    }
}
