package io.quarterdeck.engine.kpi;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A stretch in which somebody did the same things: what counts of them, and the contacts that shared the time. */
record Stretch(Instant from, Instant to, Activity activity, List<String> contacts) {

    long millis() {
        return Duration.between(from, to).toMillis();
    }

    Activity.Kind kind() {
        return activity.kind();
    }
}
