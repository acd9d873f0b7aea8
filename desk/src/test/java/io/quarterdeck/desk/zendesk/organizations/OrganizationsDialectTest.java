package io.quarterdeck.desk.zendesk.organizations;

import static io.quarterdeck.desk.accounts.Role.ADMIN;
import static io.quarterdeck.desk.accounts.Role.AGENT;
import static io.quarterdeck.desk.accounts.Role.CUSTOMER;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.desk.customers.Customers;
import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.TestBrand;
import io.quarterdeck.desk.fixture.TestBrands;
import io.quarterdeck.desk.fixture.dialect.Dialect;
import io.quarterdeck.desk.fixture.dialect.DialectCaller;
import io.quarterdeck.desk.fixture.dialect.DialectCaller.Answer;
import io.quarterdeck.desk.fixture.dialect.Keeps;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@DeskTest
@Keeps({
    "GET organizations",
    "POST organizations",
    "GET organizations/{id}",
    "PUT organizations/{id}",
    "DELETE organizations/{id}",
    "GET organizations/show_many",
    "POST organizations/create_many",
    "PUT organizations/update_many",
    "DELETE organizations/destroy_many",
    "POST organizations/create_or_update",
    "GET organizations/search",
    "GET organizations/autocomplete",
    "GET organizations/count",
    "GET organizations/{id}/tags",
    "POST organizations/{id}/tags",
    "PUT organizations/{id}/tags",
    "DELETE organizations/{id}/tags",
    "GET organizations/{id}/users",
    "GET organizations/{id}/organization_memberships",
    "GET organization_memberships",
    "POST organization_memberships",
    "GET organization_memberships/{id}",
    "DELETE organization_memberships/{id}",
    "POST organization_memberships/create_many",
    "DELETE organization_memberships/destroy_many",
    "GET users/{id}/organizations",
    "GET users/{id}/organization_memberships",
    "POST users/{id}/organization_memberships",
    "GET users/{id}/organization_memberships/{membership}",
    "DELETE users/{id}/organization_memberships/{membership}",
    "PUT users/{id}/organization_memberships/{membership}/make_default",
    "DELETE users/{id}/organizations/{organization}",
    "GET organizations/{id}/related",
    "GET organizations/{id}/tickets/count",
    "GET organization_fields",
    "POST organization_fields",
    "GET organization_fields/{id}",
    "PUT organization_fields/{id}",
    "DELETE organization_fields/{id}"
})
class OrganizationsDialectTest {

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
    void an_organization_is_made_shown_changed_and_deleted() {
        var made = agent.post(
                "organizations",
                Map.of(
                        "organization",
                        Map.of(
                                "name",
                                "Acme",
                                "domain_names",
                                List.of("acme.test"),
                                "tags",
                                List.of("Big"),
                                "external_id",
                                "a1")));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.path("organization").propertyNames())
                .containsExactly(
                        "id",
                        "url",
                        "name",
                        "shared_tickets",
                        "shared_comments",
                        "external_id",
                        "created_at",
                        "updated_at",
                        "domain_names",
                        "details",
                        "notes",
                        "group_id",
                        "tags",
                        "organization_fields");
        var id = made.path("organization").path("id").asLong();
        var wrong = agent.post("organizations", Map.of("organization", Map.of("name", "ACME")));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.path("details").path("name").get(0).path("error").asString())
                .isEqualTo("DuplicateValue");
        assertThat(agent.put("organizations/{id}", Map.of("organization", Map.of("notes", "n")), id)
                        .path("organization")
                        .path("notes")
                        .asString())
                .isEqualTo("n");
        assertThat(agent.get("organizations/{id}", id)
                        .path("organization")
                        .path("domain_names")
                        .get(0)
                        .asString())
                .isEqualTo("acme.test");
        assertThat(agent.delete("organizations/{id}", id).status()).isEqualTo(403);
        assertThat(admin.delete("organizations/{id}", id).status()).isEqualTo(204);
        assertThat(agent.get("organizations/{id}", id).status()).isEqualTo(404);
        assertThat(agent.put("organizations/{id}", Map.of("organization", Map.of("name", "x")), id)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void organizations_are_listed_found_and_counted() {
        var acme = organization("Acme North", "n1");
        organization("Acme South", "s1");
        for (var asked : List.of(
                "organizations/search?external_id=n1",
                "organizations/search?name=acme north",
                "organizations/autocomplete?name=nor",
                "organizations/show_many?external_ids=n1,zz",
                "organizations/show_many?ids=8999999999," + acme,
                "organizations?per_page=1",
                "organizations?page[size]=1")) {
            assertThat(ids(agent.get(asked).path("organizations"))).as(asked).containsExactly(acme);
        }
        assertThat(agent.get("organizations/count").path("count").path("value").asInt())
                .isEqualTo(2);
        assertThat(agent.get("organizations/autocomplete?name=ac").path("organizations"))
                .hasSize(2);
        assertThat(dialect.as(brand, CUSTOMER).get("organizations").path("organizations"))
                .isEmpty();
        assertThat(dialect.as(brand, CUSTOMER).get("organizations/{id}", acme).status())
                .isEqualTo(404);
    }

    @Test
    void create_or_update_knows_an_organization_by_its_external_id() {
        var one = Map.of("organization", Map.of("name", "Acme", "external_id", "a1"));
        assertThat(agent.post("organizations/create_or_update", one).status()).isEqualTo(201);
        var again = agent.post(
                "organizations/create_or_update",
                Map.of("organization", Map.of("name", "Acme Inc", "external_id", "a1")));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.path("organization").path("name").asString()).isEqualTo("Acme Inc");
        var id = again.path("organization").path("id").asLong();
        assertThat(agent.post("organizations/create_or_update", Map.of("organization", Map.of("id", id, "name", "A")))
                        .status())
                .isEqualTo(200);
        assertThat(agent.post("organizations/create_or_update", Map.of("organization", Map.of("name", "A")))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void a_user_belongs_to_several_organizations_and_writes_for_one() {
        var acme = organization("Acme", "a1");
        var bravo = organization("Bravo", "b1");
        var user = brands.customer(brand, "ana@customer.example.com").id().value();
        var first = membership(user, acme);
        var second = membership(user, bravo);
        assertThat(agent.get("users/{id}", user)
                        .path("user")
                        .path("organization_id")
                        .asLong())
                .isEqualTo(acme);
        var all = agent.put("users/{id}/organization_memberships/{mid}/make_default", Map.of(), user, second);
        assertThat(all.path("organization_memberships")
                        .valueStream()
                        .map(it -> it.path("default").asBoolean()))
                .containsExactly(false, true);
        assertThat(ids(agent.get("users/{id}/organizations", user).path("organizations")))
                .containsExactly(acme, bravo);
        assertThat(agent.get("users/{id}/organization_memberships", user).path("organization_memberships"))
                .hasSize(2);
        assertThat(ids(agent.get("organizations/{id}/users", bravo).path("users")))
                .containsExactly(user);
        var page = agent.get("organizations/{id}/organization_memberships?include=users,organizations", bravo);
        assertThat(page.path("organization_memberships")
                        .get(0)
                        .path("organization_name")
                        .asString())
                .isEqualTo("Bravo");
        assertThat(page.path("users")).hasSize(1);
        assertThat(agent.get("organization_memberships").path("count").asInt()).isEqualTo(2);
        assertThat(agent.get("organization_memberships/{id}", first)
                        .path("organization_membership")
                        .path("id")
                        .asLong())
                .isEqualTo(first);
        assertThat(agent.post(
                                "organization_memberships",
                                Map.of("organization_membership", Map.of("user_id", user, "organization_id", acme)))
                        .status())
                .isEqualTo(422);
        assertThat(agent.delete("organization_memberships/{id}", first).status())
                .isEqualTo(204);
        assertThat(agent.delete("users/{id}/organizations/{oid}", user, bravo).status())
                .isEqualTo(204);
        assertThat(agent.get("users/{id}", user)
                        .path("user")
                        .path("organization_id")
                        .isNull())
                .isTrue();
        var third = agent.post(
                "users/{id}/organization_memberships",
                Map.of("organization_membership", Map.of("organization_id", acme)),
                user);
        assertThat(third.status()).as(third.text()).isEqualTo(201);
        var tid = third.path("organization_membership").path("id").asLong();
        assertThat(agent.get("users/{id}/organization_memberships/{mid}", user, tid)
                        .status())
                .isEqualTo(200);
        brands.ticket(brand, "ana@customer.example.com", "For Acme");
        var related = agent.get("organizations/{id}/related", acme).path("organization_related");
        assertThat(related.path("users_count").asInt()).isEqualTo(1);
        assertThat(related.path("tickets_count").asInt()).isEqualTo(1);
        assertThat(agent.get("organizations/{id}/tickets/count", acme)
                        .path("count")
                        .path("value")
                        .asInt())
                .isEqualTo(1);
        assertThat(agent.delete("users/{id}/organization_memberships/{mid}", user, tid)
                        .status())
                .isEqualTo(204);
    }

    @Test
    void many_organizations_and_memberships_are_jobs() {
        var made = ended(agent.post(
                "organizations/create_many",
                Map.of("organizations", List.of(Map.of("name", "A"), Map.of("name", "B"), Map.of("name", "a")))));
        assertThat(made.get(2).path("error").asString()).isEqualTo("OrganizationCreateFailed");
        var a = made.get(0).path("id").asLong();
        var b = made.get(1).path("id").asLong();
        var changed = ended(agent.put(
                "organizations/update_many",
                Map.of("organizations", List.of(Map.of("id", a, "notes", "n"), Map.of("id", b, "name", "A")))));
        assertThat(changed.get(0).path("success").asBoolean()).isTrue();
        assertThat(changed.get(1).path("error").asString()).isEqualTo("OrganizationUpdateFailed");
        var user = brands.customer(brand, "ana@customer.example.com").id().value();
        var joined = ended(agent.post(
                "organization_memberships/create_many",
                Map.of(
                        "organization_memberships",
                        List.of(
                                Map.of("user_id", user, "organization_id", a),
                                Map.of("user_id", user, "organization_id", b)))));
        ended(agent.delete("organization_memberships/destroy_many?ids="
                + joined.get(0).path("id").asLong()));
        assertThat(agent.get("users/{id}", user)
                        .path("user")
                        .path("organization_id")
                        .asLong())
                .isEqualTo(b);
        ended(admin.delete("organizations/destroy_many?ids=%d,%d".formatted(a, b)));
        assertThat(agent.get("organizations").path("organizations")).isEmpty();
    }

    @Test
    void tags_and_fields_are_kept_as_those_of_users() {
        var id = organization("Acme", "a1");
        agent.post("organizations/{id}/tags", Map.of("tags", List.of("a", "b")), id);
        agent.put("organizations/{id}/tags", Map.of("tags", List.of("c")), id);
        agent.call("DELETE", "organizations/{id}/tags", Map.of("tags", List.of("a")), id);
        assertThat(agent.get("organizations/{id}/tags", id).text()).isEqualTo("{\"tags\":[\"b\",\"c\"]}");
        var field = admin.post(
                "organization_fields",
                Map.of("organization_field", Map.of("key", "seats", "type", "integer", "title", "Seats")));
        assertThat(field.status()).as(field.text()).isEqualTo(201);
        assertThat(agent.put(
                                "organizations/{id}",
                                Map.of("organization", Map.of("organization_fields", Map.of("seats", 7))),
                                id)
                        .path("organization")
                        .path("organization_fields")
                        .path("seats")
                        .asInt())
                .isEqualTo(7);
        var fid = field.path("organization_field").path("id").asLong();
        assertThat(agent.get("organization_fields").path("organization_fields")).hasSize(1);
        assertThat(agent.get("organization_fields/{id}", fid).status()).isEqualTo(200);
        assertThat(agent.get("user_fields/{id}", fid).status()).isEqualTo(404);
        assertThat(admin.put("organization_fields/{id}", Map.of("organization_field", Map.of("active", false)), fid)
                        .path("organization_field")
                        .path("active")
                        .asBoolean())
                .isFalse();
        assertThat(admin.delete("organization_fields/{id}", fid).status()).isEqualTo(204);
    }

    private JsonNode ended(Answer begun) {
        assertThat(begun.status()).as(begun.text()).isEqualTo(200);
        return dialect.ended(admin, begun).path("job_status").path("results");
    }

    private static List<Long> ids(JsonNode rows) {
        return rows.valueStream().map(it -> it.path("id").asLong()).toList();
    }

    private long organization(String name, String externalId) {
        return agent.post("organizations", Map.of("organization", Map.of("name", name, "external_id", externalId)))
                .path("organization")
                .path("id")
                .asLong();
    }

    private long membership(long user, long organization) {
        var made = agent.post(
                "organization_memberships",
                Map.of("organization_membership", Map.of("user_id", user, "organization_id", organization)));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.path("organization_membership").path("id").asLong();
    }
}
