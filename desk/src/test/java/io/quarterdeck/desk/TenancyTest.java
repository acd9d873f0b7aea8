package io.quarterdeck.desk;

import static io.quarterdeck.desk.accounts.Role.ADMIN;
import static io.quarterdeck.desk.fixture.TestBrand.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.HttpCaller;
import io.quarterdeck.desk.fixture.TestBrand;
import io.quarterdeck.desk.fixture.TestBrands;
import io.quarterdeck.desk.kit.ForgetfulDb;
import io.quarterdeck.desk.tickets.TicketId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

@DeskTest
class TenancyTest {

    @Autowired
    ForgetfulDb db;

    @Autowired
    TestBrands brands;

    @Autowired
    TransactionTemplate transaction;

    @LocalServerPort
    int port;

    TestBrand ours;
    TestBrand theirs;
    TicketId foreign;

    @BeforeEach
    void two_brands_with_a_ticket_each() {
        ours = brands.bleusalt();
        theirs = brands.callie();
        brands.ticket(ours, "ana@customer.example.com", "Our tidewater box");
        foreign = brands.ticket(theirs, "noor@customer.example.com", "Their zircon necklace");
    }

    @Test
    void the_desk_works_as_a_role_that_row_security_binds() {
        var role = transaction.execute(_ -> db.sql("""
                        select r.rolname, r.rolsuper or r.rolbypassrls as unbound
                          from pg_roles r where r.rolname = current_user
                        """).one(row -> row.text("rolname") + " " + row.flag("unbound")));
        assertThat(role).isEqualTo("quarterdeck_app false");
    }

    @Test
    void every_table_of_a_brand_is_kept_within_it() {
        assertThat(names("""
                        select c.relname as name
                          from pg_class c
                          join pg_attribute a on a.attrelid = c.oid and a.attname = 'brand_id'
                         where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
                           and not (c.relrowsecurity and c.relforcerowsecurity)
                        """))
                .as("tables with a brand_id but without forced row-level security")
                .isEmpty();
    }

    @Test
    void the_brand_leads_every_key_and_index_of_its_tables() {
        assertThat(names("""
                        select i.indexrelid::regclass::text as name
                          from pg_index i
                          join pg_attribute b on b.attrelid = i.indrelid and b.attname = 'brand_id'
                          join pg_class c on c.oid = i.indrelid and c.relnamespace = 'public'::regnamespace
                         where pg_get_indexdef(i.indexrelid, 1, true) not like '%brand_id%'
                        """))
                .as("indexes that do not begin with the brand; membership_person serves the sign-in, before any brand")
                .containsExactly("membership_person");
    }

    @Test
    void no_row_can_point_into_another_brand() {
        assertThat(names("""
                        select con.conname as name
                          from pg_constraint con
                          join pg_attribute here on here.attrelid = con.conrelid and here.attname = 'brand_id'
                          join pg_attribute there on there.attrelid = con.confrelid and there.attname = 'brand_id'
                         where con.contype = 'f'
                           and not (here.attnum = any (con.conkey) and there.attnum = any (con.confkey))
                        """))
                .as("foreign keys between brands' tables that leave the brand out")
                .isEmpty();
    }

    @Test
    void a_row_points_only_to_modules_below_its_own() throws IOException {
        var below = List.of(
                "accounts",
                "playbook",
                "knowledge",
                "customers",
                "people",
                "tickets",
                "search",
                "channels",
                "sla",
                "automation",
                "zendesk",
                "transfer");
        var home = homes();
        for (var key : names("""
                select con.conrelid::regclass::text || ' ' || con.confrelid::regclass::text as name
                  from pg_constraint con
                 where con.contype = 'f'
                """)) {
            var ends = key.split(" ");
            assertThat(below.indexOf(home.get(ends[1])))
                    .as("%s points to %s", ends[0], ends[1])
                    .isBetween(0, below.indexOf(home.get(ends[0])));
        }
    }

    /** The module of each table, by the folder of the migration that creates it. */
    private static Map<String, String> homes() throws IOException {
        var homes = new HashMap<String, String>();
        try (var files = Files.walk(Path.of("src/main/resources/db/migration"))) {
            for (var file : files.filter(it -> it.toString().endsWith(".sql")).toList()) {
                var created = Pattern.compile("(?m)^create table (\\w+)").matcher(Files.readString(file));
                while (created.find()) {
                    homes.put(created.group(1), file.getParent().getFileName().toString());
                }
            }
        }
        return homes;
    }

    @Test
    void without_a_brand_nothing_is_seen_and_with_one_only_its_own() {
        for (var table : brandTables()) {
            assertThat(brandsSeenIn(table)).as(table).isEmpty();
            assertThat(ours.in(() -> brandsSeenIn(table)))
                    .as(table)
                    .isSubsetOf(List.of(Long.toString(ours.brand().id().value())));
        }
    }

    @Test
    void a_row_cannot_be_written_into_another_brand() {
        assertThatThrownBy(() -> ours.in(() -> transaction.execute(
                        _ -> db.sql("""
                        insert into customer (brand_id, name, created_at) values (:theirs, 'Mallory', now())
                        """).with("theirs", theirs.brand().id()).update())))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void forgetting_every_where_brand_id_changes_nothing() {
        var caller = new HttpCaller(port).signIn(ours.email(ADMIN), PASSWORD).brand(ours.key());
        var paths = List.of(
                "/api/desk/tickets",
                "/api/desk/tickets?q=necklace",
                "/api/desk/views",
                "/api/desk/agents",
                "/api/desk/quarantine",
                "/api/desk/outbox",
                "/api/desk/playbook/releases");
        var before =
                paths.stream().map(it -> withoutTime(caller.get(it).text())).toList();
        db.whileForgetting(() -> {
            assertThat(paths.stream()
                            .map(it -> withoutTime(caller.get(it).text()))
                            .toList())
                    .isEqualTo(before);
            assertThat(caller.get("/api/desk/tickets/" + foreign.value()).status())
                    .isEqualTo(404);
        });
        assertThat(String.join("", before)).contains("tidewater").doesNotContain("zircon");
    }

    private static String withoutTime(String json) {
        return json.replaceAll("\"now\":\"[^\"]*\"", "");
    }

    private List<String> brandTables() {
        return names("""
                select c.relname as name
                  from pg_class c
                  join pg_attribute a on a.attrelid = c.oid and a.attname = 'brand_id'
                 where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
                """);
    }

    private List<String> brandsSeenIn(String table) {
        return names("select distinct brand_id::text as name from " + table);
    }

    private List<String> names(String sql) {
        return transaction.execute(_ -> db.sql(sql).list(row -> row.text("name")));
    }
}
