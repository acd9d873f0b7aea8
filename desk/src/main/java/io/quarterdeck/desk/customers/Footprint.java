package io.quarterdeck.desk.customers;

import java.util.List;

/** By what somebody can be found who is to be forgotten: every row that was ever them, and every address. */
public record Footprint(List<CustomerId> customers, List<String> addresses) {

    public Footprint {
        customers = List.copyOf(customers);
        addresses = List.copyOf(addresses);
    }

    /** What is logged of it names nobody. */
    @Override
    public String toString() {
        return "footprint of " + customers;
    }
}
