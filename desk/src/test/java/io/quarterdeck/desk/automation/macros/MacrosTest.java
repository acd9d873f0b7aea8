package io.quarterdeck.desk.automation.macros;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.HttpCaller;
import io.quarterdeck.desk.fixture.TestBrand;
import io.quarterdeck.desk.fixture.TestBrands;
import io.quarterdeck.desk.tickets.Pasts;
import io.quarterdeck.desk.tickets.TicketFacts;
import io.quarterdeck.desk.tickets.TicketId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Macros on real tickets: seen as a difference, applied, and taken back. */
@DeskTest
class MacrosTest {

    @Autowired
    TestBrands brands;

    @Autowired
    Pasts pasts;

    @LocalServerPort
    int port;

    TestBrand brand;
    HttpCaller admin;
    HttpCaller agent;
    TicketId ticket;

    @BeforeEach
    void found() {
        brand = brands.bleusalt();
        admin = as(Role.ADMIN);
        agent = as(Role.AGENT);
        ticket = brands.ticket(brand, "anna@example.com", "My ring");
    }

    private HttpCaller as(Role role) {
        return new HttpCaller(port).brand(brand.key()).signIn(brand.email(role), TestBrand.PASSWORD);
    }

    private String macro(List<Map<String, Object>> actions) {
        var made = admin.post("/api/desk/macros", Map.of("title", "Ask", "actions", actions));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return "/api/desk/tickets/%d/macros/%d"
                .formatted(ticket.value(), made.json().get("id").asLong());
    }

    private TicketFacts facts() {
        return brand.in(() -> pasts.facts(ticket));
    }

    @Test
    void a_macro_is_seen_as_a_difference_applied_and_taken_back() {
        var path = macro(List.of(
                Map.of("field", "status", "value", "pending"),
                Map.of("field", "current_tags", "value", "asked"),
                Map.of("field", "subject", "value", "Asked: {{ticket.title}}"),
                Map.of("field", "comment_value", "value", "About {{ticket.title}}: which size?")));
        var preview = agent.get(path + "/preview").json();
        assertThat(preview.get("changes").findValuesAsString("field"))
                .contains("current_tags", "status", "subject_includes_word");
        assertThat(preview.get("answer").get("text").asString()).isEqualTo("About My ring: which size?");
        assertThat(facts().standing().status().word()).isEqualTo("new");
        var applied = agent.post(path, Map.of("version", facts().version()));
        assertThat(applied.status()).as(applied.text()).isEqualTo(200);
        assertThat(facts().standing().status().word()).isEqualTo("pending");
        assertThat(facts().about().subject()).isEqualTo("Asked: My ring");
        var change = applied.json().get("change").asLong();
        assertThat(as(Role.LEAD).delete(path + "/" + change).status()).isEqualTo(404);
        assertThat(agent.delete(path + "/" + change).status()).isEqualTo(204);
        assertThat(facts().about().tags()).isEmpty();
        assertThat(facts().standing().status().word()).as("it is new only once").isEqualTo("open");
        assertThat(facts().about().subject()).isEqualTo("My ring");
    }

    @Test
    void a_gap_in_its_words_blocks_it_and_is_named() {
        var path = macro(List.of(
                Map.of("field", "current_tags", "value", "asked"),
                Map.of("field", "comment_value", "value", "Call {{ticket.requester.phone}}")));
        assertThat(agent.get(path + "/preview").json().get("missing").get(0).asString())
                .isEqualTo("ticket.requester.phone");
        var refused = agent.post(path, Map.of("version", facts().version()));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("detail").asString())
                .isEqualTo("There is nothing to say for ticket.requester.phone");
        assertThat(facts().about().tags()).isEmpty();
    }

    @Test
    void what_somebody_else_has_changed_since_is_not_overwritten() {
        var path = macro(List.of(Map.of("field", "status", "value", "pending")));
        var read = facts().version();
        agent.patch("/api/desk/tickets/" + ticket.value(), Map.of("version", read, "status", "hold"));
        assertThat(as(Role.LEAD).post(path, Map.of("version", read)).status()).isEqualTo(409);
    }

    @Test
    void a_rule_is_tried_on_last_week_before_it_is_saved() {
        brands.ticket(brand, "bo@example.com", "Where is my order?");
        var rule = Map.of(
                "kind",
                "trigger",
                "conditions",
                Map.of(
                        "all",
                        List.of(
                                Map.of("field", "update_type", "operator", "is", "value", "Create"),
                                Map.of("field", "subject_includes_word", "operator", "includes", "value", "ring"),
                                Map.of("field", "comment_includes_word", "operator", "includes", "value", "help"))),
                "actions",
                List.of(Map.of("field", "current_tags", "value", "jewellery")));
        var tried = admin.post("/api/desk/rules/try", rule);
        assertThat(tried.status()).as(tried.text()).isEqualTo(200);
        assertThat(tried.json().get("done").asBoolean()).isTrue();
        assertThat(tried.json().get("examined").asInt()).isEqualTo(2);
        assertThat(tried.json().get("hits").findValuesAsString("ticket_id"))
                .containsExactly(Long.toString(ticket.value()));
        assertThat(tried.json().get("hits").get(0).get("seen")).hasSize(3);
        assertThat(tried.json().at("/hits/0/changes/0").toString())
                .isEqualTo("{\"field\":\"current_tags\",\"from\":\"\",\"to\":\"jewellery\"}");
        assertThat(facts().about().tags()).isEmpty();
        assertThat(agent.post("/api/desk/rules/try", rule).status()).isEqualTo(403);
    }
}
