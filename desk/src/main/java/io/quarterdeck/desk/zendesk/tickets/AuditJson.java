package io.quarterdeck.desk.zendesk.tickets;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One change of a ticket as the wire shows it; each event has the keys of its type. */
public record AuditJson(
        long id,
        long ticketId,
        Instant createdAt,
        long authorId,
        Map<String, Object> metadata,
        List<Map<String, @Nullable Object>> events,
        Object via) {

    private static final int SEQ_BITS = 20;

    /** The number of a change, or of a line of the log, among all tickets. */
    public static long id(long ticket, long seq) {
        return ticket << SEQ_BITS | seq;
    }

    /** The line within its ticket that a number names. */
    static long seq(long id) {
        return id & ((1L << SEQ_BITS) - 1);
    }

    static long ticket(long id) {
        return id >> SEQ_BITS;
    }

    /** What a ticket was born with has no line of its own in the log: it is numbered from the end backwards. */
    static long birth(long ticket, int place) {
        return id(ticket, (1L << SEQ_BITS) - 1 - place);
    }
}
