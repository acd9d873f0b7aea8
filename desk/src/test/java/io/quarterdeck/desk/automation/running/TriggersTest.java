package io.quarterdeck.desk.automation.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.accounts.groups.GroupId;
import io.quarterdeck.desk.accounts.groups.Groups;
import io.quarterdeck.desk.automation.BrandRule;
import io.quarterdeck.desk.automation.RuleBody;
import io.quarterdeck.desk.automation.RuleKind;
import io.quarterdeck.desk.automation.Rules;
import io.quarterdeck.desk.channels.email.Mailboxes;
import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.HttpCaller;
import io.quarterdeck.desk.fixture.TestBrand;
import io.quarterdeck.desk.fixture.TestBrands;
import io.quarterdeck.desk.fixture.TestDatabase;
import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.tickets.By;
import io.quarterdeck.desk.tickets.Edit;
import io.quarterdeck.desk.tickets.Edits;
import io.quarterdeck.desk.tickets.LogEntry;
import io.quarterdeck.desk.tickets.Pasts;
import io.quarterdeck.desk.tickets.Status;
import io.quarterdeck.desk.tickets.TicketEvent;
import io.quarterdeck.desk.tickets.TicketFacts;
import io.quarterdeck.desk.tickets.TicketId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Real tickets of a real desk under triggers. */
@DeskTest
class TriggersTest {

    @Autowired
    TestBrands brands;

    @Autowired
    Rules rules;

    @Autowired
    Groups groups;

    @Autowired
    Pasts pasts;

    @Autowired
    Edits edits;

    @Autowired
    RuleRuns runs;

    @Autowired
    TestDatabase database;

    @LocalServerPort
    int port;

    TestBrand brand;

    @BeforeEach
    void found() {
        brand = brands.bleusalt();
    }

    /** {@code status is new}, then after an arrow {@code group_id 7}. */
    private BrandRule trigger(String... lines) {
        var conditions = new ArrayList<Map<String, String>>();
        var actions = new ArrayList<Map<String, Object>>();
        for (var line : lines) {
            if (line.startsWith("→ ")) {
                var parts = line.substring(2).split(" ", 2);
                actions.add(Map.of("field", parts[0], "value", Arrays.asList(parts[1].split("\\|"))));
            } else {
                var parts = line.split(" ", 3);
                conditions.add(
                        Map.of("field", parts[0], "operator", parts[1], "value", parts.length > 2 ? parts[2] : ""));
            }
        }
        var body = new HashMap<String, Object>();
        body.put("title", String.join("; ", lines));
        body.put("conditions", Map.of("all", conditions));
        body.put("actions", actions);
        return brand.in(
                () -> rules.add(brand.viewer(Role.ADMIN), RuleKind.TRIGGER, RuleBody.onto(null, Said.of(body))));
    }

    private long group(String name) {
        return brand.in(() -> groups.add(brand.viewer(Role.ADMIN), Said.of(Map.of("name", name)))
                .id()
                .value());
    }

    private TicketFacts facts(TicketId id) {
        return brand.in(() -> pasts.facts(id));
    }

    private List<RuleRun> runs(TicketId id) {
        return brand.in(() -> runs.newest(id, null));
    }

    @Test
    void a_trigger_routes_and_tags_a_ticket_within_the_change_that_opens_it() {
        var group = group("Rings");
        var trigger = trigger(
                "update_type is Create",
                "subject_includes_word includes ring chain",
                "→ group_id " + group,
                "→ current_tags jewellery");
        var ticket = brands.ticket(brand, "anna@example.com", "My ring is too small");
        assertThat(facts(ticket).parties().group().value()).isEqualTo(group);
        assertThat(facts(ticket).about().tags()).containsExactly("jewellery");
        var turns = brand.in(() -> pasts.turns(ticket));
        assertThat(turns).hasSize(1);
        assertThat(turns.getFirst().entries().stream()
                        .filter(it -> it.cause().equals(trigger.cause()))
                        .map(LogEntry::change)
                        .distinct())
                .containsExactly(1L);
        var other = brands.ticket(brand, "anna@example.com", "Where is my order?");
        assertThat(facts(other).parties().group()).isNull();
        assertThat(runs(other)).isEmpty();
    }

    @Test
    void why_it_ran_can_be_read_and_holds_no_word_of_a_person() {
        trigger("subject_includes_word includes ring", "status is new", "→ current_tags jewellery");
        var ticket = brands.ticket(brand, "anna@example.com", "My ring is too small");
        var desk = new HttpCaller(port).brand(brand.key()).signIn(brand.email(Role.AGENT), TestBrand.PASSWORD);
        var why = desk.get("/api/desk/rules/runs?ticket=" + ticket.value());
        assertThat(why.json()).hasSize(1);
        var run = why.json().get(0);
        assertThat(run.get("outcome").asString()).isEqualTo("fired");
        assertThat(run.get("done").get("current_tags").asString()).isEqualTo("jewellery");
        assertThat(run.get("seen").findValuesAsString("saw")).containsExactly("a text of 20 characters", "new");
        assertThat(why.text()).doesNotContain("too small");
    }

