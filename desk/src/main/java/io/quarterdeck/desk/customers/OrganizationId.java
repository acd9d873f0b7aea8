package io.quarterdeck.desk.customers;

import io.quarterdeck.desk.kit.Id;

/** Names one organisation that customers belong to. */
public record OrganizationId(long value) implements Id {

    @Override
    public String toString() {
        return "organization " + value;
    }
}
