package io.quarterdeck.desk.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.HttpCaller;
import io.quarterdeck.desk.fixture.TestBrand;
import io.quarterdeck.desk.fixture.TestBrands;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Rules as people write, order and delete them. */
@DeskTest
class RulesTest {

    private static final Map<String, Object> OPEN = Map.of("field", "status", "operator", "is", "value", "open");
    private static final Map<String, Object> TAG = Map.of("field", "current_tags", "value", "seen");

    @Autowired
    TestBrands brands;

    @Autowired
    Rules rules;

    @LocalServerPort
    int port;

    TestBrand brand;
    HttpCaller admin;

    @BeforeEach
    void found() {
        brand = brands.bleusalt();
        admin = as(Role.ADMIN);
    }

    private HttpCaller as(Role role) {
        return new HttpCaller(port).brand(brand.key()).signIn(brand.email(role), TestBrand.PASSWORD);
    }

    private static Map<String, Object> rule(String title) {
        return Map.of("title", title, "conditions", Map.of("all", List.of(OPEN)), "actions", List.of(TAG));
    }

    private long added(String title) {
        var answer = admin.post("/api/desk/triggers", rule(title));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get("id").asLong();
    }

    private List<String> titles() {
        return admin.get("/api/desk/triggers")
                .json()
                .get("rules")
                .valueStream()
                .map(it -> it.get("title").asString())
                .toList();
    }

    private static List<String> sentences(JsonNode problem, String attribute) {
        return problem.get(attribute)
                .valueStream()
                .map(it -> it.get("description").asString())
                .toList();
    }

    @Test
    void a_trigger_is_written_changed_and_deleted_and_every_version_is_kept() {
        var id = added("First");
        assertThat(admin.patch("/api/desk/triggers/" + id, Map.of("title", "Second", "active", false))
                        .json()
                        .get("version")
                        .asInt())
                .isEqualTo(2);
        assertThat(admin.get("/api/desk/triggers/" + id)
                        .json()
                        .get("conditions")
                        .get("all")
                        .get(0)
                        .get("value")
                        .asString())
                .isEqualTo("open");
        assertThat(admin.get("/api/desk/triggers/" + id + "/revisions").json().findValuesAsString("title"))
                .containsExactly("Second", "First");
        assertThat(admin.delete("/api/desk/triggers/" + id).status()).isEqualTo(204);
        assertThat(admin.get("/api/desk/triggers/" + id).status()).isEqualTo(404);
        assertThat(titles()).isEmpty();
    }

    @Test
    void rules_run_in_the_order_that_was_asked_for() {
        var first = added("One");
        added("Two");
        var third = added("Three");
        assertThat(admin.post("/api/desk/triggers/order", Map.of("ids", List.of(third, first)))
                        .status())
                .isEqualTo(204);
        assertThat(titles()).containsExactly("Three", "One", "Two");
    }

