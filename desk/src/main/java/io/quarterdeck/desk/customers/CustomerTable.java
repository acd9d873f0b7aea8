package io.quarterdeck.desk.customers;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.kit.Db;
import io.quarterdeck.desk.kit.Row;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Every statement that touches {@code customer} as the one row of somebody who writes, whatever is known of them. */
@Repository
class CustomerTable {

    private static final String COLUMNS = """
            select c.id, c.name, a.address
              from customer c
              left join customer_address a
                on a.brand_id = c.brand_id and a.customer_id = c.id and a.kind = 'email' and a.is_primary
            """;

    private final Db db;

    CustomerTable(Db db) {
        this.db = db;
    }

    /** By any address they have; the customer is then known by that one. */
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

    Optional<Customer> find(CustomerId id) {
        return db.sql(COLUMNS + "where c.brand_id = :brand and c.id = :id")
                .withBrand()
                .with("id", id)
                .optional(CustomerTable::customer);
    }

    /** Nothing when somebody else has taken the name's key, that is the external id or the person, at the same instant. */
    Optional<CustomerId> insert(String name, @Nullable PersonId person, @Nullable String externalId, Instant at) {
        return db.sql("""
                        insert into customer (brand_id, name, person_id, external_id, created_at, updated_at)
                        values (:brand, :name, :person, :external, :at, :at)
                        on conflict do nothing
                        returning id
                        """)
                .withBrand()
                .with("name", name)
                .with("person", person == null ? null : person.value())
                .with("external", externalId)
                .with("at", at)
                .optional(row -> row.id("id", CustomerId::new));
    }

    /** Takes back a row that lost the race for its address. */
    void forget(CustomerId id) {
        db.sql("delete from customer where brand_id = :brand and id = :id")
                .withBrand()
                .with("id", id)
                .update();
    }

    Optional<CustomerId> of(PersonId person) {
        return db.sql("select id from customer where brand_id = :brand and person_id = :person")
                .withBrand()
                .with("person", person)
                .optional(row -> row.id("id", CustomerId::new));
    }

    Map<PersonId, CustomerId> ofAll(Collection<PersonId> people) {
        return db
                .sql("""
                        select person_id, id
                          from customer
                         where brand_id = :brand
                           and person_id = any (cast(:people as bigint[]))
                        """)
                .withBrand()
                .with("people", people)
                .list(row -> Map.entry(row.id("person_id", PersonId::new), row.id("id", CustomerId::new)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Optional<PersonId> person(CustomerId id) {
        return db.sql("select person_id from customer where brand_id = :brand and id = :id and person_id is not null")
                .withBrand()
                .with("id", id)
                .optional(row -> row.id("person_id", PersonId::new));
    }

    /** Makes a customer that nobody has claimed a person's own; nothing when the row or the person is spoken for. */
    int claim(CustomerId id, PersonId person, Instant at) {
        return db.sql("""
                        update customer
                           set person_id = :person,
                               updated_at = :at
                         where brand_id = :brand
                           and id = :id
                           and person_id is null
                           and deleted_at is null
                           and not exists (select 1
                                             from customer o
                                            where o.brand_id = :brand
                                              and o.person_id = :person)
                        """)
                .withBrand()
                .with("person", person)
                .with("id", id)
                .with("at", at)
                .update();
    }

    void touch(CustomerId id, Instant at) {
        db.sql("update customer set updated_at = :at where brand_id = :brand and id = :id")
                .withBrand()
                .with("id", id)
                .with("at", at)
                .update();
    }

    static Customer customer(Row row) {
        return new Customer(row.id("id", CustomerId::new), row.text("name"), row.textOrNull("address"));
    }
}
