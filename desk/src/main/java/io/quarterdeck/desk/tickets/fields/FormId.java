package io.quarterdeck.desk.tickets.fields;

import io.quarterdeck.desk.kit.Id;

/** Names one form of a brand's tickets. */
public record FormId(long value) implements Id {

    @Override
    public String toString() {
        return "ticket form " + value;
    }
}
