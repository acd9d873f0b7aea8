package io.quarterdeck.desk.customers;

import static io.quarterdeck.desk.accounts.Role.ADMIN;
import static io.quarterdeck.desk.accounts.Role.AGENT;
import static io.quarterdeck.desk.accounts.Role.CUSTOMER;
import static io.quarterdeck.desk.accounts.Role.LEAD;
import static io.quarterdeck.desk.fixture.TestBrand.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarterdeck.desk.accounts.Members;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.HttpCaller;
import io.quarterdeck.desk.fixture.TestBrand;
import io.quarterdeck.desk.fixture.TestBrands;
import io.quarterdeck.desk.fixture.TestDatabase;
import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.kit.Slice;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DeskTest
class ProfilesTest {

    @Autowired
    Profiles profiles;

    @Autowired
    Customers customers;

    @Autowired
    Members members;

    @Autowired
    TestBrands brands;

    @Autowired
    TestDatabase database;

    @LocalServerPort
    int port;

    TestBrand brand;
    Viewer agent;

    @BeforeEach
    void a_brand() {
        brand = brands.bleusalt();
        agent = brand.viewer(AGENT);
    }

    @Test
    void a_customer_is_written_down_with_all_that_is_known() {
        var caller = new HttpCaller(port).signIn(brand.email(AGENT), PASSWORD).brand(brand.key());
        var added = caller.post(
                "/api/desk/customers",
                Map.of(
                        "name", "Ana Reyes",
                        "email", "Ana.Reyes@Customer.example.com",
                        "phone", "(212) 555-0123",
                        "external_id", "shop:77",
                        "tags", List.of("VIP", "vip", "berlin"),
                        "locale", "en-US",
                        "time_zone", "America/New_York",
                        "notes", "likes blue"));
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        assertThat(added.json().path("email").asString()).isEqualTo("ana.reyes@customer.example.com");
        assertThat(added.json().path("phone").asString()).isEqualTo("+12125550123");
        assertThat(added.json().path("inside").path("tags").toString()).isEqualTo("[\"berlin\",\"vip\"]");
        var id = added.json().path("id").asLong();
        var changed = caller.patch("/api/desk/customers/" + id, "{\"notes\": null, \"alias\": \"Annie\"}");
        assertThat(changed.json().path("inside").path("notes").isNull()).isTrue();
        assertThat(changed.json().path("inside").path("alias").asString()).isEqualTo("Annie");
        assertThat(changed.json().path("inside").path("external_id").asString()).isEqualTo("shop:77");
    }

    @Test
    void what_is_wrong_is_named_and_nothing_is_written() {
        var admin = brand.viewer(ADMIN);
        brand.run(() -> {
            add("Ana", "ana@customer.example.com", "shop:1");
            var before = profiles.count(admin, ProfileFilter.ALL);
            assertThatThrownBy(() -> add("Ana", "ANA@customer.example.com", "shop:2"))
                    .hasMessageContaining("Email");
            assertThatThrownBy(() -> add("Ana", "other@customer.example.com", "shop:1"))
                    .hasMessageContaining("External id");
            assertThatThrownBy(() -> add("", "x@customer.example.com", "x")).hasMessage("Name: cannot be blank");
            assertThatThrownBy(() -> add("A".repeat(201), "x@customer.example.com", "x"))
                    .hasMessageContaining("too long");
            assertThatThrownBy(() -> add("half a \uD83D", "x@customer.example.com", "x"))
                    .hasMessageContaining("no text may hold");
            assertThatThrownBy(() -> add("Ana", "not an address", "x")).hasMessageContaining("properly formatted");
            assertThatThrownBy(() -> profiles.add(agent, CUSTOMER, said("name", "A", "phone", "12")))
                    .hasMessageContaining("telephone number");
            assertThatThrownBy(() -> profiles.add(agent, CUSTOMER, said("name", "A", "time_zone", "Moon/Base")))
                    .hasMessageContaining("zone");
            assertThat(profiles.count(admin, ProfileFilter.ALL)).isEqualTo(before);
        });
    }

    @Test
    void keeping_finds_by_external_id_before_address_and_adds_a_further_address() {
        brand.run(() -> {
            var ana = add("Ana", "ana@customer.example.com", "shop:1");
            var same = profiles.keep(
                    agent, null, said("name", "Ana R", "external_id", "shop:1", "email", "ana@work.example.com"));
            assertThat(same.isNew()).isFalse();
            assertThat(same.profile().id()).isEqualTo(ana.id());
            assertThat(same.profile().email()).isEqualTo("ana@customer.example.com");
            assertThat(customers.at(MailAddress.of("ana@work.example.com"), "").id())
                    .isEqualTo(ana.id());
            assertThat(profiles.keep(agent, null, said("name", "Bo", "email", "bo@customer.example.com"))
                            .isNew())
                    .isTrue();
        });
    }

