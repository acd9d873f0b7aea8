package io.quarterdeck.desk.tickets.erasure;

import io.quarterdeck.desk.customers.CustomerId;
import io.quarterdeck.desk.customers.Footprint;
import io.quarterdeck.desk.kit.Db;
import io.quarterdeck.desk.tickets.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** Every statement that touches {@code erasure}. */
@Repository
class ErasureTable {

    /** Somebody who is being forgotten, and the last ticket in which they were. */
    record Erasure(CustomerId customer, Footprint who, TicketId last) {}

    private final Db db;

    ErasureTable(Db db) {
        this.db = db;
    }

    void insert(CustomerId customer, Footprint who, Instant at) {
        db.sql("""
                        insert into erasure (brand_id, customer_id, known_as, addresses, asked_at)
                        values (:brand, :customer, cast(:known as bigint[]), cast(:addresses as text[]), :at)
                        on conflict do nothing
                        """)
                .withBrand()
                .with("customer", customer)
                .with("known", who.customers())
                .with("addresses", who.addresses())
                .with("at", at)
                .update();
    }

    List<CustomerId> waiting(int most) {
        return db.sql("""
                        select customer_id
                          from erasure
                         where brand_id = :brand
                           and ended_at is null
                         order by customer_id
                         limit :most
                        """).withBrand().with("most", most).list(row -> row.id("customer_id", CustomerId::new));
    }

    /** Nothing when it is done, or another node is at it. */
    Optional<Erasure> take(CustomerId customer) {
        return db.sql("""
                        select customer_id, known_as, addresses, last_ticket
                          from erasure
                         where brand_id = :brand
                           and customer_id = :customer
                           and ended_at is null
                           for update skip locked
                        """)
                .withBrand()
                .with("customer", customer)
                .optional(row -> new Erasure(
                        row.id("customer_id", CustomerId::new),
                        new Footprint(row.ids("known_as", CustomerId::new), row.texts("addresses")),
                        row.id("last_ticket", TicketId::new)));
    }

    void reached(CustomerId customer, TicketId ticket) {
        db.sql("update erasure set last_ticket = :ticket where brand_id = :brand and customer_id = :customer")
                .withBrand()
                .with("customer", customer)
                .with("ticket", ticket)
                .update();
    }

    /** Their addresses were the last that was kept. */
    void ended(CustomerId customer, Instant at) {
        db.sql("""
                        update erasure
                           set addresses = '{}', ended_at = :at
                         where brand_id = :brand
                           and customer_id = :customer
                        """).withBrand().with("customer", customer).with("at", at).update();
    }
}
