package io.quarterdeck.engine.lapse;

import io.quarterdeck.engine.time.OpenHours;
import java.time.Duration;
import java.time.Instant;

/** How long something took: by the wall clock, and while the desk was open. */
public record Lapse(Duration calendar, Duration open) {

    static final Lapse NONE = new Lapse(Duration.ZERO, Duration.ZERO);

    static Lapse between(Instant from, Instant to, OpenHours hours) {
        return new Lapse(Duration.between(from, to), hours.between(from, to));
    }

    Lapse plus(Lapse other) {
        return new Lapse(calendar.plus(other.calendar), open.plus(other.open));
    }
}
