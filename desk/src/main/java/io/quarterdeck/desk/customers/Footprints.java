package io.quarterdeck.desk.customers;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Knows where to look for what somebody left who is gone. */
@Service
public class Footprints {

    private final FootprintTable table;

    Footprints(FootprintTable table) {
        this.table = table;
    }

    /** Hands over all that they were known by, which from then on is not known here any more. */
    @Transactional
    public Footprint take(CustomerId id) {
        var customers = table.everyRowOf(id);
        return new Footprint(customers, table.take(customers));
    }
}
