package io.quarterdeck.desk.tickets;

import io.quarterdeck.desk.kit.Id;

/** Names one conversation with a third party beside a ticket. */
public record AsideId(long value) implements Id {

    @Override
    public String toString() {
        return "side conversation " + value;
    }
}
