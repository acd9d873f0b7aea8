package io.quarterdeck.desk.tickets;

/** A reply on its way out: what it says, to whom, and in which ticket. */
public record Leaving(
        TicketId ticket,
        MessageId message,
        String subject,
        String recipient,
        String customerName,
        String authorName,
        String text) {}
