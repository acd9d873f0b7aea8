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
        @Nullable String key,
        @Nullable AsideId aside) {

    /** Where and when a message stands. */
    record Place(TicketId ticket, MessageId id, Instant at, String channel) {}

    static NewMessage in(Place place, Actor author, Words words, boolean automatic, @Nullable String key) {
        return of(place, Message.Kind.IN, author, null, words, automatic, null, null, null, key);
    }

    static NewMessage note(Place place, Actor author, Words words, @Nullable String key) {
        return of(place, Message.Kind.NOTE, author, null, words, false, null, null, null, key);
    }

    /** A reply that leaves at once. */
    static NewMessage out(Place place, Actor author, @Nullable String recipient, Words words, @Nullable String key) {
        return of(place, Message.Kind.OUT, author, recipient, words, false, Delivery.QUEUED, null, null, key);
    }

    /** A reply that left long ago, by some other way. */
    static NewMessage told(Place place, Actor author, Words words) {
        return of(place, Message.Kind.OUT, author, null, words, false, Delivery.SENT, null, null, null);
    }

    /** A reply that may be undone until it is released. */
    static NewMessage held(
            Place place,
            Actor author,
            @Nullable String recipient,
            Words words,
            Instant releaseAt,
            @Nullable Status then,
            @Nullable String key) {
        return of(place, Message.Kind.OUT, author, recipient, words, false, Delivery.HELD, releaseAt, then, key);
    }

    private static NewMessage of(
            Place place,
            Message.Kind kind,
            Actor author,
            @Nullable String recipient,
            Words words,
            boolean automatic,
            @Nullable Delivery delivery,
            @Nullable Instant releaseAt,
            @Nullable Status then,
            @Nullable String key) {
        return new NewMessage(
                place.ticket(),
                place.id(),
                place.at(),
                kind,
                author,
                place.channel(),
                recipient,
                words,
                automatic,
                delivery,
                releaseAt,
                then,
                key,
                null);
    }

    /** The same, said beside the ticket: a note, as far as anybody knows who may not read it. */
    NewMessage beside(AsideId aside) {
        return new NewMessage(
                ticket,
                id,
                at,
                Message.Kind.NOTE,
                author,
                channel,
                recipient,
                words,
                automatic,
                delivery,
                releaseAt,
                then,
                key,
                aside);
    }

    NewMessage automatic(boolean automatic) {
        return new NewMessage(
                ticket, id, at, kind, author, channel, recipient, words, automatic, delivery, releaseAt, then, key, aside);
    }
}