    @Test
    void triggers_of_an_earlier_category_run_first_and_a_category_in_use_stays() {
        var late = admin.post("/api/desk/trigger-categories", Map.of("name", "Late", "position", 9));
        var early = admin.post("/api/desk/trigger-categories", Map.of("name", "Early", "position", 1));
        var one = added("One");
        var two = added("Two");
        admin.patch(
                "/api/desk/triggers/" + one,
                Map.of("category_id", late.json().get("id").asLong()));
        admin.patch(
                "/api/desk/triggers/" + two,
                Map.of("category_id", early.json().get("id").asLong()));
        assertThat(titles()).containsExactly("Two", "One");
        assertThat(admin.delete("/api/desk/trigger-categories/"
                                + early.json().get("id").asLong())
                        .status())
                .isEqualTo(409);
        assertThat(admin.post("/api/desk/trigger-categories", Map.of("name", "Late"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void everything_that_is_wrong_is_said_at_once_and_nothing_is_kept() {
        var answer = admin.post(
                "/api/desk/triggers",
                Map.of(
                        "title",
                        "Wrong",
                        "conditions",
                        Map.of("all", List.of(Map.of("field", "mood", "operator", "is", "value", "good"))),
                        "actions",
                        List.of(
                                Map.of("field", "group_id", "value", 99),
                                Map.of("field", "notification_user", "value", List.of("requester_id", "Hi", "{{")))));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(sentences(answer.json(), "conditions")).containsExactly("There is no field 'mood'");
        var other = admin.post(
                "/api/desk/triggers",
                Map.of(
                        "title",
                        "Wrong",
                        "actions",
                        List.of(
                                Map.of("field", "group_id", "value", 99),
                                Map.of("field", "notification_user", "value", List.of("requester_id", "Hi", "{{")))));
        assertThat(sentences(other.json(), "actions"))
                .hasSize(2)
                .contains("There is no group 99 here")
                .anyMatch(it -> it.startsWith("The text cannot be read: "));
        assertThat(titles()).isEmpty();
    }

    @Test
    void an_automation_that_never_ends_is_refused() {
        var solved = Map.of("field", "SOLVED", "operator", "greater_than", "value", 96);
        var answer = admin.post(
                "/api/desk/automations",
                Map.of("title", "Remind", "conditions", Map.of("all", List.of(solved)), "actions", List.of(TAG)));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("detail").asString()).startsWith("This automation would find the same tickets");
        var closing = Map.of("field", "status", "value", "closed");
        assertThat(admin.post(
                                "/api/desk/automations",
                                Map.of(
                                        "title",
                                        "Close",
                                        "conditions",
                                        Map.of("all", List.of(solved)),
                                        "actions",
                                        List.of(closing)))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void an_agent_keeps_macros_of_their_own_that_nobody_else_sees() {
        var agent = as(Role.AGENT);
        var mine = Map.of(
                "title",
                "Mine",
                "actions",
                List.of(Map.of("field", "comment_value", "value", "Hello {{ticket.requester.first_name}}")),
                "restriction",
                Map.of("owner_id", brand.people().get(Role.AGENT).value()));
        assertThat(agent.post("/api/desk/macros", rule("Everybody's")).status()).isEqualTo(403);
        var added = agent.post("/api/desk/macros", mine);
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        var path = "/api/desk/macros/" + added.json().get("id").asLong();
        assertThat(as(Role.LEAD).get(path).status()).isEqualTo(404);
        assertThat(as(Role.LEAD).get("/api/desk/macros").json().get("count").asInt())
                .isZero();
        assertThat(agent.patch(path, Map.of("title", "Still mine")).status()).isEqualTo(200);
        assertThat(agent.patch(path, Map.of("restriction", Map.of())).status()).isEqualTo(403);
    }

    @Test
    void two_people_who_change_a_rule_at_once_do_not_undo_each_other() {
        var id = new RuleId(added("One"));
        var viewer = brand.viewer(Role.ADMIN);
        var read = brand.in(() -> rules.get(RuleKind.TRIGGER, id));
        brand.in(() -> rules.change(viewer, read, read.draft()));
        assertThat(catchThrowable(() -> brand.in(() -> rules.change(viewer, read, read.draft()))))
                .hasMessageContaining("Somebody changed 'One' since you read it");
    }

    @Test
    void rules_are_for_admins_and_stay_in_their_brand() {
        var id = added("One");
        assertThat(as(Role.AGENT).post("/api/desk/triggers", rule("Two")).status())
                .isEqualTo(403);
        assertThat(as(Role.CUSTOMER).get("/api/desk/triggers").status()).isEqualTo(403);
        var other = brands.callie();
        assertThat(new HttpCaller(port)
                        .brand(other.key())
                        .signIn(other.email(Role.ADMIN), TestBrand.PASSWORD)
                        .get("/api/desk/triggers/" + id)
                        .status())
                .isEqualTo(404);
    }
}
