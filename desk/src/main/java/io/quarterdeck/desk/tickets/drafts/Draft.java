package io.quarterdeck.desk.tickets.drafts;

import io.quarterdeck.desk.tickets.TicketId;
import java.time.Instant;

/** Words not yet said; {@code version} is what their writer had read of the ticket when they wrote them. */
public record Draft(TicketId ticket, Kind kind, String text, long version, Instant savedAt) {

    /** What it is to become. */
    public enum Kind {
        REPLY,
        NOTE
    }
}
