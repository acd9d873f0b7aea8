package io.quarterdeck.desk.tickets.bulk;

import io.quarterdeck.desk.tickets.TicketId;
import org.jspecify.annotations.Nullable;

/** What came, or would come, of a change for one ticket: why it was refused, if it was. */
public record BulkItem(
        TicketId ticket, State state, @Nullable String code, @Nullable String why) {

    /** Kept: what it changed was changed again since, and is not taken back. */
    public enum State {
        WAITING,
        DONE,
        UNCHANGED,
        REFUSED,
        UNDONE,
        KEPT
    }
}
