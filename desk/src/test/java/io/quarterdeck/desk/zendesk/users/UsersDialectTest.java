package io.quarterdeck.desk.zendesk.users;

import static io.quarterdeck.desk.accounts.Role.ADMIN;
import static io.quarterdeck.desk.accounts.Role.AGENT;
import static io.quarterdeck.desk.accounts.Role.CUSTOMER;
import static io.quarterdeck.desk.accounts.Role.LEAD;
import static io.quarterdeck.desk.accounts.Role.LIGHT_AGENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.desk.channels.email.Mailboxes;
import io.quarterdeck.desk.customers.Customers;
import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.TestBrand;
import io.quarterdeck.desk.fixture.TestBrands;
import io.quarterdeck.desk.fixture.dialect.Dialect;
import io.quarterdeck.desk.fixture.dialect.DialectCaller;
import io.quarterdeck.desk.fixture.dialect.DialectCaller.Answer;
import io.quarterdeck.desk.fixture.dialect.Keeps;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@DeskTest
@Keeps({
    "GET users",
    "POST users",
    "GET users/{id}",
    "PUT users/{id}",
    "DELETE users/{id}",
    "GET users/me",
    "GET users/show_many",
    "POST users/create_many",
    "PUT users/update_many",
    "DELETE users/destroy_many",
    "POST users/create_or_update",
    "POST users/create_or_update_many",
    "GET users/search",
    "GET users/autocomplete",
    "POST users/autocomplete",
    "GET users/count",
    "PUT users/{id}/merge",
    "GET users/{id}/identities",
    "POST users/{id}/identities",
    "GET users/{id}/identities/{identity}",
    "PUT users/{id}/identities/{identity}",
    "DELETE users/{id}/identities/{identity}",
    "PUT users/{id}/identities/{identity}/make_primary",
    "PUT users/{id}/identities/{identity}/verify",
    "PUT users/{id}/identities/{identity}/request_verification",
    "GET users/{id}/tags",
    "POST users/{id}/tags",
    "PUT users/{id}/tags",
    "DELETE users/{id}/tags",
    "GET users/{id}/related",
    "GET users/{id}/tickets/requested",
    "GET users/{id}/tickets/ccd",
    "GET users/{id}/tickets/assigned",
    "GET users/{id}/tickets/followed",
    "GET organizations/{id}/tickets",
    "GET users/{id}/tickets/requested/count",
    "GET users/{id}/tickets/ccd/count",
    "GET users/{id}/tickets/assigned/count",
    "GET users/{id}/compliance_deletion_statuses",
    "GET deleted_users",
    "GET deleted_users/{id}",
    "DELETE deleted_users/{id}",
    "GET deleted_users/count",
    "GET custom_roles",
    "GET custom_roles/{id}",
    "GET user_fields",
    "POST user_fields",
    "GET user_fields/{id}",
    "PUT user_fields/{id}",
    "DELETE user_fields/{id}"
})
class UsersDialectTest {

    static final List<String> KEYS = List.of(
            "id",
            "url",
            "name",
            "email",
            "created_at",
            "updated_at",
            "time_zone",
            "iana_time_zone",
            "phone",
            "shared_phone_number",
            "photo",
            "locale_id",
            "locale",
            "organization_id",
            "role",
            "verified",
            "external_id",
            "tags",
            "alias",
            "active",
            "shared",
            "shared_agent",
            "last_login_at",
            "two_factor_auth_enabled",
            "signature",
            "details",
            "notes",
            "role_type",
            "custom_role_id",
            "moderator",
            "ticket_restriction",
            "only_private_comments",
            "restricted_agent",
            "suspended",
            "default_group_id",
            "report_csv",
            "user_fields");

    @Autowired
    Dialect dialect;

    @Autowired
    TestBrands brands;

    @Autowired
    Customers customers;

    TestBrand brand;
    DialectCaller admin;
    DialectCaller agent;

    @BeforeEach
    void a_brand() {
        brand = brands.bleusalt();
        admin = dialect.as(brand, ADMIN);
        agent = dialect.as(brand, AGENT);
    }

