package io.quarterdeck.desk.zendesk.exports;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.TestBrand;
import io.quarterdeck.desk.fixture.TestBrands;
import io.quarterdeck.desk.fixture.dialect.Dialect;
import io.quarterdeck.desk.fixture.dialect.DialectCaller;
import io.quarterdeck.desk.fixture.dialect.DialectCaller.Answer;
import io.quarterdeck.desk.fixture.dialect.Keeps;
import io.quarterdeck.desk.kit.DeskClock;
import io.quarterdeck.desk.tickets.Attribute;
import io.quarterdeck.desk.tickets.By;
import io.quarterdeck.desk.tickets.Edit;
import io.quarterdeck.desk.tickets.Edits;
import io.quarterdeck.desk.tickets.Satisfaction;
import io.quarterdeck.desk.tickets.TicketId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@DeskTest
@Keeps({
    "GET incremental/tickets/cursor",
    "GET incremental/users/cursor",
    "GET incremental/tickets",
    "GET incremental/users",
    "GET incremental/organizations",
    "GET incremental/ticket_events",
    "GET incremental/ticket_metric_events",
    "GET ticket_metrics",
    "GET ticket_metrics/{id}",
    "GET tickets/{id}/metrics",
    "GET satisfaction_ratings",
    "GET satisfaction_ratings/{id}",
    "GET satisfaction_ratings/count",
    "GET satisfaction_ratings/received"
})
class ExportsDialectTest {

    /** A Friday, ten in the morning in New York: Bleusalt is open until ten at night. */
    private static final Instant TEN = Instant.parse("2026-11-20T15:00:00Z");

    @Autowired
    Dialect dialect;

    @Autowired
    TestBrands brands;

    @Autowired
    Edits edits;

    @Autowired
    DeskClock clock;

    TestBrand brand;
    DialectCaller lead;

    @BeforeEach
    void a_lead() {
        clock.standAt(TEN.minusSeconds(3_600));
        brand = brands.bleusalt();
        lead = dialect.as(brand, Role.LEAD);
    }

    @AfterEach
    void now() {
        clock.runAgain();
    }

    @Test
    void all_tickets_are_walked_by_cursor_each_once_and_again_when_it_changes() {
        var ids = new ArrayList<Long>();
        for (var n = 0; n < 5; n++) {
            clock.standAt(TEN.plusSeconds(n));
            ids.add(mail("Ticket " + n).value());
        }
        clock.standAt(TEN.plusSeconds(60));
        var page = lead.get("incremental/tickets/cursor?per_page=2&start_time=" + TEN.getEpochSecond());
        var seen = new ArrayList<Long>();
        while (true) {
            page.path("tickets").forEach(it -> seen.add(it.path("id").asLong()));
            assertThat(page.path("before_url").isNull()).isTrue();
            if (page.path("end_of_stream").asBoolean()) {
                break;
            }
            page = lead.call("GET", page.path("after_url").asString(), null);
        }
        assertThat(seen).isEqualTo(ids);
        var cursor = page.path("after_cursor").asString();
        assertThat(lead.get("incremental/tickets/cursor?cursor=" + cursor).path("tickets"))
                .isEmpty();
        clock.standAt(TEN.plusSeconds(120));
        lead.put("tickets/{id}", Map.of("ticket", Map.of("tags", List.of("late"))), ids.get(1));
        var more = lead.get("incremental/tickets/cursor?cursor=" + cursor).path("tickets");
        assertThat(more).hasSize(1);
        assertThat(more.get(0).path("id").asLong()).isEqualTo(ids.get(1));
        assertThat(more.get(0).path("generated_timestamp").asLong())
                .isEqualTo(TEN.plusSeconds(120).getEpochSecond());
    }

    @Test
    void a_ticket_in_the_bin_is_told_as_deleted_unless_it_is_to_be_left_out() {
        clock.standAt(TEN);
        var id = mail("Away with it").value();
        clock.standAt(TEN.plusSeconds(1));
        lead.delete("tickets/{id}", id);
        var start = "start_time=" + TEN.getEpochSecond();
        var told = lead.get("incremental/tickets/cursor?" + start).path("tickets");
        assertThat(told.get(0).path("status").asString()).isEqualTo("deleted");
        assertThat(lead.get("incremental/tickets?" + start).path("tickets")).hasSize(1);
        assertThat(lead.get("incremental/tickets/cursor?exclude_deleted=true&" + start)
                        .path("tickets"))
                .isEmpty();
    }

