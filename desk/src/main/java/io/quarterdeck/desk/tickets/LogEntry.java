package io.quarterdeck.desk.tickets;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a ticket's history, chained to the line before by its hash; {@code values} is the event as it is stored,
 * {@code began} the first line of the change it belongs to (null in lines older than that notion, which stand alone).
 */
public record LogEntry(
        TicketId ticket,
        long seq,
        @Nullable Long began,
        Instant at,
        Actor actor,
        int release,
        String cause,
        TicketEvent event,
        String values,
        byte[] hash) {

    /** The number of the change it belongs to: its first line. */
    public long change() {
        return began == null ? seq : began;
    }
}
