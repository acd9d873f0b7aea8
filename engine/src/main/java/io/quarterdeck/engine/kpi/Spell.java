package io.quarterdeck.engine.kpi;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A stretch of somebody's time, from its first instant until before its last; on a contact, when one is named. */
record Spell(
        Activity activity,
        Instant from,
        Instant to,
        @Nullable String contact) {

    Duration length() {
        return Duration.between(from, to);
    }
}
