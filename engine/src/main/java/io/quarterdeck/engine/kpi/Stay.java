package io.quarterdeck.engine.kpi;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The stay of a contact in a queue while its history is read: one, however often it is queued again. */
final class Stay {
    private @Nullable Instant queuedAt;
    private @Nullable Instant endedAt;
    private Wait.End end = Wait.End.WAITING;
    private boolean gaveUp;

    void begin(Instant at) {
        queuedAt = queuedAt == null ? at : queuedAt;
    }

    void end(Wait.End how, Instant at) {
        if (goesOn()) {
            end = how;
            endedAt = at;
        }
    }

    /** In the queue, or before, within an automation. */
    void giveUp(Instant at) {
        gaveUp = true;
        end(Wait.End.ABANDONED, at);
    }

    void callBack() {
        end = end == Wait.End.WAITING ? Wait.End.CALLBACK : end;
    }

    boolean began() {
        return queuedAt != null;
    }

    /** Waits in a queue, or for an agreed call. */
    boolean goesOn() {
        return queuedAt != null && endedAt == null;
    }

    boolean gaveUp() {
        return gaveUp;
    }

    boolean flowedOut() {
        return end == Wait.End.FLOWED_OUT;
    }

    /** Null when there was none; {@code now} ends one that nothing has ended. */
    @Nullable
    Wait until(Instant now) {
        return queuedAt == null
                ? null
                : new Wait(queuedAt, Duration.between(queuedAt, endedAt == null ? now : endedAt), end);
    }

    /** Null unless something ended it. */
    @Nullable
    Wait ended() {
        return endedAt == null ? null : until(endedAt);
    }
}
