package io.quarterdeck.desk.channels.email;

import io.quarterdeck.desk.channels.email.reading.Envelope;
import io.quarterdeck.desk.tickets.TicketId;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it was kept at the door; {@code released} means that a person has looked at it and let it through, and the
 * ticket is the one that it is in or that stands in its place.
 */
record RawMail(
        RawMailId id,
        MailboxId mailbox,
        String sha256,
        Envelope envelope,
        int attempts,
        boolean released,
        @Nullable String code,
        @Nullable TicketId ticket) {}
