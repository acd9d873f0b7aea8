package io.quarterdeck.desk.tickets;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A message about to be stored. */
record NewMessage(
        TicketId ticket,
        MessageId id,
        Instant at,
        Message.Kind kind,
        Actor author,
        String channel,
        @Nullable String recipient,
        Words words,
        boolean automatic,
        @Nullable Delivery delivery,
        @Nullable Instant releaseAt,
        @Nullable Status then,
        @Nullable String key) {

    static NewMessage received(Ticket ticket, MessageId id, Instant at, Actor author, Words words, boolean automatic) {
        return new NewMessage(
                ticket.id(),
                id,
                at,
                Message.Kind.IN,
                author,
                ticket.channel(),
                null,
                words,
                automatic,
                null,
                null,
                null,
                null);
    }

    static NewMessage note(Ticket ticket, MessageId id, Instant at, Actor author, String text, @Nullable String key) {
        return new NewMessage(
                ticket.id(),
                id,
                at,
                Message.Kind.NOTE,
                author,
                ticket.channel(),
                null,
                Words.plain(text),
                false,
                null,
                null,
                null,
                key);
    }
}
