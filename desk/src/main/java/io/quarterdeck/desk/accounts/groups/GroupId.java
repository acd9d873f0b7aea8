package io.quarterdeck.desk.accounts.groups;

import io.quarterdeck.desk.kit.Id;

/** Names one group of one brand's staff. */
public record GroupId(long value) implements Id {

    @Override
    public String toString() {
        return "group " + value;
    }
}