    @Test
    void a_user_is_made_shown_changed_and_deleted() {
        var made = agent.post(
                "users",
                Map.of(
                        "user",
                        Map.of(
                                "name",
                                "Ana Reyes",
                                "email",
                                "ana@customer.example.com",
                                "time_zone",
                                "Lisbon",
                                "external_id",
                                "7",
                                "tags",
                                List.of("VIP"),
                                "organization",
                                Map.of("name", "Acme"),
                                "identities",
                                List.of(Map.of("type", "email", "value", "ana@work.example.com")))));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        var user = made.path("user");
        assertThat(made.header("Location")).contains(user.path("url").asString());
        assertThat(user.propertyNames()).containsExactlyElementsOf(KEYS);
        assertThat(user.path("iana_time_zone").asString()).isEqualTo("Europe/Lisbon");
        assertThat(user.path("time_zone").asString()).isEqualTo("Lisbon");
        assertThat(user.path("role").asString()).isEqualTo("end-user");
        assertThat(user.path("organization_id").isNumber()).isTrue();
        var id = user.path("id").asLong();
        assertThat(agent.get("users/{id}/identities", id).path("identities")).hasSize(2);
        var changed =
                agent.put("users/{id}.json", Map.of("user", Map.of("name", "Ana R", "notes", "x", "nonsense", 1)), id);
        assertThat(changed.path("user").path("name").asString()).isEqualTo("Ana R");
        assertThat(agent.get("users/{id}?include=organizations,identities", id).path("organizations"))
                .hasSize(1);
        assertThat(agent.delete("users/{id}", id).status()).isEqualTo(403);
        var deleted = admin.delete("users/{id}", id);
        assertThat(deleted.status()).isEqualTo(200);
        assertThat(deleted.path("user").path("active").asBoolean()).isFalse();
        assertThat(deleted.path("user").path("email").isNull()).isTrue();
        assertThat(admin.delete("users/{id}", id).status()).isEqualTo(404);
    }

    @Test
    void an_erasure_goes_from_deleted_to_forgotten() {
        var id = made("Ana", "ana@customer.example.com");
        admin.delete("users/{id}", id);
        assertThat(admin.get("deleted_users/count").path("count").path("value").asLong())
                .isEqualTo(1);
        assertThat(admin.get("deleted_users")
                        .path("deleted_users")
                        .get(0)
                        .path("name")
                        .asString())
                .isEqualTo("Ana");
        assertThat(admin.get("users/{id}/compliance_deletion_statuses", id).path("compliance_deletion_statuses"))
                .isEmpty();
        var gone = admin.delete("deleted_users/{id}", id);
        assertThat(gone.status()).isEqualTo(200);
        assertThat(gone.path("deleted_user").path("name").asString()).isEqualTo("Permanently Deleted User");
        assertThat(admin.get("deleted_users/{id}", id).status()).isEqualTo(200);
        var steps = admin.get("users/{id}/compliance_deletion_statuses", id).path("compliance_deletion_statuses");
        assertThat(steps.valueStream().map(it -> it.path("action").asString()))
                .containsExactly("request_deletion", "started", "complete");
    }

