package io.quarterdeck.desk.zendesk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.TestBrand;
import io.quarterdeck.desk.fixture.TestBrands;
import io.quarterdeck.desk.fixture.dialect.Dialect;
import io.quarterdeck.desk.fixture.dialect.DialectCaller;
import io.quarterdeck.desk.fixture.dialect.Keeps;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@DeskTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Keeps({
    "GET triggers",
    "POST triggers",
    "GET triggers/{id}",
    "PUT triggers/{id}",
    "DELETE triggers/{id}",
    "GET triggers/active",
    "GET triggers/search",
    "GET triggers/definitions",
    "PUT triggers/reorder",
    "PUT triggers/update_many",
    "DELETE triggers/destroy_many",
    "GET triggers/{id}/revisions",
    "GET triggers/{id}/revisions/{revision}",
    "GET trigger_categories",
    "POST trigger_categories",
    "GET trigger_categories/{id}",
    "PATCH trigger_categories/{id}",
    "DELETE trigger_categories/{id}",
    "GET automations",
    "POST automations",
    "GET automations/{id}",
    "PUT automations/{id}",
    "DELETE automations/{id}",
    "GET automations/active",
    "GET automations/search",
    "GET automations/definitions",
    "PUT automations/update_many",
    "DELETE automations/destroy_many",
    "GET macros",
    "POST macros",
    "GET macros/{id}",
    "PUT macros/{id}",
    "DELETE macros/{id}",
    "GET macros/active",
    "GET macros/categories",
    "GET macros/search",
    "GET macros/actions",
    "GET macros/definitions",
    "GET macros/new",
    "GET macros/{id}/apply",
    "GET tickets/{id}/macros/{macro}/apply",
    "PUT macros/update_many",
    "DELETE macros/destroy_many"
})
class RulesDialectTest {

    private static final Map<String, Object> OPEN = Map.of("field", "status", "operator", "is", "value", "open");
    private static final Map<String, Object> TAG = Map.of("field", "current_tags", "value", "seen");

    @Autowired
    Dialect dialect;

    @Autowired
    TestBrands brands;

    TestBrand brand;
    DialectCaller admin;

    @BeforeAll
    void a_brand() {
        brand = brands.bleusalt();
        admin = dialect.as(brand, Role.ADMIN);
    }

    private static Map<String, Object> trigger(String title) {
        return Map.of(
                "trigger",
                Map.of("title", title, "conditions", Map.of("all", List.of(OPEN)), "actions", List.of(TAG)));
    }

    private long added(String title) {
        var made = admin.post("triggers", trigger(title));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.path("trigger").path("id").asLong();
    }

    private static List<String> titles(DialectCaller.Answer answer, String noun) {
        return answer.path(noun).valueStream()
                .map(it -> it.path("title").asString())
                .toList();
    }

    @Test
    void a_trigger_has_all_its_keys_and_goes_its_way() {
        var made = admin.post("triggers", trigger("Way"));
        var wire = made.path("trigger");
        assertThat(wire.propertyNames())
                .contains(
                        "id",
                        "url",
                        "title",
                        "raw_title",
                        "description",
                        "active",
                        "default",
                        "position",
                        "category_id",
                        "conditions",
                        "actions",
                        "created_at",
                        "updated_at");
        var id = wire.path("id").asLong();
        assertThat(made.header("Location").orElse("")).endsWith("/api/v2/triggers/%d.json".formatted(id));
        assertThat(wire.path("actions").get(0).path("value").asString()).isEqualTo("seen");
        var changed = admin.put("triggers/{id}", Map.of("trigger", Map.of("title", "Other way", "active", false)), id);
        assertThat(changed.path("trigger").path("title").asString()).isEqualTo("Other way");
        assertThat(admin.get("triggers/{id}", id).path("trigger").path("conditions").path("all"))
                .hasSize(1);
        assertThat(admin.get("triggers/{id}/revisions", id).path("trigger_revisions"))
                .hasSize(2);
        assertThat(admin.get("triggers/{id}/revisions/{revision}", id, 1)
                        .path("trigger_revision")
                        .path("snapshot")
                        .path("title")
                        .asString())
                .isEqualTo("Way");
        assertThat(titles(admin.get("triggers/active"), "triggers")).doesNotContain("Other way");
        assertThat(titles(admin.get("triggers/search?query=other"), "triggers")).containsExactly("Other way");
        assertThat(admin.delete("triggers/{id}", id).status()).isEqualTo(204);
        assertThat(admin.get("triggers/{id}", id).status()).isEqualTo(404);
    }

