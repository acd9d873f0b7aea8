package io.quarterdeck.desk.customers;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.TestBrand;
import io.quarterdeck.desk.fixture.TestBrands;
import io.quarterdeck.desk.fixture.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is looked up of many customers is found by an index; asked of a brand with twenty thousand. */
@DeskTest
class FindingIsQuickTest {

    @Autowired
    TestBrands brands;

    @Autowired
    TestDatabase database;

    TestBrand brand;

    @BeforeEach
    void a_brand_of_twenty_thousand() {
        brand = brands.bleusalt();
        var id = brand.brand().id().value();
        database.asOwner("""
                with made as (
                  insert into customer (brand_id, name, external_id, phone, created_at, updated_at)
                  select %d, md5(n::text) || ' ' || md5((n * 7)::text), 'shop:' || n, '+4930' || (1000000 + n), now(),
                         now() - n * interval '1 second'
                    from generate_series(1, 20000) as n
                  returning brand_id, id
                )
                insert into customer_address (brand_id, kind, address, customer_id, is_primary, created_at, updated_at)
                select brand_id, 'email', md5(id::text) || '@customer.example.com', id, true, now(), now() from made
                """.formatted(id));
        database.asOwner("analyze customer; analyze customer_address");
    }

    @Test
    void no_search_reads_all_customers() {
        for (var condition : new String[] {
            "c.name ilike 'ab3%'", "c.name ilike '% ab3%'", "c.external_id ilike 'shop:1234%'", "c.phone like '%1234%'",
            "c.external_id = 'shop:123'", "c.tags @> '{vip}'", "c.fields @> '{\"plan\":\"gold\"}'", "c.person_id = 7",
            "(c.updated_at, c.id) > (now() - interval '1 minute', 0)"
        }) {
            assertThat(plan("select c.id from customer c where c.brand_id = %d and " + condition))
                    .as(condition)
                    .doesNotContain("Seq Scan");
        }
        for (var condition : new String[] {"a.address like 'ab3%'", "a.address = 'x@y.example' and a.kind = 'email'"}) {
            assertThat(plan("select a.customer_id from customer_address a where a.brand_id = %d and " + condition))
                    .as(condition)
                    .doesNotContain("Seq Scan");
        }
    }

    private String plan(String sql) {
        return database.asOwnerRead("explain (format json) "
                + sql.replace("%d", Long.toString(brand.brand().id().value())));
    }
}
