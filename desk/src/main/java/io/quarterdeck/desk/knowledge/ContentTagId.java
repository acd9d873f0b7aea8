package io.quarterdeck.desk.knowledge;

import io.quarterdeck.desk.kit.Id;

/** Names one content tag of one brand. */
public record ContentTagId(long value) implements Id {

    @Override
    public String toString() {
        return "content tag " + value;
    }
}
