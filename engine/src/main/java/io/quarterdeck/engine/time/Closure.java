package io.quarterdeck.engine.time;

import java.time.Duration;
import java.time.Instant;

/** A stretch in which nobody works: from its first instant on, up to the one at which the doors open again. */
public record Closure(Instant closes, Instant opens) {

    public Duration length() {
        return Duration.between(closes, opens);
    }
}
