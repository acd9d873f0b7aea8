package io.quarterdeck.desk.customers;

import io.quarterdeck.desk.customers.Address.Kind;
import io.quarterdeck.desk.kit.Db;
import io.quarterdeck.desk.kit.Row;
import io.quarterdeck.desk.kit.Slice;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Every statement that touches {@code customer_address} and the tokens that prove one's own. */
@Repository
class AddressTable {

    private static final String COLUMNS = """
            select a.id, a.customer_id, a.kind, a.address, a.is_primary, a.verified_at, a.bounces, a.created_at, a.updated_at
              from customer_address a
            """;

    private final Db db;

    AddressTable(Db db) {
        this.db = db;
    }

    /** The first of its kind is the primary one; nothing when it is somebody's already. */
    Optional<AddressId> insert(CustomerId customer, Kind kind, String value, @Nullable Instant verified, Instant at) {
        return db.sql("""
                        insert into customer_address
                               (brand_id, kind, address, customer_id, is_primary, verified_at, created_at, updated_at)
                        values (:brand, :kind, :address, :customer,
                                not exists (select 1
                                              from customer_address o
                                             where o.brand_id = :brand
                                               and o.customer_id = :customer
                                               and o.kind = :kind
                                               and o.is_primary),
                                cast(:verified as timestamptz), :at, :at)
                        on conflict (brand_id, kind, address) do nothing
                        returning id
                        """)
                .withBrand()
                .with("kind", kind)
                .with("address", value)
                .with("customer", customer)
                .with("verified", verified)
                .with("at", at)
                .optional(row -> row.id("id", AddressId::new));
    }

    Optional<Address> find(CustomerId customer, AddressId id) {
        return db.sql(COLUMNS + "where a.brand_id = :brand and a.customer_id = :customer and a.id = :id")
                .withBrand()
                .with("customer", customer)
                .with("id", id)
                .optional(AddressTable::address);
    }

    Optional<Address> find(Kind kind, String value) {
        return db.sql(COLUMNS + "where a.brand_id = :brand and a.kind = :kind and a.address = :address")
                .withBrand()
                .with("kind", kind)
                .with("address", value)
                .optional(AddressTable::address);
    }

    List<Address> list(CustomerId customer, Slice slice) {
        var sql = COLUMNS + """
                 where a.brand_id = :brand
                   and a.customer_id = :customer
                   and a.id > :after
                   and a.id < :before
                 order by a.id %s
                offset :offset
                 limit :limit
                """.formatted(slice.direction());
        return slice.inOrder(
                slice.bind(db.sql(sql).withBrand().with("customer", customer)).list(AddressTable::address));
    }

    long count(CustomerId customer) {
        return db.sql("""
                        select count(*) as addresses
                          from customer_address
                         where brand_id = :brand
                           and customer_id = :customer
                        """).withBrand().with("customer", customer).one(row -> row.number("addresses"));
    }

    List<Address> of(Collection<CustomerId> customers) {
        return db.sql(COLUMNS + """
                         where a.brand_id = :brand
                           and a.customer_id = any (cast(:customers as bigint[]))
                         order by a.customer_id, a.id
                        """).withBrand().with("customers", customers).list(AddressTable::address);
    }

    void rewrite(AddressId id, String value, Instant at) {
        db.sql("""
                        with gone as (
                          select brand_id, customer_id, kind, address
                            from customer_address
                           where brand_id = :brand
                             and id = :id
                        ), kept as (
                        """ + FootprintTable.KEEP + """
                        )
                        update customer_address
                           set address = :address,
                               verified_at = null,
                               updated_at = :at
                         where brand_id = :brand
                           and id = :id
                        """)
                .withBrand()
                .with("id", id)
                .with("address", value)
                .with("at", at)
                .update();
    }

