package io.quarterdeck.desk.tickets;

/** How far an outgoing message has come. Held: it may still be undone. Sending: handed over, not yet confirmed. */
public enum Delivery {
    HELD,
    QUEUED,
    SENDING,
    SENT,
    FAILED,
    BOUNCED,
    WITHDRAWN
}
