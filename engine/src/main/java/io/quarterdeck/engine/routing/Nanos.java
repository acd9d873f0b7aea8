package io.quarterdeck.engine.routing;

import io.quarterdeck.engine.measure.Lawful;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Instants as nanoseconds since 1970, which compare and subtract in one instruction; they last until 2262. */
final class Nanos {
    static final long NEVER = Long.MAX_VALUE;
    private static final long A_SECOND = 1_000_000_000L;
    private static final long LAST_SECOND = Long.MAX_VALUE / A_SECOND - 1;

    private Nanos() {}

    static long now(Instant at) {
        var second = at.getEpochSecond();
        if (second < -LAST_SECOND || second > LAST_SECOND) {
            throw Lawful.refusal("at", at, "from the year 1678 to 2261");
        }
        return second * A_SECOND + at.getNano();
    }

    /** What lies beyond the range is never, or was always. */
    static long of(@Nullable Instant at) {
        if (at == null || at.getEpochSecond() > LAST_SECOND) {
            return NEVER;
        }
        return at.getEpochSecond() < -LAST_SECOND ? Long.MIN_VALUE : now(at);
    }

    static long of(Duration length) {
        return length.toNanos();
    }

    static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, A_SECOND), Math.floorMod(nanos, A_SECOND));
    }
}