    @Test
    void the_form_by_time_ends_and_what_asks_for_the_future_is_refused() {
        clock.standAt(TEN);
        mail("One");
        clock.standAt(TEN.plusSeconds(5));
        mail("Two");
        var page = lead.get("incremental/tickets?per_page=1&start_time=" + TEN.getEpochSecond());
        assertThat(page.path("count").asInt()).isEqualTo(1);
        assertThat(page.path("end_of_stream").asBoolean()).isFalse();
        var last = lead.call("GET", page.path("next_page").asString(), null);
        assertThat(last.path("tickets")).hasSize(1);
        assertThat(last.path("end_of_stream").asBoolean()).isTrue();
        assertThat(lead.get("incremental/tickets?start_time="
                                + TEN.plusSeconds(6).getEpochSecond())
                        .status())
                .isEqualTo(422);
        assertThat(lead.get("incremental/tickets").status()).isEqualTo(400);
        assertThat(lead.get("incremental/tickets/cursor?cursor=nonsense").status())
                .isEqualTo(400);
        assertThat(dialect.as(brand, Role.AGENT)
                        .get("incremental/tickets?start_time=" + TEN.getEpochSecond())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void people_and_organizations_are_told_by_their_last_change() {
        clock.standAt(TEN);
        lead.post("users", Map.of("user", Map.of("name", "Ana", "email", "ana@customer.example.com")));
        dialect.as(brand, Role.ADMIN).post("organizations", Map.of("organization", Map.of("name", "Acme")));
        var start = "start_time=" + TEN.getEpochSecond();
        var users = lead.get("incremental/users/cursor?include=identities&" + start);
        assertThat(users.path("users")).hasSize(1);
        assertThat(users.path("users").get(0).path("name").asString()).isEqualTo("Ana");
        assertThat(users.path("identities")).hasSize(1);
        assertThat(lead.get("incremental/users?" + start).path("users")).hasSize(1);
        assertThat(lead.get("incremental/organizations?" + start)
                        .path("organizations")
                        .get(0)
                        .path("name")
                        .asString())
                .isEqualTo("Acme");
    }

    @Test
    void what_happened_is_told_change_by_change_and_what_was_said_only_when_it_is_asked_for() {
        var id = story();
        var start = "start_time=" + TEN.getEpochSecond();
        var events = lead.get("incremental/ticket_events?" + start);
        var audits = lead.get("tickets/{id}/audits", id).path("audits");
        assertThat(events.path("ticket_events")
                        .valueStream()
                        .map(it -> it.path("id").asLong()))
                .isEqualTo(
                        audits.valueStream().map(it -> it.path("id").asLong()).toList());
        var solved = events.path("ticket_events")
                .valueStream()
                .flatMap(it -> it.path("child_events").valueStream())
                .filter(it -> it.path("status").asString("").equals("solved"))
                .findFirst()
                .orElseThrow();
        assertThat(solved.path("event_type").asString()).isEqualTo("Change");
        assertThat(solved.path("previous_value").asString()).isEqualTo("pending");
        assertThat(events.text()).doesNotContain("\"Comment\"").doesNotContain("Which box");
        assertThat(lead.get("incremental/ticket_events?include=comment_events&" + start)
                        .text())
                .contains("\"event_type\":\"Comment\"", "Which box?");
    }

    @Test
    void the_clocks_of_tickets_are_told_in_order_page_by_page_and_none_twice() {
        story();
        story();
        var start = TEN.getEpochSecond();
        var whole = lead.get("incremental/ticket_metric_events?start_time=" + start);
        var ids = ids(whole.path("ticket_metric_events"));
        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(40);
        assertThat(whole.path("end_of_stream").asBoolean()).isTrue();
        var walked = new ArrayList<Long>();
        var page = lead.get("incremental/ticket_metric_events?per_page=7&start_time=" + start);
        while (true) {
            walked.addAll(ids(page.path("ticket_metric_events")));
            if (page.path("end_of_stream").asBoolean()) {
                break;
            }
            page = lead.call("GET", page.path("next_page").asString(), null);
        }
        assertThat(walked)
                .as("a page ends with a second, so none is told twice")
                .isEqualTo(ids);
        var told = whole.path("ticket_metric_events").valueStream().toList();
        assertThat(told)
                .anySatisfy(it -> {
                    assertThat(it.path("type").asString()).isEqualTo("apply_sla");
                    assertThat(it.path("metric").asString()).isEqualTo("reply_time");
                    assertThat(it.path("sla").path("target_in_seconds").asLong())
                            .isPositive();
                    assertThat(it.path("sla").path("policy").path("id").asLong())
                            .isPositive();
                })
                .anySatisfy(it -> {
                    assertThat(it.path("type").asString()).isEqualTo("update_status");
                    assertThat(it.path("metric").asString()).isEqualTo("reply_time");
                    assertThat(it.path("status").path("calendar").asLong()).isEqualTo(30);
                })
                .anySatisfy(it -> assertThat(it.path("type").asString()).isEqualTo("pause"));
    }

    @Test
    void a_metric_set_is_what_the_log_comes_to() {
        var id = story();
        var set = lead.get("tickets/{id}/metrics", id).path("ticket_metric");
        assertThat(set.propertyNames())
                .contains(
                        "id",
                        "url",
                        "ticket_id",
                        "created_at",
                        "updated_at",
                        "group_stations",
                        "assignee_stations",
                        "reopens",
                        "replies",
                        "assignee_updated_at",
                        "requester_updated_at",
                        "status_updated_at",
                        "initially_assigned_at",
                        "assigned_at",
                        "solved_at",
                        "latest_comment_added_at",
                        "reply_time_in_minutes",
                        "first_resolution_time_in_minutes",
                        "full_resolution_time_in_minutes",
                        "agent_wait_time_in_minutes",
                        "requester_wait_time_in_minutes",
                        "on_hold_time_in_minutes",
                        "reply_time_in_seconds",
                        "custom_status_updated_at");
        assertThat(minutes(set, "reply_time_in_minutes")).isEqualTo("30 30");
        assertThat(minutes(set, "agent_wait_time_in_minutes")).isEqualTo("60 60");
        assertThat(minutes(set, "full_resolution_time_in_minutes")).isEqualTo("90 90");
        assertThat(set.path("replies").asInt()).isEqualTo(1);
        assertThat(set.path("assignee_stations").asInt()).isEqualTo(1);
        assertThat(set.path("solved_at").asString()).isEqualTo("2026-11-20T16:30:00Z");
        assertThat(lead.get("ticket_metrics/{id}", id).path("ticket_metric")).isEqualTo(set);
        assertThat(lead.get("ticket_metrics?page[size]=1")
                        .path("ticket_metrics")
                        .get(0))
                .isEqualTo(set);
        var sideloaded = lead.get("incremental/tickets/cursor?include=metric_sets,metric_events,slas&start_time="
                        + TEN.getEpochSecond())
                .path("tickets")
                .get(0);
        assertThat(sideloaded.path("metric_set")).isEqualTo(set);
        assertThat(sideloaded.path("metric_events").path("reply_time")).isNotEmpty();
        assertThat(sideloaded
                        .path("slas")
                        .path("policy_metrics")
                        .path(0)
                        .path("stage")
                        .asString())
                .as(sideloaded.path("slas").toString())
                .isEqualTo("achieved");
        assertThat(lead.get("tickets/{id}/metrics", 999_999_999L).status()).isEqualTo(404);
    }

    @Test
    void a_rating_is_the_last_that_a_customer_said() {
        var id = story();
        rate(id, Satisfaction.OFFERED, 1);
        assertThat(lead.get("satisfaction_ratings?score=received").path("satisfaction_ratings"))
                .isEmpty();
        rate(id, Satisfaction.BAD, 2);
        rate(id, Satisfaction.GOOD, 3);
        var listed = lead.get("satisfaction_ratings").path("satisfaction_ratings");
        assertThat(listed).hasSize(1);
        var rating = listed.get(0);
        assertThat(rating.path("score").asString()).isEqualTo("good");
        assertThat(rating.path("ticket_id").asLong()).isEqualTo(id);
        assertThat(rating.path("created_at").asString()).isEqualTo("2026-11-20T18:01:00Z");
        assertThat(rating.path("updated_at").asString()).isEqualTo("2026-11-20T18:03:00Z");
        assertThat(lead.get("satisfaction_ratings/{id}", rating.path("id").asLong())
                        .path("satisfaction_rating"))
                .isEqualTo(rating);
        assertThat(lead.get("satisfaction_ratings/received?page[size]=1").path("satisfaction_ratings"))
                .hasSize(1);
        assertThat(lead.get("satisfaction_ratings/count?score=bad")
                        .path("count")
                        .path("value")
                        .asInt())
                .isZero();
        assertThat(lead.get("satisfaction_ratings?end_time="
                                + TEN.plusSeconds(10_800).getEpochSecond())
                        .path("satisfaction_ratings"))
                .isEmpty();
        assertThat(lead.get("satisfaction_ratings?score=lovely").status()).isEqualTo(400);
        assertThat(lead.get("satisfaction_ratings/{id}", 999_999_999L).status()).isEqualTo(404);
    }

    /** Mailed at ten, answered after half an hour and waiting for the customer then, solved an hour later. */
    private long story() {
        clock.standAt(TEN);
        var id = mail("The tidewater box").value();
        clock.standAt(TEN.plusSeconds(1_800));
        ok(lead.put(
                "tickets/{id}",
                Map.of("ticket", Map.of("status", "pending", "comment", Map.of("body", "Which box?", "public", true))),
                id));
        clock.standAt(TEN.plusSeconds(5_400));
        ok(lead.put("tickets/{id}", Map.of("ticket", Map.of("status", "solved")), id));
        return id;
    }

    private void rate(long ticket, Satisfaction score, int minute) {
        clock.standAt(TEN.plusSeconds(10_800 + minute * 60L));
        brand.in(() ->
                edits.apply(By.desk("test"), new TicketId(ticket), Edit.none().with(Attribute.SATISFACTION, score)));
    }

    private TicketId mail(String subject) {
        return brands.ticket(brand, "noor@customer.example.com", subject);
    }

    private static void ok(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private static List<Long> ids(JsonNode rows) {
        return rows.valueStream().map(it -> it.path("id").asLong()).toList();
    }

    private static String minutes(JsonNode set, String name) {
        return "%s %s".formatted(set.path(name).path("calendar"), set.path(name).path("business"));
    }
}
