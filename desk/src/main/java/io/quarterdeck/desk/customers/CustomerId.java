package io.quarterdeck.desk.customers;

import io.quarterdeck.desk.kit.Id;

/** Names one customer of one brand. */
public record CustomerId(long value) implements Id {

    @Override
    public String toString() {
        return "customer " + value;
    }
}
