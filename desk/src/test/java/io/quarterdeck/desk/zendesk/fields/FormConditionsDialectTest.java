package io.quarterdeck.desk.zendesk.fields;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.TestBrand;
import io.quarterdeck.desk.fixture.TestBrands;
import io.quarterdeck.desk.fixture.dialect.Dialect;
import io.quarterdeck.desk.fixture.dialect.DialectCaller;
import io.quarterdeck.desk.fixture.dialect.DialectCaller.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A field that a form shows only beside another's value is asked for only then, and then indeed. */
@DeskTest
class FormConditionsDialectTest {

    @Autowired
    Dialect dialect;

    @Autowired
    TestBrands brands;

    TestBrand brand;
    DialectCaller admin;
    DialectCaller agent;
    long reason;
    long number;
    long form;

    @BeforeEach
    void a_form_that_asks_for_a_number_when_something_is_returned() {
        brand = brands.bleusalt();
        admin = dialect.as(brand, Role.ADMIN);
        agent = dialect.as(brand, Role.AGENT);
        reason = made(
                "ticket_field",
                Map.of(
                        "type",
                        "tagger",
                        "title",
                        "Reason",
                        "visible_in_portal",
                        true,
                        "editable_in_portal",
                        true,
                        "custom_field_options",
                        List.of(
                                Map.of("name", "A return", "value", "return"),
                                Map.of("name", "A question", "value", "question"))));
        number = made(
                "ticket_field",
                Map.of(
                        "type",
                        "text",
                        "title",
                        "Number",
                        "required",
                        true,
                        "visible_in_portal",
                        true,
                        "editable_in_portal",
                        true));
        form = made(
                "ticket_form",
                Map.of(
                        "name",
                        "Shop",
                        "ticket_field_ids",
                        List.of(reason, number),
                        "agent_conditions",
                        conditions(Map.of("type", "SOME_STATUSES", "statuses", List.of("pending", "solved"))),
                        "end_user_conditions",
                        List.of(Map.of(
                                "parent_field_id",
                                reason,
                                "value",
                                "return",
                                "child_fields",
                                List.of(Map.of("id", number, "is_required", true))))));
    }

    @Test
    void what_is_not_shown_is_not_asked_for_and_what_is_shown_is_in_the_statuses_that_say_so() {
        var question = ticket("question");
        assertThat(status(question, "pending").status()).isEqualTo(200);
        assertThat(status(question, "solved").status())
                .as("required, but not shown")
                .isEqualTo(200);
        var back = ticket("return");
        assertThat(status(back, "open").status()).isEqualTo(200);
        var refused = status(back, "pending");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("RecordInvalid", "custom_fields_" + number, "Number cannot be blank");
        var filled = Map.of(
                "ticket",
                Map.of("status", "pending", "custom_fields", List.of(Map.of("id", number, "value", "RMA 7"))));
        assertThat(agent.put("tickets/{id}", filled, back).status()).isEqualTo(200);
        assertThat(status(back, "solved").status()).isEqualTo(200);
    }

    @Test
    void a_customer_fills_what_their_own_choice_shows() {
        var customer = dialect.as(brand, Role.CUSTOMER);
        assertThat(customer.post("requests", request("question", null)).status())
                .isEqualTo(201);
        assertThat(customer.post("requests", request("return", null)).text()).contains("Number cannot be blank");
        assertThat(customer.post("requests", request("return", "RMA 7")).status())
                .isEqualTo(201);
    }

    @Test
    void conditions_are_read_back_as_they_were_written_and_refused_when_they_mean_nothing() {
        var written = admin.get("ticket_forms/{id}", form).path("ticket_form");
        var condition = written.path("agent_conditions").get(0);
        assertThat(condition.path("parent_field_id").asLong()).isEqualTo(reason);
        assertThat(condition
                        .path("child_fields")
                        .get(0)
                        .path("required_on_statuses")
                        .toString())
                .isEqualTo("{\"type\":\"SOME_STATUSES\",\"statuses\":[\"pending\",\"solved\"]}");
        for (var wrong : List.of(
                conditions(Map.of("type", "SOMETIMES")),
                conditions(Map.of("type", "SOME_STATUSES", "statuses", List.of("gone"))),
                List.of(Map.of("parent_field_id", number, "value", "x", "child_fields", List.of())),
                List.of(Map.of("parent_field_id", reason, "value", "x")),
                List.of("x"),
                "x")) {
            var answer = admin.put("ticket_forms/{id}", Map.of("ticket_form", Map.of("agent_conditions", wrong)), form);
            assertThat(answer.status()).as(answer.text()).isEqualTo(422);
            assertThat(answer.text()).contains("agent_conditions");
        }
        admin.put("ticket_forms/{id}", Map.of("ticket_form", Map.of("ticket_field_ids", List.of(number))), form);
        assertThat(admin.get("ticket_forms/{id}", form).path("ticket_form").path("agent_conditions"))
                .as("a form that no longer has the parent")
                .isEmpty();
    }

    private List<Object> conditions(Map<String, Object> on) {
        return List.of(Map.of(
                "parent_field_id",
                reason,
                "value",
                "return",
                "child_fields",
                List.of(Map.of("id", number, "is_required", false, "required_on_statuses", on))));
    }

    private Map<String, Object> request(String why, String value) {
        var fields = value == null
                ? List.of(Map.of("id", reason, "value", why))
                : List.of(Map.of("id", reason, "value", why), Map.of("id", number, "value", value));
        return Map.of(
                "request",
                Map.of(
                        "subject",
                        "x",
                        "comment",
                        Map.of("body", "x"),
                        "ticket_form_id",
                        form,
                        "custom_fields",
                        fields));
    }

    private long ticket(String why) {
        var wish = Map.of(
                "subject",
                "x",
                "comment",
                Map.of("body", "x"),
                "ticket_form_id",
                form,
                "custom_fields",
                List.of(Map.of("id", reason, "value", why)));
        return made("ticket", wish);
    }

    private Answer status(long ticket, String status) {
        return agent.put("tickets/{id}", Map.of("ticket", Map.of("status", status)), ticket);
    }

    private long made(String what, Map<String, ?> wish) {
        var answer = admin.post(what + "s", Map.of(what, wish));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.path(what).path("id").asLong();
    }
}
