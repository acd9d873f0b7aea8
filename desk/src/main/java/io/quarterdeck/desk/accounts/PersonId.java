package io.quarterdeck.desk.accounts;

import io.quarterdeck.desk.kit.Id;

/** Names one person, whatever brands they belong to. */
public record PersonId(long value) implements Id {

    @Override
    public String toString() {
        return "person " + value;
    }
}
