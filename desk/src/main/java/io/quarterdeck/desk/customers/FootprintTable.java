package io.quarterdeck.desk.customers;

import io.quarterdeck.desk.kit.Db;
import java.util.List;
import org.springframework.stereotype.Repository;

/** Every statement that reads {@code former_address}; whatever takes an address away writes it. */
@Repository
class FootprintTable {

    /** Keeps what {@code gone}, a statement's own part, has taken away or written over. */
    static final String KEEP = """
            insert into former_address (brand_id, customer_id, address)
            select brand_id, customer_id, address from gone where kind = 'email'
            on conflict do nothing
            """;

    private final Db db;

    FootprintTable(Db db) {
        this.db = db;
    }

    /** Their own row first, then those that were merged into it, and into those. */
    List<CustomerId> everyRowOf(CustomerId id) {
        return db.sql("""
                        with recursive known as (
                          select c.id from customer c where c.brand_id = :brand and c.id = :id
                           union
                          select c.id
                            from known k
                            join customer c on c.brand_id = :brand and c.merged_into = k.id
                        )
                        select id from known order by id <> :id, id
                        """).withBrand().with("id", id).list(row -> row.id("id", CustomerId::new));
    }

    /** Their former addresses, forgotten; of one that is somebody else's by now nothing is said. */
    List<String> take(List<CustomerId> customers) {
        return db.sql("""
                        with gone as (
                          delete from former_address
                           where brand_id = :brand
                             and customer_id = any (cast(:customers as bigint[]))
                          returning address
                        )
                        select distinct g.address
                          from gone g
                         where not exists (select 1
                                             from customer_address a
                                            where a.brand_id = :brand
                                              and a.kind = 'email'
                                              and a.address = g.address)
                         order by g.address
                        """).withBrand().with("customers", customers).list(row -> row.text("address"));
    }
}