    @Test
    void many_triggers_are_ordered_changed_and_deleted_together() {
        var one = added("One of many");
        var two = added("Two of many");
        assertThat(admin.put("triggers/reorder", Map.of("trigger_ids", List.of(two, one))).status())
                .isEqualTo(200);
        assertThat(titles(admin.get("triggers/search?query=of many"), "triggers"))
                .containsExactly("Two of many", "One of many");
        var off = admin.put(
                "triggers/update_many",
                Map.of(
                        "triggers",
                        List.of(Map.of("id", one, "active", false), Map.of("id", two, "active", false))));
        assertThat(off.path("triggers").findValuesAsString("active")).containsOnly("false");
        assertThat(admin.delete("triggers/destroy_many?ids=%d,%d".formatted(one, two)).status())
                .isEqualTo(204);
        assertThat(admin.get("triggers/{id}", one).status()).isEqualTo(404);
    }

    @Test
    void what_is_wrong_with_a_rule_is_said_in_the_dialects_words() {
        var answer = admin.post(
                "triggers",
                Map.of(
                        "trigger",
                        Map.of(
                                "title",
                                "Wrong",
                                "conditions",
                                Map.of("all", List.of(Map.of("field", "mood", "operator", "is", "value", "good"))),
                                "actions",
                                List.of(TAG))));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.path("error").asString()).isEqualTo("RecordInvalid");
        assertThat(answer.path("details").path("conditions").get(0).path("description").asString())
                .isEqualTo("There is no field 'mood'");
        assertThat(dialect.as(brand, Role.AGENT).post("triggers", trigger("No")).status())
                .isEqualTo(403);
    }

    @Test
    void priorities_are_spoken_of_in_the_dialects_words() {
        var made = admin.post(
                "triggers",
                Map.of(
                        "trigger",
                        Map.of(
                                "title",
                                "Urgent",
                                "conditions",
                                Map.of("any", List.of(Map.of("field", "priority", "operator", "is", "value", "urgent"))),
                                "actions",
                                List.of(Map.of("field", "priority", "value", "normal")))));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.path("trigger").path("conditions").path("any").get(0).path("value").asString())
                .isEqualTo("urgent");
        assertThat(made.path("trigger").path("actions").get(0).path("value").asString())
                .isEqualTo("normal");
    }

    @Test
    void what_rules_may_ask_and_do_can_be_asked() {
        for (var noun : List.of("triggers", "automations", "macros")) {
            var definitions = admin.get(noun + "/definitions").path("definitions");
            assertThat(definitions.path("actions").findValuesAsString("subject")).contains("status", "current_tags");
        }
        var triggers = admin.get("triggers/definitions").path("definitions");
        assertThat(triggers.path("conditions_all").findValuesAsString("subject"))
                .contains("update_type", "comment_is_public")
                .doesNotContain("SOLVED");
    }

    @Test
    void categories_have_ids_of_text() {
        var made = admin.post("trigger_categories", Map.of("trigger_category", Map.of("name", "Routing")));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        var id = made.path("trigger_category").path("id");
        assertThat(id.isString()).isTrue();
        var trigger = admin.post(
                "triggers",
                Map.of(
                        "trigger",
                        Map.of(
                                "title",
                                "Routed",
                                "category_id",
                                id.asString(),
                                "conditions",
                                Map.of("all", List.of(OPEN)),
                                "actions",
                                List.of(TAG))));
        assertThat(trigger.path("trigger").path("category_id").asString()).isEqualTo(id.asString());
        assertThat(titles(admin.get("triggers?category_id=" + id.asString()), "triggers"))
                .containsExactly("Routed");
        assertThat(admin.get("trigger_categories").path("trigger_categories").findValuesAsString("name"))
                .contains("Routing");
        assertThat(admin.get("trigger_categories/{id}", id.asString())
                        .path("trigger_category")
                        .path("name")
                        .asString())
                .isEqualTo("Routing");
        assertThat(admin.patch(
                                "trigger_categories/{id}",
                                Map.of("trigger_category", Map.of("name", "Routes")),
                                id.asString())
                        .path("trigger_category")
                        .path("name")
                        .asString())
                .isEqualTo("Routes");
        admin.delete("triggers/{id}", trigger.path("trigger").path("id").asLong());
        assertThat(admin.delete("trigger_categories/{id}", id.asString()).status())
                .isEqualTo(204);
    }

    @Test
    void an_automation_goes_its_way() {
        var solved = Map.of("field", "SOLVED", "operator", "greater_than", "value", 96);
        var closing = Map.of("field", "status", "value", "closed");
        var wish = Map.of(
                "automation",
                Map.of("title", "Close", "all", List.of(solved), "actions", List.of(closing)));
        var made = admin.post("automations", wish);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        var id = made.path("automation").path("id").asLong();
        assertThat(made.path("automation").path("conditions").path("all").get(0).path("value").asString())
                .isEqualTo("96");
        assertThat(admin.get("automations/{id}", id).status()).isEqualTo(200);
        assertThat(titles(admin.get("automations"), "automations")).contains("Close");
        assertThat(titles(admin.get("automations/active"), "automations")).contains("Close");
        assertThat(titles(admin.get("automations/search?query=clo"), "automations")).contains("Close");
        assertThat(admin.put("automations/{id}", Map.of("automation", Map.of("title", "Shut")), id)
                        .path("automation")
                        .path("title")
                        .asString())
                .isEqualTo("Shut");
        assertThat(admin.put("automations/update_many", Map.of("automations", List.of(Map.of("id", id, "position", 3))))
                        .status())
                .isEqualTo(200);
        assertThat(admin.delete("automations/{id}", id).status()).isEqualTo(204);
        var again = admin.post("automations", wish).path("automation").path("id").asLong();
        assertThat(admin.delete("automations/destroy_many?ids=" + again).status()).isEqualTo(204);
    }

    private JsonNode macro(String title) {
        var made = admin.post(
                "macros",
                Map.of(
                        "macro",
                        Map.of(
                                "title",
                                title,
                                "actions",
                                List.of(
                                        Map.of("field", "status", "value", "pending"),
                                        Map.of("field", "current_tags", "value", "asked"),
                                        Map.of(
                                                "field",
                                                "comment_value",
                                                "value",
                                                "Hello {{ticket.requester.name}}, about {{ticket.title}}")))));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.path("macro");
    }

    @Test
    void a_macro_shows_what_it_would_do_and_does_nothing() {
        var id = macro("Orders::Ask").path("id").asLong();
        var ticket = brands.ticket(brand, "anna@example.com", "My ring").value();
        var result = admin.get("tickets/{id}/macros/{macro}/apply", ticket, id).path("result").path("ticket");
        assertThat(result.path("status").asString()).isEqualTo("pending");
        assertThat(result.path("tags").valueStream().map(JsonNode::asString)).containsExactly("asked");
        assertThat(result.path("comment").path("body").asString()).endsWith("about My ring");
        assertThat(result.path("comment").path("public").asBoolean()).isTrue();
        assertThat(admin.get("tickets/{id}", ticket).path("ticket").path("status").asString())
                .isEqualTo("new");
        var raw = admin.get("macros/{id}/apply", id).path("result").path("ticket");
        assertThat(raw.path("comment").path("body").asString()).contains("{{ticket.requester.name}}");
        assertThat(admin.get("macros/categories").path("categories").get(0).asString()).isEqualTo("Orders");
        assertThat(admin.get("macros/actions").path("actions").findValuesAsString("subject"))
                .contains("comment_value");
        assertThat(admin.get("macros/new?ticket_id=" + ticket)
                        .path("macro")
                        .path("actions")
                        .findValuesAsString("field"))
                .contains("status");
    }

    @Test
    void a_macro_goes_its_way_and_may_be_for_one_person() {
        var id = macro("Way").path("id").asLong();
        var me = admin.get("users/me").path("user").path("id").asLong();
        var mine = admin.put(
                "macros/{id}",
                Map.of("macro", Map.of("restriction", Map.of("type", "User", "id", me))),
                id);
        assertThat(mine.path("macro").path("restriction").path("id").asLong()).isEqualTo(me);
        assertThat(admin.get("macros/{id}", id).status()).isEqualTo(200);
        assertThat(dialect.as(brand, Role.LEAD).get("macros/{id}", id).status()).isEqualTo(404);
        assertThat(titles(admin.get("macros"), "macros")).contains("Way");
        assertThat(titles(admin.get("macros/active"), "macros")).contains("Way");
        assertThat(titles(admin.get("macros/search?query=way"), "macros")).contains("Way");
        assertThat(admin.put("macros/update_many", Map.of("macros", List.of(Map.of("id", id, "active", false))))
                        .status())
                .isEqualTo(200);
        assertThat(admin.delete("macros/{id}", id).status()).isEqualTo(204);
        var again = macro("Again").path("id").asLong();
        assertThat(admin.delete("macros/destroy_many?ids=" + again).status()).isEqualTo(204);
    }
}
