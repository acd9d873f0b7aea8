package io.quarterdeck.engine.kpi;

import java.time.Duration;
import java.time.Instant;

/**
 * How a stay in a queue went. It begins when the queue is entered first; being offered again after nobody answered
 * continues it, and {@code lasted} ends with what ended it.
 */
public record Wait(Instant queuedAt, Duration lasted, End end) {

    public enum End {
        ANSWERED,
        ABANDONED,
        FLOWED_OUT,
        /** A call back is agreed and has not come yet. */
        CALLBACK,
        WAITING
    }

    /** Within a limit includes the limit: 20.0 seconds are within 20. */
    boolean within(Duration limit) {
        return lasted.compareTo(limit) <= 0;
    }

    /** Gave up before {@code limit}, which is not included. */
    boolean shortAbandon(Duration limit) {
        return end == End.ABANDONED && lasted.compareTo(limit) < 0;
    }
}