    /** Two statements, because a unique index is checked row by row: first nobody is primary, then one is. */
    void makePrimary(Address address, Instant at) {
        db.sql("""
                        update customer_address
                           set is_primary = false,
                               updated_at = :at
                         where brand_id = :brand
                           and customer_id = :customer
                           and kind = :kind
                           and is_primary
                           and id <> :id
                        """)
                .withBrand()
                .with("customer", address.customer())
                .with("kind", address.kind())
                .with("id", address.id())
                .with("at", at)
                .update();
        db.sql("""
                        update customer_address
                           set is_primary = true,
                               updated_at = :at
                         where brand_id = :brand
                           and id = :id
                           and not is_primary
                        """).withBrand().with("id", address.id()).with("at", at).update();
    }

    CustomerId verify(AddressId id, Instant at) {
        return db.sql("""
                        update customer_address
                           set verified_at = coalesce(verified_at, :at),
                               updated_at = :at
                         where brand_id = :brand
                           and id = :id
                        returning customer_id
                        """).withBrand().with("id", id).with("at", at).one(row -> row.id("customer_id", CustomerId::new));
    }

    void unverify(CustomerId customer, Instant at) {
        db.sql("""
                        update customer_address
                           set verified_at = null,
                               updated_at = :at
                         where brand_id = :brand
                           and customer_id = :customer
                        """).withBrand().with("customer", customer).with("at", at).update();
    }

    void delete(AddressId id) {
        db.sql("""
                        with gone as (
                          delete from customer_address
                           where brand_id = :brand
                             and id = :id
                          returning brand_id, customer_id, kind, address
                        )
                        """ + FootprintTable.KEEP).withBrand().with("id", id).update();
    }

    void deleteAll(CustomerId customer) {
        db.sql("""
                        with gone as (
                          delete from customer_address
                           where brand_id = :brand
                             and customer_id = :customer
                          returning brand_id, customer_id, kind, address
                        )
                        """ + FootprintTable.KEEP).withBrand().with("customer", customer).update();
    }

    /** Hands the addresses of one customer to another, whose own stay the primary ones. */
    void move(CustomerId from, CustomerId to, Instant at) {
        db.sql("""
                        update customer_address a
                           set customer_id = :to,
                               is_primary = a.is_primary
                                            and not exists (select 1
                                                              from customer_address o
                                                             where o.brand_id = :brand
                                                               and o.customer_id = :to
                                                               and o.kind = a.kind
                                                               and o.is_primary),
                               updated_at = :at
                         where a.brand_id = :brand
                           and a.customer_id = :from
                        """).withBrand().with("from", from).with("to", to).with("at", at).update();
    }

    void insertToken(AddressId id, byte[] tokenHash, Instant at, Instant expires) {
        db.sql("""
                        insert into address_verification (brand_id, token_hash, address_id, created_at, expires_at)
                        values (:brand, :hash, :address, :at, :expires)
                        """)
                .withBrand()
                .with("hash", tokenHash)
                .with("address", id)
                .with("at", at)
                .with("expires", expires)
                .update();
    }

    /** A token works once: it is gone with its first use. */
    Optional<AddressId> spendToken(byte[] tokenHash, Instant at) {
        return db.sql("""
                        delete from address_verification
                         where brand_id = :brand
                           and token_hash = :hash
                           and expires_at > :at
                        returning address_id
                        """)
                .withBrand()
                .with("hash", tokenHash)
                .with("at", at)
                .optional(row -> row.id("address_id", AddressId::new));
    }

    /** The newest token is the only one; older ones and those that have expired are gone. */
    void dropTokens(AddressId id, Instant at) {
        db.sql(
                        "delete from address_verification where brand_id = :brand and (address_id = :address or expires_at <= :at)")
                .withBrand()
                .with("address", id)
                .with("at", at)
                .update();
    }

    private static Address address(Row row) {
        return new Address(
                row.id("id", AddressId::new),
                row.id("customer_id", CustomerId::new),
                row.word("kind", Kind.class),
                row.text("address"),
                row.flag("is_primary"),
                row.instantOrNull("verified_at"),
                row.count("bounces"),
                row.instant("created_at"),
                row.instant("updated_at"));
    }
}
