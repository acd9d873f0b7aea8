package io.quarterdeck.desk.zendesk.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.automation.RuleBody;
import io.quarterdeck.desk.automation.RuleKind;
import io.quarterdeck.desk.automation.Rules;
import io.quarterdeck.desk.automation.hooks.Courier;
import io.quarterdeck.desk.automation.running.RuleRun;
import io.quarterdeck.desk.automation.running.RuleRuns;
import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.FakeReceiver;
import io.quarterdeck.desk.fixture.TestBrands;
import io.quarterdeck.desk.fixture.dialect.Dialect;
import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.tickets.TicketId;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From a mail that comes in to a signed call that another system verifies. */
@DeskTest
class RulesCallWebhooksTest {

    @Autowired
    Dialect dialect;

    @Autowired
    TestBrands brands;

    @Autowired
    Rules rules;

    @Autowired
    Courier courier;

    @Autowired
    RuleRuns runs;

    @Test
    void a_trigger_calls_a_webhook_with_what_its_template_comes_to_and_the_receiver_verifies_it() throws Exception {
        var brand = brands.bleusalt();
        var admin = dialect.as(brand, Role.ADMIN);
        try (var receiver = new FakeReceiver()) {
            var id = admin.post(
                            "webhooks",
                            Map.of(
                                    "webhook",
                                    Map.of(
                                            "name", "Shop",
                                            "endpoint", receiver.at("/trigger"),
                                            "http_method", "POST",
                                            "request_format", "json",
                                            "subscriptions", List.of("conditional_ticket_events"))))
                    .path("webhook")
                    .path("id")
                    .asString();
            var body = Map.of(
                    "title", "Tell the shop",
                    "conditions",
                            Map.of("all", List.of(Map.of("field", "update_type", "operator", "is", "value", "Create"))),
                    "actions",
                            List.of(Map.of(
                                    "field",
                                    "notification_webhook",
                                    "value",
                                    List.of(id, "{\"ticket\":{{ticket.id}}}"))));
            brand.in(() -> rules.add(brand.viewer(Role.ADMIN), RuleKind.TRIGGER, RuleBody.onto(null, Said.of(body))));
            var ticket = brands.ticket(brand, "ana@customer.example.com", "The tidewater box");
            courier.deliverDue();
            assertThat(receiver.calls()).hasSize(1);
            var call = receiver.calls().getFirst();
            assertThat(call.body()).isEqualTo("{\"ticket\":%d}".formatted(ticket.value()));
            var secret = admin.get("webhooks/{id}/signing_secret", id)
                    .path("signing_secret")
                    .path("secret")
                    .asString();
            new Webhook(secret)
                    .verify(
                            call.body(),
                            HttpHeaders.of(
                                    call.headers().entrySet().stream()
                                            .collect(Collectors.toMap(Map.Entry::getKey, it -> List.of(it.getValue()))),
                                    (_, _) -> true));
        }
    }

    @Test
    void immunity_37_a_webhook_that_calls_back_and_sets_its_trigger_off_again_is_stopped_and_the_log_says_so() {
        var brand = brands.bleusalt();
        var admin = dialect.as(brand, Role.ADMIN);
        var hook = admin.post(
                        "webhooks",
                        Map.of(
                                "webhook",
                                Map.of(
                                        "name", "Shop",
                                        "endpoint", "https://localhost/never",
                                        "http_method", "POST",
                                        "request_format", "json",
                                        "subscriptions", List.of("conditional_ticket_events"))))
                .path("webhook")
                .path("id")
                .asString();
        var body = Map.of(
                "title", "Tell the shop",
                "conditions",
                        Map.of("all", List.of(Map.of("field", "update_type", "operator", "is", "value", "Change"))),
                "actions", List.of(Map.of("field", "notification_webhook", "value", List.of(hook, "{}"))));
        var rule = brand.in(
                () -> rules.add(brand.viewer(Role.ADMIN), RuleKind.TRIGGER, RuleBody.onto(null, Said.of(body))));
        var ticket = brands.ticket(brand, "ana@customer.example.com", "Hello").value();
        for (var round = 0; round < 25; round++) {
            // what the receiver does with each call: another change of the same ticket
            var tags = Map.of("ticket", Map.of("tags", List.of("round_" + round)));
            assertThat(admin.put("tickets/{id}", tags, ticket).status()).isEqualTo(200);
        }
        assertThat(admin.get("webhooks/{id}/invocations", hook).path("invocations"))
                .hasSize(20);
        var why = brand.in(() -> runs.newest(new TicketId(ticket), rule.id()));
        assertThat(why)
                .filteredOn(it -> it.outcome() == RuleRun.Outcome.REFUSED)
                .hasSize(5)
                .allMatch(it -> "webhook_loop".equals(it.done().get("code")));
    }
}
