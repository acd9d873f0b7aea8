package io.quarterdeck.desk.channels.email.reading;

import java.time.Instant;
import java.util.List;

/** How a mail came, outside of what it says itself; the sender is empty for a report that must not be answered. */
public record Envelope(String sender, List<String> recipients, Instant receivedAt) {

    /** The sender of a mail whose server wrote none down: not nobody, as with reports, and not an address. */
    public static final String UNKNOWN_SENDER = "unknown@invalid";
}
