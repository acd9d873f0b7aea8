package io.quarterdeck.desk.search;

import io.quarterdeck.desk.kit.Id;

/** Names one view of a brand. */
public record ViewId(long value) implements Id {

    @Override
    public String toString() {
        return "view " + value;
    }
}
