package io.quarterdeck.desk.tickets;

import java.time.Instant;
import java.util.List;

/** A conversation beside a ticket with somebody who is no customer of it: a factory, a carrier. Customers never see it. */
public record Aside(
        AsideId id,
        TicketId ticket,
        String subject,
        boolean open,
        List<Guest> guests,
        long messages,
        Instant createdAt,
        Instant updatedAt) {

    /** Somebody it is held with. */
    public record Guest(String address, String name) {}
}
