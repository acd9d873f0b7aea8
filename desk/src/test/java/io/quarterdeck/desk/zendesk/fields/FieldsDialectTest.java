package io.quarterdeck.desk.zendesk.fields;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.fixture.DeskTest;
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
    "GET ticket_fields",
    "POST ticket_fields",
    "GET ticket_fields/{id}",
    "PUT ticket_fields/{id}",
    "DELETE ticket_fields/{id}",
    "GET ticket_fields/{id}/options",
    "POST ticket_fields/{id}/options",
    "GET ticket_fields/{id}/options/{option}",
    "DELETE ticket_fields/{id}/options/{option}",
    "PUT ticket_fields/reorder",
    "GET ticket_fields/count",
    "GET ticket_forms",
    "POST ticket_forms",
    "GET ticket_forms/{id}",
    "PUT ticket_forms/{id}",
    "DELETE ticket_forms/{id}",
    "GET ticket_forms/show_many",
    "PUT ticket_forms/reorder",
    "POST ticket_forms/{id}/clone",
    "GET custom_statuses",
    "POST custom_statuses",
    "GET custom_statuses/{id}",
    "PUT custom_statuses/{id}"
})
class FieldsDialectTest {

    @Autowired
    Dialect dialect;

    @Autowired
    TestBrands brands;

    DialectCaller admin;

    @BeforeEach
    void an_administrator() {
        admin = dialect.as(brands.bleusalt(), Role.ADMIN);
    }

    @Test
    void a_field_of_choices_is_made_changed_and_worn_by_a_ticket() {
        var made = admin.post(
                "ticket_fields",
                Map.of(
                        "ticket_field",
                        Map.of(
                                "type", "tagger",
                                "title", "Colour",
                                "custom_field_options",
                                        List.of(
                                                Map.of("name", "Red", "value", "red"),
                                                Map.of("name", "Blue", "value", "blue")))));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        var field = made.path("ticket_field");
        var id = field.path("id").asLong();
        assertThat(field.path("custom_field_options")).hasSize(2);
        assertThat(field.path("removable").asBoolean()).isTrue();
        assertThat(admin.get("ticket_fields/{id}", id)
                        .path("ticket_field")
                        .path("raw_title")
                        .asString())
                .isEqualTo("Colour");
        var option = admin.post(
                "ticket_fields/{id}/options",
                Map.of("custom_field_option", Map.of("name", "Green", "value", "green")),
                id);
        assertThat(option.status()).as(option.text()).isEqualTo(201);
        assertThat(admin.get("ticket_fields/{id}/options", id).path("custom_field_options"))
                .hasSize(3);
        var green = option.path("custom_field_option").path("id").asLong();
        assertThat(admin.get("ticket_fields/{id}/options/{option}", id, green)
                        .path("custom_field_option")
                        .path("value")
                        .asString())
                .isEqualTo("green");
        var ticket = admin.post(
                "tickets",
                Map.of(
                        "ticket",
                        Map.of(
                                "comment",
                                Map.of("body", "x"),
                                "custom_fields",
                                List.of(Map.of("id", id, "value", "green")))));
        assertThat(ticket.path("ticket").path("tags").get(0).asString()).isEqualTo("green");
        assertThat(ticket.path("ticket").path("fields").get(0).path("value").asString())
                .isEqualTo("green");
        assertThat(admin.delete("ticket_fields/{id}/options/{option}", id, green)
                        .status())
                .isEqualTo(204);
        assertThat(admin.put("ticket_fields/{id}", Map.of("ticket_field", Map.of("title", "Color")), id)
                        .path("ticket_field")
                        .path("title")
                        .asString())
                .isEqualTo("Color");
        assertThat(admin.put("ticket_fields/reorder", Map.of("ticket_field_ids", List.of(id)))
                        .status())
                .isEqualTo(200);
        assertThat(admin.get("ticket_fields?per_page=1")
                        .path("ticket_fields")
                        .get(0)
                        .path("id")
                        .asLong())
                .isEqualTo(id);
        assertThat(admin.get("ticket_fields?page[size]=3")
                        .path("meta")
                        .path("has_more")
                        .asBoolean())
                .isTrue();
        var count = admin.get("ticket_fields/count").path("count").path("value").asInt();
        assertThat(admin.delete("ticket_fields/{id}", id).status()).isEqualTo(204);
        assertThat(admin.get("ticket_fields/count").path("count").path("value").asInt())
                .isEqualTo(count - 1);
        assertThat(admin.post("ticket_fields", Map.of("ticket_field", Map.of("type", "tagger", "title", "")))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void a_form_is_made_copied_ordered_and_dropped() {
        var standard = admin.get("ticket_forms").path("ticket_forms").get(0);
        assertThat(standard.path("default").asBoolean()).isTrue();
        var made = admin.post(
                "ticket_forms",
                Map.of(
                        "ticket_form",
                        Map.of(
                                "name",
                                "Returns",
                                "ticket_field_ids",
                                List.of(standard.path("ticket_field_ids").get(0).asLong()))));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        var id = made.path("ticket_form").path("id").asLong();
        assertThat(made.path("ticket_form").path("ticket_field_ids")).hasSize(1);
        assertThat(admin.get("ticket_forms/{id}", id)
                        .path("ticket_form")
                        .path("name")
                        .asString())
                .isEqualTo("Returns");
        assertThat(admin.put("ticket_forms/{id}", Map.of("ticket_form", Map.of("display_name", "Send it back")), id)
                        .path("ticket_form")
                        .path("display_name")
                        .asString())
                .isEqualTo("Send it back");
        var copy = admin.post("ticket_forms/{id}/clone", Map.of(), id)
                .path("ticket_form")
                .path("id")
                .asLong();
        assertThat(admin.get("ticket_forms/show_many?ids={a},{b}", id, copy).path("ticket_forms"))
                .hasSize(2);
        assertThat(admin.put("ticket_forms/reorder", Map.of("ticket_form_ids", List.of(copy)))
                        .path("ticket_forms")
                        .get(0)
                        .path("id")
                        .asLong())
                .isEqualTo(copy);
        assertThat(admin.delete("ticket_forms/{id}", copy).status()).isEqualTo(204);
        assertThat(admin.delete("ticket_forms/{id}", standard.path("id").asLong())
                        .status())
                .isEqualTo(422);
    }

    @Test
    void a_finer_status_belongs_to_a_category() {
        assertThat(admin.get("custom_statuses").path("custom_statuses")).hasSize(5);
        var made = admin.post(
                "custom_statuses",
                Map.of("custom_status", Map.of("status_category", "pending", "agent_label", "Waits for parts")));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        var id = made.path("custom_status").path("id").asLong();
        assertThat(admin.get("custom_statuses/{id}", id)
                        .path("custom_status")
                        .path("status_category")
                        .asString())
                .isEqualTo("pending");
        assertThat(admin.put("custom_statuses/{id}", Map.of("custom_status", Map.of("agent_label", "Parts")), id)
                        .path("custom_status")
                        .path("agent_label")
                        .asString())
                .isEqualTo("Parts");
        assertThat(admin.get("custom_statuses?status_categories=pending").path("custom_statuses"))
                .hasSize(2);
        var ticket =
                admin.post("tickets", Map.of("ticket", Map.of("comment", Map.of("body", "x"), "custom_status_id", id)));
        assertThat(ticket.path("ticket").path("status").asString()).isEqualTo("pending");
        assertThat(ticket.path("ticket").path("custom_status_id").asLong()).isEqualTo(id);
    }
}
