package io.quarterdeck.desk.tickets;

import java.time.Instant;

/** One line of a ticket's history, chained to the line before by its hash; {@code values} is the event as it is stored. */
public record LogEntry(
        TicketId ticket,
        long seq,
        Instant at,
        Actor actor,
        int release,
        String cause,
        TicketEvent event,
        String values,
        byte[] hash) {}
