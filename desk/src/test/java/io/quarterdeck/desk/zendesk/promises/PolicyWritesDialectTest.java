package io.quarterdeck.desk.zendesk.promises;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.TestBrand;
import io.quarterdeck.desk.fixture.TestBrands;
import io.quarterdeck.desk.fixture.dialect.Dialect;
import io.quarterdeck.desk.fixture.dialect.DialectCaller;
import io.quarterdeck.desk.fixture.dialect.DialectCaller.Answer;
import io.quarterdeck.desk.fixture.dialect.Keeps;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** To write a policy is to edit the playbook's text, and to release it. */
@DeskTest
@Keeps({"POST slas/policies", "PUT slas/policies/{id}", "DELETE slas/policies/{id}", "PUT slas/policies/reorder"})
class PolicyWritesDialectTest {

    @Autowired
    Dialect dialect;

    @Autowired
    TestBrands brands;

    TestBrand brand;
    DialectCaller admin;

    @BeforeEach
    void a_brand() {
        brand = brands.bleusalt();
        admin = dialect.as(brand, Role.ADMIN);
    }

    static Map<String, Object> metric(String priority, String metric, int minutes, boolean businessHours) {
        return Map.of("priority", priority, "metric", metric, "target", minutes, "business_hours", businessHours);
    }

    static Map<String, Object> by(String channel) {
        return Map.of("all", List.of(Map.of("field", "via_id", "operator", "is", "value", channel)), "any", List.of());
    }

    static Map<String, Object> policy(String channel, Map<?, ?>... metrics) {
        return Map.of(
                "sla_policy", Map.of("title", "Ours", "filter", by(channel), "policy_metrics", Arrays.asList(metrics)));
    }

    static Map<String, Object> metrics(Map<?, ?>... metrics) {
        return Map.of("sla_policy", Map.of("policy_metrics", Arrays.asList(metrics)));
    }

    JsonNode of(String channel) {
        return admin.get("slas/policies?per_page=100")
                .path("sla_policies")
                .valueStream()
                .filter(it -> it.at("/filter/all/0/value").asString().equals(channel))
                .findFirst()
                .orElseThrow();
    }

    long id(String channel) {
        return of(channel).path("id").asLong();
    }

    static String target(JsonNode policy, String priority, String metric) {
        return policy.path("policy_metrics")
                .valueStream()
                .filter(it -> it.path("priority").asString().equals(priority)
                        && it.path("metric").asString().equals(metric))
                .map(it ->
                        it.path("target").asInt() + (it.path("business_hours").asBoolean() ? " open" : ""))
                .findFirst()
                .orElse("");
    }

    JsonNode live() {
        return admin.call("GET", admin.origin() + "/api/desk/playbook/releases", null)
                .json()
                .get(0);
    }

    String source() {
        return admin.call(
                        "GET",
                        admin.origin() + "/api/desk/playbook/releases/"
                                + live().path("version").asInt(),
                        null)
                .path("source")
                .asString();
    }