    @Test
    void many_who_keep_the_same_customer_at_once_keep_one() throws Exception {
        Callable<Profiles.Kept> keep = () -> brand.in(() -> profiles.keep(
                agent, null, said("name", "Race", "email", "race@customer.example.com", "external_id", "race")));
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var kept = pool.invokeAll(Collections.nCopies(12, keep));
            var ids = new HashSet<CustomerId>();
            var made = 0;
            for (var it : kept) {
                ids.add(it.get().profile().id());
                made += it.get().isNew() ? 1 : 0;
            }
            assertThat(ids).hasSize(1);
            assertThat(made).isEqualTo(1);
        }
    }

    @Test
    void customers_see_themselves_and_rewrite_a_little_of_themselves() {
        var other = brands.customer(brand, "other@customer.example.com");
        var caller =
                new HttpCaller(port).signIn(brand.email(CUSTOMER), PASSWORD).brand(brand.key());
        var own = brand.in(() -> customers.of(brand.people().get(CUSTOMER))).value();
        assertThat(caller.get("/api/desk/customers").json()).hasSize(1);
        assertThat(caller.get("/api/desk/customers/" + other.id().value()).status())
                .isEqualTo(404);
        assertThat(caller.get("/api/desk/customers?q=other").json()).isEmpty();
        assertThat(caller.patch("/api/desk/customers/" + own, Map.of("name", "New Name", "phone", "+12125550123"))
                        .json()
                        .path("name")
                        .asString())
                .isEqualTo("New Name");
        for (var wish : List.<Map<String, Object>>of(
                Map.of("notes", "x"),
                Map.of("tags", List.of("vip")),
                Map.of("external_id", "1"),
                Map.of("role", "admin"))) {
            assertThat(caller.patch("/api/desk/customers/" + own, wish).status())
                    .as("%s", wish)
                    .isEqualTo(403);
        }
        assertThat(caller.get("/api/desk/customers/" + own)
                        .json()
                        .path("inside")
                        .isNull())
                .isTrue();
        assertThat(caller.patch("/api/desk/customers/" + other.id().value(), Map.of("name", "Mine"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void nobody_raises_themselves_or_anybody_by_writing_a_profile() {
        for (var role : List.of(AGENT, LEAD)) {
            var caller =
                    new HttpCaller(port).signIn(brand.email(role), PASSWORD).brand(brand.key());
            var own = brand.in(() -> customers.of(brand.people().get(role))).value();
            var admin = brand.in(() -> customers.of(brand.people().get(ADMIN))).value();
            assertThat(caller.patch("/api/desk/customers/" + own, Map.of("role", "admin"))
                            .status())
                    .isEqualTo(403);
            assertThat(caller.patch("/api/desk/customers/" + admin, Map.of("name", "Ha"))
                            .status())
                    .isEqualTo(403);
            assertThat(caller.post("/api/desk/customers/" + admin + "/addresses", Map.of("value", "ha@example.com"))
                            .status())
                    .isEqualTo(403);
            assertThat(caller.post(
                                    "/api/desk/customers",
                                    Map.of("name", "Ally", "email", "ally@example.com", "role", "admin"))
                            .status())
                    .isEqualTo(403);
        }
        var admin = new HttpCaller(port).signIn(brand.email(ADMIN), PASSWORD).brand(brand.key());
        var own = brand.in(() -> customers.of(brand.people().get(ADMIN))).value();
        assertThat(admin.patch("/api/desk/customers/" + own, Map.of("role", "agent"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void an_administrator_appoints_staff_by_writing_their_profile() {
        var admin = brand.viewer(ADMIN);
        brand.run(() -> {
            var email = brand.key().replace('_', '-') + ".ally@example.com";
            var ally = profiles.add(admin, AGENT, said("name", "Ally", "email", email));
            assertThat(ally.role()).isEqualTo(AGENT);
            assertThat(members.find(ally.person())).isPresent();
            assertThat(profiles.change(admin, ally.id(), LEAD, said("name", "Ally B"))
                            .role())
                    .isEqualTo(LEAD);
            assertThat(members.find(ally.person()).orElseThrow().name()).isEqualTo("Ally B");
            profiles.change(admin, ally.id(), null, said("suspended", true));
            assertThat(members.find(ally.person())).isEmpty();
        });
    }

    @Test
    void a_few_letters_or_digits_find_a_customer() {
        brand.run(() -> {
            var ana = profiles.add(
                    agent,
                    CUSTOMER,
                    said("name", "Ana-Lucía Reyes", "email", "alr@customer.example.com", "phone", "+442079460958"));
            profiles.change(agent, ana.id(), null, said("external_id", "shop:4711"));
            for (var typed : List.of("ana", "rey", "ALR@", "794609", "shop:47", "Ana-Lucía")) {
                assertThat(profiles.like(agent, typed, ProfileFilter.ALL, Slice.first(10)))
                        .as(typed)
                        .extracting(Profile::id)
                        .containsExactly(ana.id());
            }
            for (var typed : List.of("%%", "__", "yes", "nobody")) {
                assertThat(profiles.like(agent, typed, ProfileFilter.ALL, Slice.first(10)))
                        .as(typed)
                        .isEmpty();
            }
        });
    }

    private Profile add(String name, String email, String externalId) {
        return profiles.add(agent, CUSTOMER, said("name", name, "email", email, "external_id", externalId));
    }

    private static Said said(Object... pairs) {
        var said = new LinkedHashMap<String, Object>();
        for (var i = 0; i < pairs.length; i += 2) {
            said.put((String) pairs[i], pairs[i + 1]);
        }
        return Said.of(said);
    }
}
