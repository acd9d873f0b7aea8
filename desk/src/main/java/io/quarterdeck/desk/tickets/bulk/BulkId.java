package io.quarterdeck.desk.tickets.bulk;

import io.quarterdeck.desk.kit.Id;

/** Names one change of many tickets. */
public record BulkId(long value) implements Id {

    @Override
    public String toString() {
        return "bulk change " + value;
    }
}
