package io.quarterdeck.desk.tickets;

import io.quarterdeck.desk.kit.Id;

/** Names one message of a ticket. */
public record MessageId(long value) implements Id {

    @Override
    public String toString() {
        return "message " + value;
    }
}
