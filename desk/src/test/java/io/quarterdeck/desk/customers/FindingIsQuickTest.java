package io.quarterdeck.desk.customers;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.TestBrand;
import io.quarterdeck.desk.fixture.TestBrands;
import io.quarterdeck.desk.fixture.TestDatabase;
import io.quarterdeck.desk.kit.ForgetfulDb;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What is looked up of many customers is found by an index; asked of a brand with twenty thousand. */
@DeskTest
class FindingIsQuickTest {

    @Autowired
    TestBrands brands;

    @Autowired
    TestDatabase database;

    @Autowired
    ForgetfulDb db;

    @Autowired
    TransactionTemplate transaction;

    TestBrand brand;

    @BeforeEach
    void a_brand_of_twenty_thousand() {
        brand = brands.bleusalt();
        var id = brand.brand().id().value();
        database.asOwner("""
                with made as (
                  insert into customer (brand_id, name, external_id, phone, created_at, updated_at)
                  select %d, left(md5(n::text), 8) || ' ' || left(md5((n * 7)::text), 8), 'shop:' || n, '+4930' || (1000000 + n), now(),
                         now() - n * interval '1 second'
                    from generate_series(1, 20000) as n
                  returning brand_id, id
                )
                insert into customer_address (brand_id, kind, address, customer_id, is_primary, created_at, updated_at)
                select brand_id, 'email', left(md5(id::text), 8) || '@customer.example.com', id, true, now(), now() from made
                """.formatted(id));
        database.asOwner("vacuum analyze customer");
        database.asOwner("vacuum analyze customer_address");
    }

    @Test
    void no_search_reads_all_customers() {
        for (var typed : List.of("ab3c", "shop:1234", "4930 100 1234", "0a1b2c@customer")) {
            assertThat(plan("explain " + ProfileTable.HITS, Likeness.of(typed)))
                    .as(typed)
                    .noneMatch(it -> it.contains("Seq Scan"));
        }
        for (var condition : List.of(
                "c.external_id = 'shop:123'",
                "c.person_id = 7",
                "(c.updated_at, c.id) > (now() - interval '1 minute', 0)",
                "c.deleted_at is null and c.id > 5 order by c.id limit 100")) {
            assertThat(plan("explain select c.id from customer c where c.brand_id = :brand and " + condition, null))
                    .as(condition)
                    .noneMatch(it -> it.contains("Seq Scan"));
        }
    }

    /** As the desk's own role, whom row-level security binds. */
    private List<String> plan(String sql, @Nullable Likeness likeness) {
        return brand.in(() -> transaction.execute(_ -> {
            var statement = db.sql(sql).withBrand();
            return (likeness == null ? statement : likeness.bind(statement)).list(row -> row.text("QUERY PLAN"));
        }));
    }
}
