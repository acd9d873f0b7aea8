package io.quarterdeck.desk.zendesk.wire;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** How many there are of something, as the dialect says it: {@code {"count": {"value": 7, "refreshed_at": …}}}. */
@Component
public class Count {

    private record CountJson(long value, Instant refreshedAt) {}

    private final Clock clock;

    Count(Clock clock) {
        this.clock = clock;
    }

    public Envelope of(long value) {
        return Envelope.of("count", new CountJson(value, clock.instant()));
    }
}
