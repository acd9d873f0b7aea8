package io.quarterdeck.desk.customers;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.kit.Db;
import io.quarterdeck.desk.kit.Row;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** Every statement that touches {@code customer} and the addresses by which a customer is found. */
@Repository
class CustomerTable {

    private final Db db;

    CustomerTable(Db db) {
        this.db = db;
    }

    Optional<Customer> byAddress(MailAddress address) {
        return db.sql("""
                        select c.id, c.name, a.address
                          from customer_address a
                          join customer c on c.brand_id = a.brand_id and c.id = a.customer_id
                         where a.brand_id = :brand
                           and a.kind = 'email'
                           and a.address = :address
                        """).withBrand().with("address", address.value()).optional(CustomerTable::customer);
    }

    /** Nothing when somebody else added the same address at the same instant. */
    Optional<Customer> insert(MailAddress address, String name, Instant at) {
        return db.sql("""
                        with added as (
                          insert into customer (brand_id, name, created_at)
                          values (:brand, :name, :at)
                          returning brand_id, id, name
                        )
                        insert into customer_address (brand_id, kind, address, customer_id)
                        select brand_id, 'email', :address, id from added
                        on conflict (brand_id, kind, address) do nothing
                        returning customer_id as id, cast(:name as text) as name, address
                        """)
                .withBrand()
                .with("name", name)
                .with("at", at)
                .with("address", address.value())
                .optional(CustomerTable::customer);
    }

    Optional<Customer> find(CustomerId id) {
        return db.sql("""
                        select c.id, c.name, a.address
                          from customer c
                          join customer_address a on a.brand_id = c.brand_id and a.customer_id = c.id
                         where c.brand_id = :brand
                           and c.id = :id
                         order by a.address
                         limit 1
                        """).withBrand().with("id", id).optional(CustomerTable::customer);
    }

    int claim(CustomerId id, PersonId person) {
        return db.sql("update customer set person_id = :person where brand_id = :brand and id = :id")
                .withBrand()
                .with("person", person)
                .with("id", id)
                .update();
    }

    private static Customer customer(Row row) {
        return new Customer(row.id("id", CustomerId::new), row.text("name"), row.text("address"));
    }
}
