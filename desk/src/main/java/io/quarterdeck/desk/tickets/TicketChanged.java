package io.quarterdeck.desk.tickets;

import io.quarterdeck.desk.kit.BrandId;
import java.util.List;

/** Published inside the transaction that changed a ticket, with all that happened to it there. */
public record TicketChanged(BrandId brand, TicketId ticket, List<LogEntry> entries) {

    public long version() {
        return entries.getLast().seq();
    }
}
