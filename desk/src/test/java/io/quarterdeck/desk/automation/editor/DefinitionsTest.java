package io.quarterdeck.desk.automation.editor;

import static io.quarterdeck.desk.accounts.Role.ADMIN;
import static io.quarterdeck.desk.accounts.Role.AGENT;
import static io.quarterdeck.desk.accounts.Role.LIGHT_AGENT;
import static io.quarterdeck.desk.fixture.TestBrand.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.HttpCaller;
import io.quarterdeck.desk.fixture.TestBrand;
import io.quarterdeck.desk.fixture.TestBrands;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@DeskTest
class DefinitionsTest {

    @Autowired
    TestBrands brands;

    @LocalServerPort
    int port;

    TestBrand brand;

    @BeforeEach
    void a_brand() {
        brand = brands.bleusalt();
    }

    private HttpCaller caller(Role role) {
        return new HttpCaller(port).signIn(brand.email(role), PASSWORD).brand(brand.key());
    }

    private static JsonNode of(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(it -> it.get("field").asString().equals(field))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_form_for_a_trigger_is_built_from_what_the_brand_knows() {
        var admin = caller(ADMIN);
        admin.post("/api/desk/groups", Map.of("name", "Payments"));
        admin.post(
                "/api/desk/ticket_fields",
                Map.of(
                        "type", "tagger",
                        "title", "Scent",
                        "options", List.of(Map.of("name", "Cedar", "value", "cedar"))));
        var said = admin.get("/api/desk/rules/definitions/trigger").json();
        var conditions = said.get("conditions");
        assertThat(of(conditions, "status").get("operators").findValuesAsString("operator"))
                .contains("is", "less_than", "changed", "value");
        assertThat(of(conditions, "priority").get("choices").findValuesAsString("value"))
                .containsExactly("critical", "high", "standard");
        assertThat(of(conditions, "group_id").get("choices").findValuesAsString("title"))
                .contains("Payments");
        assertThat(of(conditions, "assignee_id").get("choices").findValuesAsString("title"))
                .contains(brand.viewer(AGENT).name());
        assertThat(conditions.findValuesAsString("title")).contains("Scent");
        assertThat(said.get("actions").findValuesAsString("field")).contains("notification_user", "current_tags");
        assertThat(of(said.get("actions"), "notification_group").get("choices").findValuesAsString("value"))
                .contains("group_id");
    }

    @Test
    void an_automation_asks_by_the_hour_and_a_macro_writes() {
        var reader = caller(LIGHT_AGENT);
        var automation = reader.get("/api/desk/rules/definitions/automation").json();
        assertThat(automation.get("conditions").findValuesAsString("field"))
                .contains("PENDING")
                .doesNotContain("update_type");
        var macro = reader.get("/api/desk/rules/definitions/macro").json();
        assertThat(macro.get("conditions")).isEmpty();
        assertThat(of(macro.get("actions"), "comment_value").get("kind").asString())
                .isEqualTo("template");
        assertThat(reader.get("/api/desk/rules/definitions/spell").status()).isEqualTo(404);
    }

    @Test
    void a_view_asks_nothing_that_only_a_change_can_answer() {
        var said = caller(AGENT).get("/api/desk/ticket-views/definitions").json();
        assertThat(said.get("fields").valueStream().map(JsonNode::asString))
                .contains("status", "SOLVED", "assignee_id")
                .doesNotContain("update_type", "reopens");
        assertThat(said.get("columns").valueStream().map(JsonNode::asString)).contains("subject", "requester");
        assertThat(said.get("orders").valueStream().map(JsonNode::asString)).contains("created", "due");
    }

    @Test
    void a_text_is_filled_for_a_ticket_and_its_gaps_are_named() {
        var ticket = brands.ticket(brand, "ana@customer.example.com", "Where is my parcel?");
        var wish = Map.of(
                "ticket_id", ticket.value(), "template", "About {{ticket.title}}, due {{ticket.due_date}}, for you.");
        var filled = caller(AGENT).post("/api/desk/rules/fill", wish).json();
        assertThat(filled.get("text").asString()).startsWith("About Where is my parcel?, due ");
        assertThat(filled.get("missing").toString()).contains("ticket.due_date");
        var broken = caller(AGENT)
                .post("/api/desk/rules/fill", Map.of("ticket_id", ticket.value(), "template", "{% if ticket %}"));
        assertThat(broken.status()).isEqualTo(422);
        assertThat(caller(AGENT)
                        .post("/api/desk/rules/fill", Map.of("ticket_id", 999_999L, "template", "x"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_rule_says_how_often_it_ran() {
        var admin = caller(ADMIN);
        var rule = admin.post(
                        "/api/desk/triggers",
                        Map.of(
                                "title",
                                "Mark new ones",
                                "conditions",
                                Map.of(
                                        "all",
                                        List.of(Map.of("field", "update_type", "operator", "is", "value", "Create"))),
                                "actions",
                                List.of(Map.of("field", "current_tags", "value", "fresh"))))
                .json();
        assertThat(admin.get("/api/desk/rules/runs/usage").json()).isEmpty();
        brands.ticket(brand, "ana@customer.example.com", "Where is my parcel?");
        brands.ticket(brand, "bo@customer.example.com", "The lid arrived broken");
        var usage = admin.get("/api/desk/rules/runs/usage").json().get(0);
        assertThat(usage.get("rule_id").asLong()).isEqualTo(rule.get("id").asLong());
        assertThat(usage.get("runs").asInt()).isEqualTo(2);
        assertThat(usage.get("more").asBoolean()).isFalse();
    }
}