    @Test
    void what_is_wrong_with_a_user_is_told_in_the_dialects_words() {
        made("Ana", "ana@customer.example.com");
        assertThat(error(agent.post("users", Map.of("user", Map.of("name", " "))), "name"))
                .isEqualTo("BlankValue");
        assertThat(error(
                        agent.post("users", Map.of("user", Map.of("name", "B", "email", "ana@customer.example.com"))),
                        "email"))
                .isEqualTo("DuplicateValue");
        assertThat(error(agent.post("users", Map.of("user", Map.of("name", "B", "email", "b"))), "email"))
                .isEqualTo("InvalidFormat");
        assertThat(error(agent.post("users", Map.of("user", Map.of("name", "x".repeat(300)))), "name"))
                .isEqualTo("TooLong");
        assertThat(error(agent.post("users", Map.of("user", Map.of("name", "B", "role", "king"))), "role"))
                .isEqualTo("InvalidValue");
        assertThat(agent.post("users", Map.of("user", List.of())).status()).isEqualTo(400);
        assertThat(agent.get("users/{id}", 8999999999L).text())
                .isEqualTo("{\"error\":\"RecordNotFound\",\"description\":\"Not found\"}");
        assertThat(agent.get("users/show_many?ids=" + "1,".repeat(101) + "1").status())
                .isIn(200, 400);
        assertThat(agent.get("users/show_many?ids="
                                + String.join(
                                        ",",
                                        IntStream.range(1, 102)
                                                .mapToObj(String::valueOf)
                                                .toList()))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void all_users_are_listed_by_either_kind_of_page() {
        IntStream.range(0, 7).forEach(it -> made("User " + it, "user%d@customer.example.com".formatted(it)));
        var total = agent.get("users/count").path("count").path("value").asInt();
        for (var first : List.of("users?per_page=3", "users?page[size]=3")) {
            var ids = new ArrayList<Long>();
            var page = agent.get(first);
            for (var pages = 0; pages < 10; pages++) {
                page.path("users").forEach(it -> ids.add(it.path("id").asLong()));
                var next = first.contains("size") ? page.path("links").path("next") : page.path("next_page");
                if (next.isNull()) {
                    break;
                }
                page = agent.get(next.asString());
            }
            assertThat(ids).as(first).hasSize(total).doesNotHaveDuplicates().isSorted();
        }
        assertThat(agent.get("users?role=admin").path("users")).hasSize(1);
        assertThat(agent.get("users?role[]=admin&role[]=agent").path("users")).hasSize(4);
        assertThat(agent.get("users?role=king").path("users")).isEmpty();
        assertThat(agent.get("users?permission_set=" + WireRole.customRole(LIGHT_AGENT))
                        .path("users"))
                .hasSize(1);
        assertThat(agent.get("users/count?role=end-user")
                        .path("count")
                        .path("value")
                        .asInt())
                .isEqualTo(total - 4);
    }

    @Test
    void users_are_found_by_letters_addresses_and_keys() {
        var id = agent.post(
                        "users",
                        Map.of(
                                "user",
                                Map.of(
                                        "name",
                                        "Ana Reyes",
                                        "email",
                                        "ana@customer.example.com",
                                        "external_id",
                                        "shop 7")))
                .path("user")
                .path("id")
                .asLong();
        for (var asked : List.of(
                "users/search?query=ana@customer.example.com",
                "users/search?query=email:ana@customer.example.com",
                "users/search?query=name:\"Ana Reyes\"",
                "users/search?query=type:user ana*",
                "users/search?external_id=shop 7",
                "users/search?query=external_id:\"shop 7\"",
                "users?external_id=shop 7",
                "users/autocomplete?name=rey",
                "users/show_many?external_ids=shop 7,none",
                "users/show_many?ids=8999999999," + id,
                "users/search?query=ana role:end-user",
                "users/search?query=ana&role=end-user")) {
            var found = agent.get(asked);
            assertThat(found.path("users").valueStream().map(it -> it.path("id").asLong()))
                    .as(asked + found.text())
                    .containsExactly(id);
        }
        assertThat(agent.post("users/autocomplete", Map.of("name", "rey")).path("users"))
                .hasSize(1);
        assertThat(agent.get("users/search?query=ana role:admin").path("users")).isEmpty();
        assertThat(agent.get("users/search?query=tags:vip").path("users")).isEmpty();
        assertThat(agent.get("users/search?query=created%3C2020-01-01").path("users"))
                .isEmpty();
    }

    @Test
    void who_asks_for_me_gets_themself_and_a_stranger_nobody() {
        var me = agent.get("users/me").path("user");
        assertThat(me.path("name").asString()).isEqualTo("AGENT");
        assertThat(me.path("role").asString()).isEqualTo("agent");
        assertThat(me.propertyNames()).contains("authenticity_token").containsAll(KEYS);
        var stranger = dialect.stranger(brand).get("users/me");
        assertThat(stranger.status()).isEqualTo(200);
        assertThat(stranger.path("user").path("id").isNull()).isTrue();
    }

    @Test
    void customers_see_little_of_themselves_and_nothing_of_others() {
        var other = made("Other", "other@customer.example.com");
        var own = brand.in(() -> customers.of(brand.people().get(CUSTOMER))).value();
        assertThat(customer().get("users/{id}", own).path("user").propertyNames())
                .hasSize(16)
                .doesNotContain("notes", "tags", "external_id");
        assertThat(customer().get("users/{id}", other).status()).isEqualTo(404);
        assertThat(customer().get("users").status()).isEqualTo(403);
        assertThat(customer()
                        .put("users/{id}", Map.of("user", Map.of("name", "Me")), own)
                        .status())
                .isEqualTo(200);
        assertThat(customer()
                        .put("users/{id}", Map.of("user", Map.of("role", "admin")), own)
                        .status())
                .isEqualTo(403);
        assertThat(customer()
                        .put("users/{id}", Map.of("user", Map.of("notes", "x")), own)
                        .status())
                .isEqualTo(403);
        assertThat(customer()
                        .put("users/{id}", Map.of("user", Map.of("name", "x")), other)
                        .status())
                .isEqualTo(404);
    }

    private DialectCaller customer() {
        return dialect.as(brand, CUSTOMER);
    }

    @Test
    void the_staff_is_made_of_users_with_roles_and_nobody_escalates() {
        var email = "ally." + brand.key() + "@example.com";
        var ally = Map.of("user", Map.of("name", "Ally", "email", email, "role", "agent"));
        assertThat(agent.post("users", ally).status()).isEqualTo(403);
        assertThat(dialect.as(brand, LEAD).post("users", ally).status()).isEqualTo(403);
        var made = admin.post("users", ally).path("user");
        assertThat(made.path("role").asString()).isEqualTo("agent");
        assertThat(made.path("custom_role_id").asLong()).isEqualTo(WireRole.customRole(AGENT));
        var id = made.path("id").asLong();
        assertThat(agent.put("users/{id}", Map.of("user", Map.of("role", "admin")), id)
                        .status())
                .isEqualTo(403);
        var light = Map.of("user", Map.of("custom_role_id", WireRole.customRole(LIGHT_AGENT)));
        assertThat(admin.put("users/{id}", light, id)
                        .path("user")
                        .path("role_type")
                        .asInt())
                .isEqualTo(1);
        assertThat(admin.put("users/{id}", Map.of("user", Map.of("role", "agent")), id)
                        .path("user")
                        .path("role_type")
                        .asInt())
                .as("an agent of any kind is an agent already")
                .isEqualTo(1);
        assertThat(admin.put("users/{id}", Map.of("user", Map.of("role", "end-user")), id)
                        .path("user")
                        .path("role")
                        .asString())
                .isEqualTo("end-user");
        var roles = admin.get("custom_roles").path("custom_roles");
        assertThat(roles).hasSize(4);
        var role =
                admin.get("custom_roles/{id}", roles.get(0).path("id").asLong()).path("custom_role");
        assertThat(role.path("configuration").path("ticket_access").asString()).isEqualTo("all");
    }

    @Test
    void create_or_update_answers_201_and_then_200() {
        var user = Map.of("user", Map.of("name", "Ana", "email", "ana@customer.example.com", "external_id", "7"));
        var first = agent.post("users/create_or_update", user);
        var second = agent.post("users/create_or_update", user);
        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.path("user").path("id")).isEqualTo(first.path("user").path("id"));
    }

    @Test
    void many_users_are_a_job() {
        var one = Map.of("name", "One", "email", "one@customer.example.com", "external_id", "1");
        var two = Map.of("name", "Two", "email", "two@customer.example.com", "external_id", "2");
        var created = ended(agent.post("users/create_many", Map.of("users", List.of(one, two, one))));
        assertThat(created.path("status").asString()).isEqualTo("completed");
        assertThat(created.path("results").get(0).path("id").isNumber()).isTrue();
        assertThat(created.path("results").get(2).path("error").asString()).isEqualTo("UserCreateFailed");
        var ids = List.of(
                created.path("results").get(0).path("id").asLong(),
                created.path("results").get(1).path("id").asLong());
        ended(agent.put(
                "users/update_many?ids=%d,%d".formatted(ids.get(0), ids.get(1)),
                Map.of("user", Map.of("notes", "both"))));
        assertThat(agent.get("users/{id}", ids.get(1))
                        .path("user")
                        .path("notes")
                        .asString())
                .isEqualTo("both");
        ended(agent.put("users/update_many", Map.of("users", List.of(Map.of("id", ids.get(0), "notes", "one")))));
        ended(agent.put("users/update_many?external_ids=2", Map.of("user", Map.of("notes", "two"))));
        assertThat(agent.get("users/show_many?ids=%d,%d".formatted(ids.get(0), ids.get(1)))
                        .path("users")
                        .valueStream()
                        .map(it -> it.path("notes").asString()))
                .containsExactly("one", "two");
        var kept = ended(agent.post(
                "users/create_or_update_many",
                Map.of("users", List.of(one, Map.of("name", "Three", "email", "three@customer.example.com")))));
        assertThat(kept.path("results")
                        .valueStream()
                        .map(it -> it.path("status").asString()))
                .containsExactly("Updated", "Created");
        var deleted = ended(admin.delete("users/destroy_many?ids=%d,%d".formatted(ids.get(0), ids.get(1))));
        assertThat(deleted.path("results")
                        .valueStream()
                        .map(it -> it.path("success").asBoolean()))
                .containsExactly(true, true);
        assertThat(agent.post("users/create_many", Map.of("users", Collections.nCopies(101, one)))
                        .status())
                .isEqualTo(400);
    }

    private JsonNode ended(Answer begun) {
        assertThat(begun.path("job_status").path("status").asString())
                .as(begun.text())
                .isEqualTo("queued");
        return dialect.ended(admin, begun).path("job_status");
    }

    @Test
    void the_user_in_the_path_goes_on_as_the_one_in_the_body() {
        var from = made("Old", "old@customer.example.com");
        var into = made("New", "new@customer.example.com");
        var merged = agent.put("users/{id}/merge", Map.of("user", Map.of("id", into)), from);
        assertThat(merged.path("user").path("id").asLong()).isEqualTo(into);
        assertThat(agent.get("users/search?query=old@customer.example.com")
                        .path("users")
                        .get(0)
                        .path("id")
                        .asLong())
                .isEqualTo(into);
        assertThat(agent.put("users/{id}/merge", Map.of("user", Map.of("id", into)), from)
                        .status())
                .isEqualTo(404);
        assertThat(agent.put("users/{id}/merge", Map.of("user", Map.of()), from).status())
                .isEqualTo(422);
    }

    @Test
    void a_user_has_identities_of_which_one_is_primary(@Autowired Mailboxes mailboxes) {
        brand.in(() -> mailboxes.add("support@%s.example".formatted(brand.key()), "Support", null, null));
        var id = made("Ana", "ana@customer.example.com");
        var added = agent.post(
                "users/{id}/identities",
                Map.of("identity", Map.of("type", "email", "value", "Work@customer.example.com")),
                id);
        assertThat(added.status()).isEqualTo(201);
        var identity = added.path("identity");
        assertThat(identity.propertyNames())
                .containsExactly(
                        "id",
                        "url",
                        "user_id",
                        "type",
                        "value",
                        "verified",
                        "primary",
                        "created_at",
                        "updated_at",
                        "undeliverable_count",
                        "deliverable_state");
        var iid = identity.path("id").asLong();
        assertThat(agent.get(identity.path("url").asString()).status()).isEqualTo(200);
        assertThat(agent.put("users/{id}/identities/{iid}/request_verification", Map.of(), id, iid)
                        .status())
                .isEqualTo(200);
        assertThat(agent.put("users/{id}/identities/{iid}/verify", Map.of(), id, iid)
                        .path("identity")
                        .path("verified")
                        .asBoolean())
                .isTrue();
        assertThat(agent.put("users/{id}/identities/{iid}/make_primary", Map.of(), id, iid)
                        .path("identities"))
                .hasSize(2);
        assertThat(agent.get("users/{id}", id).path("user").path("email").asString())
                .isEqualTo("work@customer.example.com");
        assertThat(agent.delete("users/{id}/identities/{iid}", id, iid).status())
                .as("the primary one stays")
                .isEqualTo(422);
        var other = agent.get("users/{id}/identities", id)
                .path("identities")
                .get(0)
                .path("id")
                .asLong();
        assertThat(agent.put(
                                "users/{id}/identities/{iid}",
                                Map.of("identity", Map.of("value", "home@customer.example.com", "verified", true)),
                                id,
                                other)
                        .path("identity")
                        .path("value")
                        .asString())
                .isEqualTo("home@customer.example.com");
        assertThat(agent.get("users/{id}/identities/{iid}", id, other)
                        .path("identity")
                        .path("verified")
                        .asBoolean())
                .isTrue();
        assertThat(agent.delete("users/{id}/identities/{iid}", id, other).status())
                .isEqualTo(204);
        assertThat(error(
                        agent.post(
                                "users/{id}/identities",
                                Map.of("identity", Map.of("type", "twitter", "value", "x")),
                                id),
                        "type"))
                .isEqualTo("InvalidValue");
    }

    @Test
    void tags_are_replaced_added_and_taken_away() {
        var id = made("Ana", "ana@customer.example.com");
        assertThat(agent.post("users/{id}/tags", Map.of("tags", List.of("b", "A")), id)
                        .text())
                .isEqualTo("{\"tags\":[\"a\",\"b\"]}");
        assertThat(agent.put("users/{id}/tags", Map.of("tags", List.of("c")), id)
                        .text())
                .isEqualTo("{\"tags\":[\"a\",\"b\",\"c\"]}");
        assertThat(agent.call("DELETE", "users/{id}/tags", Map.of("tags", List.of("a")), id)
                        .text())
                .isEqualTo("{\"tags\":[\"b\",\"c\"]}");
        assertThat(agent.get("users/{id}/tags", id).text()).isEqualTo("{\"tags\":[\"b\",\"c\"]}");
    }

    @Test
    void the_brands_own_fields_are_defined_and_hold_values() {
        var field = Map.of(
                "user_field",
                Map.of(
                        "key",
                        "plan",
                        "type",
                        "dropdown",
                        "title",
                        "Plan",
                        "custom_field_options",
                        List.of(Map.of("name", "Gold", "value", "gold"))));
        assertThat(agent.post("user_fields", field).status()).isEqualTo(403);
        var made = admin.post("user_fields", field);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.path("user_field")
                        .path("custom_field_options")
                        .get(0)
                        .path("value")
                        .asString())
                .isEqualTo("gold");
        assertThat(error(admin.post("user_fields", field), "key")).isEqualTo("DuplicateValue");
        var id = made("Ana", "ana@customer.example.com");
        var user = agent.put("users/{id}", Map.of("user", Map.of("user_fields", Map.of("plan", "gold"))), id);
        assertThat(user.path("user").path("user_fields").toString()).isEqualTo("{\"plan\":\"gold\"}");
        assertThat(error(
                        agent.put("users/{id}", Map.of("user", Map.of("user_fields", Map.of("plan", "tin"))), id),
                        "plan"))
                .isEqualTo("InvalidValue");
        var fid = made.path("user_field").path("id").asLong();
        assertThat(admin.put("user_fields/{id}", Map.of("user_field", Map.of("title", "Tier")), fid)
                        .path("user_field")
                        .path("title")
                        .asString())
                .isEqualTo("Tier");
        assertThat(agent.get("user_fields").path("user_fields")).hasSize(1);
        assertThat(agent.get("user_fields/{id}", fid).status()).isEqualTo(200);
        assertThat(admin.delete("user_fields/{id}", fid).status()).isEqualTo(204);
    }

