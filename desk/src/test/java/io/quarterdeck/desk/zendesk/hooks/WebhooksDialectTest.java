package io.quarterdeck.desk.zendesk.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.automation.hooks.Courier;
import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.FakeReceiver;
import io.quarterdeck.desk.fixture.TestBrand;
import io.quarterdeck.desk.fixture.TestBrands;
import io.quarterdeck.desk.fixture.dialect.Dialect;
import io.quarterdeck.desk.fixture.dialect.DialectCaller;
import io.quarterdeck.desk.fixture.dialect.Keeps;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

@DeskTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Keeps({
    "GET webhooks",
    "POST webhooks",
    "GET webhooks/{id}",
    "PUT webhooks/{id}",
    "PATCH webhooks/{id}",
    "DELETE webhooks/{id}",
    "GET webhooks/{id}/signing_secret",
    "POST webhooks/{id}/signing_secret",
    "GET webhooks/{id}/invocations",
    "GET webhooks/{id}/invocations/{invocation}/attempts",
    "POST webhooks/test"
})
class WebhooksDialectTest {

    @Autowired
    Dialect dialect;

    @Autowired
    TestBrands brands;

    @Autowired
    Courier courier;

    TestBrand brand;
    DialectCaller admin;
    final FakeReceiver receiver = new FakeReceiver();

    @BeforeAll
    void a_brand() {
        brand = brands.bleusalt();
        admin = dialect.as(brand, Role.ADMIN);
    }

    @AfterEach
    void without_webhooks() {
        admin.get("webhooks")
                .path("webhooks")
                .forEach(it -> admin.delete("webhooks/{id}", it.path("id").asString()));
    }

    @Test
    void a_webhook_is_made_read_changed_and_deleted() {
        var made = admin.post("webhooks", Map.of("webhook", wish()));
        assertThat(made.status()).isEqualTo(201);
        var id = made.path("webhook").path("id").asString();
        assertThat(made.header("Location").orElse("")).endsWith("/api/v2/webhooks/" + id);
        assertThat(id).matches("[0-9A-HJKMNP-TV-Z]{26}");
        assertThat(made.path("webhook").propertyNames())
                .contains(
                        "id",
                        "name",
                        "description",
                        "status",
                        "subscriptions",
                        "endpoint",
                        "http_method",
                        "request_format",
                        "authentication",
                        "custom_headers",
                        "created_at",
                        "created_by",
                        "updated_at",
                        "updated_by");
        assertThat(made.text())
                .contains(
                        "\"request_format\":\"json\"",
                        "\"authentication\":{\"type\":\"basic_auth\",\"data\":{\"username\":\"qd\"},\"add_position\":\"header\"}")
                .doesNotContain("hunter2");
        var changed = new HashMap<>(wish());
        changed.put("name", "Renamed");
        changed.put(
                "authentication",
                Map.of("type", "basic_auth", "data", Map.of("username", "qd"), "add_position", "header"));
        assertThat(admin.put("webhooks/{id}", Map.of("webhook", changed), id).status())
                .isEqualTo(204);
        assertThat(admin.patch("webhooks/{id}", Map.of("webhook", Map.of("status", "inactive")), id)
                        .status())
                .isEqualTo(204);
        var read = admin.get("webhooks/{id}", id).path("webhook");
        assertThat(read.path("name").asString()).isEqualTo("Renamed");
        assertThat(read.path("status").asString()).isEqualTo("inactive");
        assertThat(read.path("authentication").path("type").asString()).isEqualTo("basic_auth");
        assertThat(admin.delete("webhooks/{id}", id).status()).isEqualTo(204);
        assertThat(admin.get("webhooks/{id}", id).text())
                .isEqualTo("{\"error\":\"RecordNotFound\",\"description\":\"Not found\"}");
    }

    @Test
    void the_list_is_walked_by_cursor_and_filtered_by_name() {
        for (var n = 0; n < 3; n++) {
            var wish = new HashMap<>(wish());
            wish.put("name", "Hook " + n);
            admin.post("webhooks", Map.of("webhook", wish));
        }
        var first = admin.get("webhooks?page[size]=2");
        assertThat(first.path("webhooks")).hasSize(2);
        assertThat(first.path("meta").path("has_more").asBoolean()).isTrue();
        var second = admin.call("GET", first.path("links").path("next").asString(), null);
        assertThat(second.path("webhooks")).hasSize(1);
        assertThat(second.path("links").path("next").isNull()).isTrue();
        assertThat(admin.get("webhooks?filter[name_contains]=hook 1").path("webhooks"))
                .hasSize(1);
        assertThat(admin.get("webhooks").path("links").path("next").isNull()).isTrue();
    }

