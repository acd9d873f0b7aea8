package io.quarterdeck.desk.tickets.fields;

import io.quarterdeck.desk.kit.Id;

/** Names one status that a brand made for itself. */
public record CustomStatusId(long value) implements Id {

    @Override
    public String toString() {
        return "custom status " + value;
    }
}
