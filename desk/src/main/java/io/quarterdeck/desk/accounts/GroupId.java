package io.quarterdeck.desk.accounts;

import io.quarterdeck.desk.kit.Id;

/** Names one group of a brand's staff. */
public record GroupId(long value) implements Id {

    @Override
    public String toString() {
        return "group " + value;
    }
}
