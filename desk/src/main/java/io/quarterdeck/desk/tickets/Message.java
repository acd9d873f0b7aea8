package io.quarterdeck.desk.tickets;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing said in a ticket. {@code text} is what was newly written, {@code quoted} the tail it was written above;
 * {@code html} is already sanitised; {@code recipient}, {@code delivery} and {@code releaseAt} belong to our own replies;
 * {@code aside} is the conversation with a third party it belongs to.
 */
public record Message(
        TicketId ticket,
        MessageId id,
        Instant at,
        Kind kind,
        Actor author,
        String authorName,
        String channel,
        @Nullable String recipient,
        String text,
        String quoted,
        boolean hasHtml,
        int blockedImages,
        boolean automatic,
        @Nullable Delivery delivery,
        @Nullable String deliveryError,
        @Nullable Instant releaseAt,
        @Nullable AsideId aside) {

    /** From the customer, to the customer, or among ourselves. */
    public enum Kind {
        IN,
        OUT,
        NOTE
    }
}
