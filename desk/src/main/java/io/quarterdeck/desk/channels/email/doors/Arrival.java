package io.quarterdeck.desk.channels.email.doors;

import io.quarterdeck.desk.channels.email.reading.Envelope;
import java.io.InputStream;

/** A mail at the door, its raw bytes unread. */
public record Arrival(Origin origin, Envelope envelope, InputStream raw) {

    /** Where it comes from: handed over by a mail program, or found in a mailbox under a number. */
    public sealed interface Origin {
        record Smtp() implements Origin {}

        record Imap(long uidValidity, long uid) implements Origin {}
    }
}