    @Test
    void a_webhook_is_cloned_with_its_secrets_and_rests_until_it_is_wanted() {
        var id = made();
        var clone = admin.post("webhooks?clone_webhook_id=" + id, "{}");
        assertThat(clone.status()).isEqualTo(201);
        assertThat(clone.path("webhook").path("status").asString()).isEqualTo("inactive");
        assertThat(clone.path("webhook")
                        .path("authentication")
                        .path("data")
                        .path("username")
                        .asString())
                .isEqualTo("qd");
    }

    @Test
    void the_signing_secret_is_read_and_reset() {
        var id = made();
        var secret = admin.get("webhooks/{id}/signing_secret", id).path("signing_secret");
        assertThat(secret.path("algorithm").asString()).isEqualTo("SHA256");
        var reset = admin.post("webhooks/{id}/signing_secret", "", id);
        assertThat(reset.status()).isEqualTo(201);
        assertThat(reset.path("signing_secret").path("secret").asString())
                .isNotEqualTo(secret.path("secret").asString());
    }

    @Test
    void what_was_told_is_read_call_by_call() {
        var wish = new HashMap<>(wish());
        wish.put("subscriptions", List.of("zen:event-type:ticket.created"));
        var id = admin.post("webhooks", Map.of("webhook", wish))
                .path("webhook")
                .path("id")
                .asString();
        var other = brands.ticket(brand, "noor@customer.example.com", "The zircon necklace");
        courier.deliverDue();
        var told = admin.get("webhooks/{id}/invocations", id).path("invocations");
        assertThat(told).hasSize(1);
        assertThat(told.get(0).path("status").asString()).isEqualTo("success");
        assertThat(told.get(0).path("ticket_id").asLong()).isEqualTo(other.value());
        var attempts = admin.get(
                        "webhooks/{id}/invocations/{invocation}/attempts",
                        id,
                        told.get(0).path("id").asString())
                .path("attempts");
        assertThat(attempts.get(0).path("status_code").asInt()).isEqualTo(200);
        assertThat(attempts.get(0).path("request").path("payload").asString()).contains("zen:ticket:" + other.value());
    }

    @Test
    void an_endpoint_is_tried_out() {
        var request = Map.of(
                "endpoint", receiver.at("/try"), "http_method", "PUT", "request_format", "json", "payload", "{}");
        var answer = admin.post("webhooks/test", Map.of("request", request));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.path("response").path("status").asInt()).isEqualTo(200);
        assertThat(admin.post("webhooks/test?webhook_id=" + made(), Map.of("request", Map.of("payload", "x")))
                        .path("response")
                        .path("status")
                        .asInt())
                .isEqualTo(200);
        assertThat(receiver.calls()).extracting(FakeReceiver.Call::path).contains("/try", "/hook");
    }

    @Test
    void what_is_wrong_is_said_by_the_field_and_nothing_is_kept() {
        var wrong = List.<Map<String, Object>>of(
                Map.of(),
                Map.of("name", ""),
                Map.of("endpoint", "http://169.254.169.254/latest"),
                Map.of("endpoint", "gopher://x"),
                Map.of("http_method", "BREW"),
                Map.of("request_format", "yaml"),
                Map.of("status", "sleepy"),
                Map.of("subscriptions", List.of("zen:event-type:moon.rises")),
                Map.of("authentication", Map.of("type", "handshake")),
                Map.of("custom_headers", Map.of("Host", "inside")));
        for (var it : wrong) {
            var wish = new HashMap<>(wish());
            wish.putAll(it);
            var answer = admin.post("webhooks", it.isEmpty() ? Map.of() : Map.of("webhook", wish));
            assertThat(answer.status()).as("%s %s", it, answer.text()).isEqualTo(422);
            assertThat(answer.path("error").asString()).isEqualTo("RecordInvalid");
        }
        assertThat(admin.get("webhooks").path("webhooks")).isEmpty();
        assertThat(dialect.as(brand, Role.LEAD).get("webhooks").status()).isEqualTo(403);
    }

    private String made() {
        return admin.post("webhooks", Map.of("webhook", wish()))
                .path("webhook")
                .path("id")
                .asString();
    }

    private Map<String, Object> wish() {
        return Map.of(
                "name", "Shop",
                "status", "active",
                "endpoint", receiver.at("/hook"),
                "http_method", "POST",
                "request_format", "json",
                "subscriptions", List.of("conditional_ticket_events"),
                "authentication",
                        Map.of(
                                "type", "basic_auth",
                                "data", Map.of("username", "qd", "password", "hunter2"),
                                "add_position", "header"));
    }
}
