package io.quarterdeck.desk.zendesk.groups;

import static io.quarterdeck.desk.accounts.Role.ADMIN;
import static io.quarterdeck.desk.accounts.Role.AGENT;
import static io.quarterdeck.desk.accounts.Role.CUSTOMER;
import static io.quarterdeck.desk.accounts.Role.LEAD;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.customers.Customers;
import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.TestBrand;
import io.quarterdeck.desk.fixture.TestBrands;
import io.quarterdeck.desk.fixture.dialect.Dialect;
import io.quarterdeck.desk.fixture.dialect.DialectCaller;
import io.quarterdeck.desk.fixture.dialect.Keeps;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DeskTest
@Keeps({
    "GET groups",
    "POST groups",
    "GET groups/{id}",
    "PUT groups/{id}",
    "DELETE groups/{id}",
    "GET groups/assignable",
    "GET groups/count",
    "GET groups/{id}/users",
    "GET groups/{id}/memberships",
    "GET group_memberships",
    "POST group_memberships",
    "GET group_memberships/{id}",
    "DELETE group_memberships/{id}",
    "GET group_memberships/assignable",
    "POST group_memberships/create_many",
    "DELETE group_memberships/destroy_many",
    "GET users/{id}/groups",
    "GET users/{id}/group_memberships",
    "GET groups/{id}/memberships/assignable",
    "POST users/{id}/group_memberships",
    "GET users/{id}/group_memberships/{membership}",
    "DELETE users/{id}/group_memberships/{membership}",
    "PUT users/{id}/group_memberships/{membership}/make_default"
})
class GroupsDialectTest {

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
    void a_group_is_made_shown_renamed_and_deleted() {
        group("Support");
        var made = admin.post("groups", Map.of("group", Map.of("name", "Returns", "description", "Boxes")));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.header("Location")).isPresent();
        assertThat(made.path("group").propertyNames())
                .containsExactly(
                        "id",
                        "url",
                        "name",
                        "description",
                        "default",
                        "deleted",
                        "is_public",
                        "created_at",
                        "updated_at");
        var id = made.path("group").path("id").asLong();
        assertThat(agent.post("groups", Map.of("group", Map.of("name", "Mine"))).status())
                .isEqualTo(403);
        assertThat(dialect.as(brand, CUSTOMER).get("groups").status()).isEqualTo(403);
        assertThat(admin.post("groups", Map.of("group", Map.of("name", "returns")))
                        .status())
                .isEqualTo(422);
        assertThat(admin.put("groups/{id}", Map.of("group", Map.of("name", "Boxes")), id)
                        .path("group")
                        .path("name")
                        .asString())
                .isEqualTo("Boxes");
        assertThat(agent.get("groups/{id}", id).status()).isEqualTo(200);
        assertThat(agent.get("groups").path("groups")).hasSize(2);
        assertThat(agent.get("groups/assignable?page[size]=1").path("groups")).hasSize(1);
        assertThat(agent.get("groups/count").path("count").path("value").asInt())
                .isEqualTo(2);
        assertThat(admin.delete("groups/{id}", id).status()).isEqualTo(204);
        assertThat(agent.get("groups/{id}", id).status()).isEqualTo(404);
        var theirs = brands.callie();
        var foreign = dialect.as(theirs, ADMIN).post("groups", Map.of("group", Map.of("name", "Theirs")));
        assertThat(agent.get("groups/{id}", foreign.path("group").path("id").asLong())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void the_staff_works_in_groups_and_in_one_of_them_first() {
        var support = group("Support");
        var returns = group("Returns");
        var user = user(AGENT);
        var first = membership(user, support);
        var second = membership(user, returns);
        assertThat(agent.get("users/{id}", user)
                        .path("user")
                        .path("default_group_id")
                        .asLong())
                .isEqualTo(support);
        var all = admin.put("users/{id}/group_memberships/{mid}/make_default", Map.of(), user, second);
        assertThat(all.path("group_memberships")
                        .valueStream()
                        .map(it -> it.path("default").asBoolean()))
                .containsExactly(false, true);
        assertThat(agent.get("users/{id}/groups", user).path("groups")).hasSize(2);
        assertThat(agent.get("users/{id}/group_memberships", user).path("group_memberships"))
                .hasSize(2);
        assertThat(agent.get("groups/{id}/users", returns)
                        .path("users")
                        .get(0)
                        .path("id")
                        .asLong())
                .isEqualTo(user);
        assertThat(agent.get("groups/{id}/memberships?include=users,groups", returns)
                        .path("users"))
                .hasSize(1);
        assertThat(agent.get("groups?include=users").path("users")).hasSize(1);
        assertThat(agent.get("group_memberships").path("group_memberships")).hasSize(2);
        assertThat(agent.get("group_memberships/assignable").path("count").asInt())
                .isEqualTo(2);
        assertThat(agent.get("group_memberships/{id}", first)
                        .path("group_membership")
                        .path("user_id")
                        .asLong())
                .isEqualTo(user);
        assertThat(agent.delete("group_memberships/{id}", first).status()).isEqualTo(403);
        assertThat(admin.delete("group_memberships/{id}", first).status()).isEqualTo(204);
        assertThat(admin.delete("group_memberships/{id}", first).status()).isEqualTo(404);
        assertThat(agent.get("groups/{id}/memberships/assignable", returns).path("group_memberships"))
                .hasSize(1);
        assertThat(agent.get("users/{id}/group_memberships/{mid}", user(LEAD), second)
                        .status())
                .isEqualTo(404);
        assertThat(agent.get("users/{id}/group_memberships/{mid}", user, second).status())
                .isEqualTo(200);
        assertThat(admin.delete("users/{id}/group_memberships/{mid}", user, second)
                        .status())
                .isEqualTo(204);
        var again = Map.of("group_membership", Map.of("group_id", support, "default", true));
        assertThat(admin.post("users/{id}/group_memberships", again, user).status())
                .isEqualTo(201);
    }

    @Test
    void a_membership_that_makes_no_sense_is_refused() {
        var support = group("Support");
        var user = user(AGENT);
        membership(user, support);
        for (var wrong : List.of(
                Map.of("user_id", user, "group_id", support),
                Map.of("user_id", user(CUSTOMER), "group_id", support),
                Map.of("user_id", user, "group_id", 8999999999L),
                Map.of("user_id", 8999999999L, "group_id", support),
                Map.of("group_id", support),
                Map.of("user_id", "somebody", "group_id", support))) {
            var answer = admin.post("group_memberships", Map.of("group_membership", wrong));
            assertThat(answer.status()).as("%s %s", wrong, answer.text()).isEqualTo(422);
        }
    }

    @Test
    void many_memberships_are_a_job() {
        var support = group("Support");
        var wanted = List.of(
                Map.of("user_id", user(AGENT), "group_id", support),
                Map.of("user_id", user(LEAD), "group_id", support),
                Map.of("user_id", user(CUSTOMER), "group_id", support));
        var made = admin.post("group_memberships/create_many", Map.of("group_memberships", wanted));
        var results = dialect.ended(admin, made).path("job_status").path("results");
        assertThat(results.get(2).path("error").asString()).isEqualTo("GroupMembershipCreateFailed");
        var gone = admin.delete("group_memberships/destroy_many?ids=%d,%d"
                .formatted(
                        results.get(0).path("id").asLong(),
                        results.get(1).path("id").asLong()));
        assertThat(dialect.ended(admin, gone).path("job_status").path("results"))
                .hasSize(2);
        assertThat(agent.get("group_memberships").path("group_memberships")).isEmpty();
    }

    private long group(String name) {
        return admin.post("groups", Map.of("group", Map.of("name", name)))
                .path("group")
                .path("id")
                .asLong();
    }

    private long membership(long user, long group) {
        var made =
                admin.post("group_memberships", Map.of("group_membership", Map.of("user_id", user, "group_id", group)));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.path("group_membership").path("id").asLong();
    }

    private long user(Role role) {
        return brand.in(() -> customers.of(brand.people().get(role))).value();
    }
}
