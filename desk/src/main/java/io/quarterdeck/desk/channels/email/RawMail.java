package io.quarterdeck.desk.channels.email;

import io.quarterdeck.desk.channels.email.reading.Envelope;
import org.jspecify.annotations.Nullable;

/** A mail as it was kept at the door; {@code released} means that a person has looked at it and let it through. */
record RawMail(
        RawMailId id,
        MailboxId mailbox,
        String sha256,
        Envelope envelope,
        int attempts,
        boolean released,
        @Nullable String code) {}