    @Test
    void a_loop_of_two_triggers_stops_and_says_why() {
        var first = trigger("current_tags includes ping", "→ remove_tags ping", "→ current_tags pong");
        var second = trigger("current_tags includes pong", "→ remove_tags pong", "→ current_tags ping");
        var ticket = brands.ticket(brand, "anna@example.com", "Hello");
        brand.run(() -> edits.apply(
                By.web(brand.viewer(Role.AGENT)), ticket, Edit.none().tagged(List.of("ping"))));
        assertThat(runs(ticket).reversed())
                .extracting(RuleRun::rule, RuleRun::outcome)
                .containsExactly(
                        tuple(first.id(), RuleRun.Outcome.FIRED),
                        tuple(second.id(), RuleRun.Outcome.FIRED),
                        tuple(first.id(), RuleRun.Outcome.WOULD_FIRE_AGAIN));
        assertThat(facts(ticket).about().tags()).containsExactly("ping");
    }

    @Test
    void a_change_is_seen_from_what_to_what() {
        trigger("status value solved", "status value_previous open", "→ current_tags done");
        trigger("status changed", "role is agent", "→ current_tags by_agent");
        var ticket = brands.ticket(brand, "anna@example.com", "Hello");
        var agent = By.web(brand.viewer(Role.AGENT));
        brand.run(() -> edits.apply(agent, ticket, Edit.none().status(Status.OPEN)));
        assertThat(facts(ticket).about().tags()).containsExactly("by_agent");
        brand.run(() -> edits.apply(agent, ticket, Edit.none().status(Status.SOLVED)));
        assertThat(facts(ticket).about().tags()).containsExactly("by_agent", "done");
    }

    @Test
    void an_assignee_who_is_given_brings_their_group_for_the_triggers_after() {
        var group = group("Seniors");
        var lead = brand.people().get(Role.LEAD);
        var admin = new HttpCaller(port).brand(brand.key()).signIn(brand.email(Role.ADMIN), TestBrand.PASSWORD);
        var customer = brand.in(() -> around.person(lead));
        admin.post("/api/desk/group-memberships", Map.of("group_id", group, "user_id", customer.value()));
        trigger("status is new", "→ assignee_id " + customer.value());
        trigger("group_id is " + group, "→ current_tags senior");
        var ticket = brands.ticket(brand, "anna@example.com", "Hello");
        assertThat(facts(ticket).parties().owner()).isEqualTo(lead);
    }

    @Autowired
    Around around;

    @Test
    void the_customer_is_told_once_and_their_own_words_are_not_sent_back(@Autowired Mailboxes mailboxes) {
        brand.in(() -> mailboxes.add(
                "support@%s.example.com".formatted(brand.key().replace('_', '-')), "Support", null, null));
        trigger(
                "update_type is Create",
                "→ notification_user requester_id|We have [{{ticket.id}}]|Hello {{ticket.requester.name}}: {{ticket.title}}"
                        + "{{ticket.description}}. We answer soon.");
        var ticket = brands.ticket(brand, "spam@example.com", "Buy this");
        var mail = database.asOwnerRead(
                "select count(*) || ' ' || min(mail ->> 'content') || ' ' || min(notice_key) from outgoing_mail where brand_id = %d and ticket_id = %d"
                        .formatted(brand.brand().id().value(), ticket.value()));
        assertThat(mail)
                .startsWith("1 ")
                .contains("We have [%d]".formatted(ticket.value()))
                .contains("We answer soon")
                .doesNotContain("Buy this");
        assertThat(brand.in(() -> pasts.log(ticket)))
                .as("the log names who was told")
                .filteredOn(it -> it.event() instanceof TicketEvent.Acted)
                .extracting(it -> ((TicketEvent.Acted) it.event()).to())
                .containsExactly(List.of(facts(ticket).parties().requester()));
    }

    @Test
    void what_a_trigger_may_not_do_is_written_down_and_harms_nobody() {
        group("Everybody");
        var group = group("Short lived");
        trigger("status is new", "→ group_id " + group);
        trigger("status is new", "→ current_tags still");
        brand.run(() -> groups.delete(brand.viewer(Role.ADMIN), new GroupId(group)));
        var ticket = brands.ticket(brand, "anna@example.com", "Hello");
        assertThat(facts(ticket).about().tags()).containsExactly("still");
        assertThat(runs(ticket)).extracting(RuleRun::outcome).contains(RuleRun.Outcome.REFUSED);
    }

    @Test
    void a_ticket_bears_a_hundred_firings_an_hour() {
        trigger("status changed", "update_type is Change", "→ notification_user assignee_id|Changed|It changed");
        var ticket = brands.ticket(brand, "anna@example.com", "Hello");
        var agent = By.web(brand.viewer(Role.AGENT));
        brand.run(() -> {
            for (var i = 0; i < 101; i++) {
                edits.apply(agent, ticket, Edit.none().status(i % 2 == 0 ? Status.OPEN : Status.PENDING));
            }
        });
        assertThat(database.asOwnerRead(
                        "select string_agg(outcome || n, ' ' order by outcome) from (select outcome, count(*) as n"
                                + " from rule_run where brand_id = %d group by outcome) x"
                                        .formatted(brand.brand().id().value())))
                .contains("fired100 out_of_firings1");
    }
}
