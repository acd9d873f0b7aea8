package io.quarterdeck.desk.channels.email.sending;

/** What became of one attempt to send. */
public sealed interface Sending {

    record Accepted(String answer) implements Sending {}

    /** For good: trying again would end the same way. */
    record Rejected(String reason) implements Sending {}

    /** Not now: it did not leave, and may be tried again. */
    record Deferred(String reason) implements Sending {}

    /** The connection broke when it may have left already; somebody must look before it is tried again. */
    record Unknown(String reason) implements Sending {}
}
