package io.quarterdeck.desk.search;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.kit.Db;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** Every statement that finds out whom or what a name in a question means. Nobody means more than a few hundred. */
@Repository
class NameTable {

    private static final int MOST = 300;

    private final Db db;

    NameTable(Db db) {
        this.db = db;
    }

    Optional<Long> customer(PersonId person) {
        return db.sql("select id from customer where brand_id = :brand and person_id = :person")
                .withBrand()
                .with("person", person)
                .optional(row -> row.number("id"));
    }

    List<Long> owners(Collection<Long> customers) {
        return db.sql("""
                        select person_id
                          from customer
                         where brand_id = :brand
                           and id = any (cast(:ids as bigint[]))
                           and person_id is not null
                        """).withBrand().with("ids", customers).list(row -> row.number("person_id"));
    }

    List<Long> customersAt(String address, boolean isBegin) {
        return db.sql("""
                        select distinct a.customer_id
                          from searchable_customer_address a
                         where a.brand_id = :brand
                           and a.address like :address
                         limit :most
                        """)
                .withBrand()
                .with("address", escaped(address.toLowerCase(Locale.ROOT)) + (isBegin ? "%" : ""))
                .with("most", MOST)
                .list(row -> row.number("customer_id"));
    }

    /** By the beginning of the name or of a word in it. */
    List<Long> customersNamed(String name) {
        return db.sql("""
                        select c.id
                          from searchable_customer c
                         where c.brand_id = :brand
                           and (c.name ilike :name or c.name ilike :word)
                           and c.deleted_at is null
                         limit :most
                        """)
                .withBrand()
                .with("name", escaped(name) + "%")
                .with("word", "% " + escaped(name) + "%")
                .with("most", MOST)
                .list(row -> row.number("id"));
    }

    List<Long> organizationsNamed(String name) {
        return db.sql("""
                        select o.id
                          from searchable_organization o
                         where o.brand_id = :brand
                           and (o.name ilike :name or o.name ilike :word)
                           and o.deleted_at is null
                         limit :most
                        """)
                .withBrand()
                .with("name", escaped(name) + "%")
                .with("word", "% " + escaped(name) + "%")
                .with("most", MOST)
                .list(row -> row.number("id"));
    }

    List<Long> groupsNamed(String name) {
        return db.sql("""
                        select g.id
                          from agent_group g
                         where g.brand_id = :brand
                           and g.name ilike :name
                           and g.deleted_at is null
                         order by g.id
                         limit :most
                        """)
                .withBrand()
                .with("name", escaped(name) + "%")
                .with("most", MOST)
                .list(row -> row.number("id"));
    }

    List<Long> groups() {
        return db.sql("select id from agent_group where brand_id = :brand order by lower(name), id limit :most")
                .withBrand()
                .with("most", MOST)
                .list(row -> row.number("id"));
    }

    boolean isOurs(String word) {
        return db.sql("""
                        select count(*) as n
                          from brand
                         where id = :brand
                           and (cast(id as text) = :word or lower(name) = lower(:word) or key = lower(:word))
                        """).withBrand().with("word", word).one(row -> row.number("n")) > 0;
    }

    private static String escaped(String text) {
        return text.replaceAll("([\\\\%_])", "\\\\$1");
    }
}
