package io.quarterdeck.desk.customers;

import io.quarterdeck.desk.kit.Id;

/** Names one organization of one brand's customers. */
public record OrganizationId(long value) implements Id {

    @Override
    public String toString() {
        return "organization " + value;
    }
}
