package io.quarterdeck.desk.channels.email;

import io.quarterdeck.desk.kit.Id;

/** Names one mail in the outbox. */
record OutgoingId(long value) implements Id {

    @Override
    public String toString() {
        return "outgoing mail " + value;
    }
}
