package io.quarterdeck.desk.tickets;

import io.quarterdeck.desk.kit.Id;

/** The number of a ticket, as people quote it. */
public record TicketId(long value) implements Id {

    @Override
    public String toString() {
        return "ticket #" + value;
    }
}