    @Test
    void it_is_told_how_many_tickets_a_user_has_to_do_with() {
        var ana = brands.customer(brand, "ana@customer.example.com").id().value();
        brands.ticket(brand, "ana@customer.example.com", "One");
        brands.ticket(brand, "ana@customer.example.com", "Two");
        var related = agent.get("users/{id}/related", ana).path("user_related");
        assertThat(related.path("requested_tickets").asInt()).isEqualTo(2);
        assertThat(related.path("assigned_tickets").asInt()).isZero();
        for (var which : Map.of("requested", 2, "ccd", 0, "assigned", 0).entrySet()) {
            assertThat(agent.get("users/{id}/tickets/%s?include=users".formatted(which.getKey()), ana)
                            .path("tickets"))
                    .as(which.getKey())
                    .hasSize(which.getValue());
            assertThat(agent.get("users/{id}/tickets/%s/count".formatted(which.getKey()), ana)
                            .path("count")
                            .path("value")
                            .asInt())
                    .as(which.getKey())
                    .isEqualTo(which.getValue());
        }
        assertThat(agent.get("users/{id}/tickets/followed", ana).path("tickets"))
                .isEmpty();
        assertThat(agent.get("users/{id}/tickets/requested?page[size]=1", ana)
                        .path("meta")
                        .path("has_more")
                        .asBoolean())
                .isTrue();
        var owner = agent.get("users/{id}/tickets/requested", ana)
                .path("tickets")
                .get(0)
                .path("assignee_id")
                .asLong();
        assertThat(agent.get("users/{id}/tickets/assigned", owner).path("tickets"))
                .isNotEmpty();
        var acme = agent.post(
                        "organizations", Map.of("organization", Map.of("name", "Acme", "domain_names", "acme.test")))
                .path("organization")
                .path("id")
                .asLong();
        brands.ticket(brand, "bo@acme.test", "Three");
        assertThat(agent.get("organizations/{id}/tickets", acme).path("tickets"))
                .hasSize(1);
        assertThat(agent.get("users/{id}/related", 8999999999L).status()).isEqualTo(404);
    }

    private long made(String name, String email) {
        var made = agent.post("users", Map.of("user", Map.of("name", name, "email", email)));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.path("user").path("id").asLong();
    }

    static String error(Answer answer, String field) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.path("error").asString()).isEqualTo("RecordInvalid");
        return answer.path("details").path(field).get(0).path("error").asString();
    }
}
