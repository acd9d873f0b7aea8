package io.quarterdeck.desk.customers;

import io.quarterdeck.desk.kit.Id;

/** Names one address or number of one customer. */
public record AddressId(long value) implements Id {

    @Override
    public String toString() {
        return "address " + value;
    }
}