    static Answer ok(Answer answer, int status) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        return answer;
    }

    @Test
    void a_policy_becomes_a_line_of_the_playbook_and_a_release() {
        var before = source();
        var made =
                ok(admin.post("slas/policies", policy("email", metric("normal", "first_reply_time", 720, false))), 201);
        var policy = made.path("sla_policy");
        assertThat(policy.path("id").asLong()).isEqualTo(id("email"));
        assertThat(made.header("Location").orElse("")).endsWith("slas/policies/%d.json".formatted(id("email")));
        assertThat(target(policy, "normal", "first_reply_time")).isEqualTo("720");
        assertThat(target(policy, "urgent", "first_reply_time"))
                .as("what a priority is promised everywhere still holds")
                .isEqualTo("120");
        assertThat(source())
                .isEqualTo(before.replace(
                        "email:       {hours: open, aht: 5m..9m, concurrency: 1}",
                        "email:       {hours: open, aht: 5m..9m, concurrency: 1, first_response: 12h}"));
        assertThat(live().path("reason").asString()).contains("API", "POST slas/policies", "email");
        assertThat(live().path("author").asString()).isEqualTo("ADMIN");
        assertThat(target(of("sms"), "normal", "first_reply_time"))
                .as("no other channel promises more")
                .isEqualTo("1440");
    }

    @Test
    void what_is_written_is_what_tickets_are_promised() {
        ok(admin.post("slas/policies", policy("email", metric("normal", "first_reply_time", 30, false))), 201);
        var ticket = brands.ticket(brand, "noor@customer.example.com", "Hello").value();
        var shown = admin.get("tickets/{id}?include=slas", ticket).path("ticket");
        var opened = Instant.parse(shown.path("created_at").asString());
        assertThat(shown.at("/slas/policy_metrics")).anySatisfy(it -> {
            assertThat(it.path("metric").asString()).isEqualTo("first_reply_time");
            assertThat(Instant.parse(it.path("breach_at").asString())).isEqualTo(opened.plusSeconds(1_800));
        });
    }

    @Test
    void a_promise_for_some_priorities_is_only_for_those() {
        ok(
                admin.put(
                        "slas/policies/{id}",
                        metrics(
                                metric("urgent", "first_reply_time", 30, false),
                                metric("high", "first_reply_time", 60, true),
                                metric("normal", "first_reply_time", 1440, false)),
                        id("sms")),
                200);
        assertThat(source()).contains("concurrency: 3, first_response: 30m, only_for: [critical]}");
        var policy = of("sms");
        assertThat(target(policy, "urgent", "first_reply_time")).isEqualTo("30");
        assertThat(target(policy, "high", "first_reply_time")).isEqualTo("60 open");
        var again = live().path("version").asInt();
        ok(
                admin.put(
                        "slas/policies/{id}",
                        Map.of("sla_policy", Map.of("policy_metrics", policy.path("policy_metrics"))),
                        id("sms")),
                200);
        assertThat(live().path("version").asInt())
                .as("what is said already makes no release")
                .isEqualTo(again);
    }

    @Test
    void a_channel_may_promise_nothing_of_its_own_again() {
        var before = source();
        ok(admin.post("slas/policies", policy("email", metric("normal", "requester_wait_time", 600, true))), 201);
        assertThat(source()).contains("resolution: 10bh");
        assertThat(admin.delete("slas/policies/{id}", id("email")).status()).isEqualTo(204);
        assertThat(source()).isEqualTo(before);
        assertThat(admin.delete("slas/policies/{id}", id("email")).text())
                .contains("RecordInvalid", "under priorities");
    }

    @Test
    void the_order_of_the_policies_is_that_of_the_channels() {
        var before = source();
        var sms = id("sms");
        var ordered = ok(admin.put("slas/policies/reorder", Map.of("sla_policy_ids", List.of(sms, id("email")))), 200);
        assertThat(ordered.json().at("/sla_policies/0/id").asLong()).isEqualTo(sms);
        assertThat(ordered.json().at("/sla_policies/1/title").asString()).isEqualTo("Promises by email");
        assertThat(source().lines().sorted().toList())
                .as("each line is there, remarks and all")
                .isEqualTo(before.lines().sorted().toList());
        assertThat(source().indexOf("\n  sms:")).isLessThan(source().indexOf("\n  phone:       {"));
    }

    @Test
    void what_the_language_cannot_say_is_told() {
        record Wrong(Map<String, Object> wish, String why) {}
        for (var it : List.of(
                new Wrong(policy("email", metric("normal", "agent_work_time", 60, false)), "agent_work_time"),
                new Wrong(policy("email", metric("blocker", "first_reply_time", 60, false)), "priority"),
                new Wrong(policy("email", metric("normal", "first_reply_time", 0, false)), "target"),
                new Wrong(policy("email", metric("normal", "first_reply_time", 2880, false)), "priorities.standard"),
                new Wrong(
                        policy(
                                "email",
                                metric("normal", "first_reply_time", 600, false),
                                metric("urgent", "first_reply_time", 30, false)),
                        "first_response"),
                new Wrong(policy("pigeon", metric("normal", "first_reply_time", 60, false)), "phone, chat, email"),
                new Wrong(policy("email"), "BlankValue"),
                new Wrong(Map.of("sla_policy", Map.of("title", "x")), "filter"),
                new Wrong(
                        Map.of(
                                "sla_policy",
                                Map.of(
                                        "filter",
                                        Map.of("all", List.of(Map.of("field", "type", "operator", "is", "value", "x"))),
                                        "policy_metrics",
                                        List.of())),
                        "via_id"))) {
            var refused = admin.post("slas/policies", it.wish());
            assertThat(refused.status()).as(refused.text()).isEqualTo(422);
            assertThat(refused.text()).contains("RecordInvalid", it.why());
        }
        assertThat(live().path("version").asInt()).as("nothing was released").isEqualTo(1);
        ok(admin.post("slas/policies", policy("email", metric("normal", "first_reply_time", 60, false))), 201);
        assertThat(admin.post("slas/policies", policy("email", metric("normal", "first_reply_time", 30, false)))
                        .text())
                .contains("DuplicateValue");
        assertThat(admin.put("slas/policies/{id}", metrics(), 7).status()).isEqualTo(404);
        assertThat(admin.put("slas/policies/reorder", Map.of("sla_policy_ids", List.of("x")))
                        .status())
                .isEqualTo(422);
        assertThat(dialect.as(brand, Role.LEAD)
                        .delete("slas/policies/{id}", id("email"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void where_two_pairs_of_eyes_are_asked_for_a_proposal_waits() {
        admin.call("PUT", admin.origin() + "/api/desk/playbook/four-eyes", Map.of("required", true));
        var wish = policy("email", metric("normal", "first_reply_time", 60, false));
        var refused = admin.post("slas/policies", wish);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("second person", "proposal");
        admin.post("slas/policies", wish);
        var waiting = admin.call("GET", admin.origin() + "/api/desk/playbook/proposals", null)
                .json();
        assertThat(waiting).as("asked twice, proposed once").hasSize(1);
        assertThat(refused.text())
                .contains("proposal " + waiting.get(0).path("id").asLong());
        assertThat(target(of("email"), "normal", "first_reply_time")).isEqualTo("1440");
    }

    @Test
    void writes_at_the_same_moment_lose_nothing() throws Exception {
        var wishes = new ArrayList<Callable<Answer>>();
        for (var channel : List.of("email", "sms")) {
            wishes.add(() ->
                    admin.post("slas/policies", policy(channel, metric("normal", "requester_wait_time", 600, true))));
        }
        var eve = Map.of("name", "Eve", "start_date", "2026-12-24", "end_date", "2026-12-24");
        wishes.add(() -> admin.post("business_hours/schedules/{id}/holidays", Map.of("holiday", eve), 1));
        try (var pool = Executors.newFixedThreadPool(wishes.size())) {
            for (var done : pool.invokeAll(wishes)) {
                ok(done.get(), 201);
            }
        }
        for (var channel : List.of("email", "sms")) {
            assertThat(target(of(channel), "normal", "requester_wait_time"))
                    .as(channel)
                    .isEqualTo("600 open");
        }
        assertThat(source()).contains("2026-12-24: Eve");
        assertThat(live().path("version").asInt()).isEqualTo(4);
    }
}
