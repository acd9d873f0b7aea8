package io.quarterdeck.desk.tickets;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reply on its way out: what it says, to whom, who gets a copy, and in which ticket; {@code thread} are the newest
 * messages of the conversation it belongs to. No address, and it cannot leave.
 */
public record Leaving(
        TicketId ticket,
        MessageId message,
        String subject,
        @Nullable String recipient,
        List<String> copied,
        String customerName,
        String authorName,
        String text,
        List<MessageId> thread) {}
