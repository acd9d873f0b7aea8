package io.quarterdeck.desk.tickets.fields;

import io.quarterdeck.desk.kit.Id;

/** Names one custom field of a brand's tickets. */
public record FieldId(long value) implements Id {

    @Override
    public String toString() {
        return "ticket field " + value;
    }
}
