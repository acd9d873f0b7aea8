package io.quarterdeck.desk.automation.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.automation.RuleBody;
import io.quarterdeck.desk.automation.RuleKind;
import io.quarterdeck.desk.automation.Rules;
import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.TestBrand;
import io.quarterdeck.desk.fixture.TestBrands;
import io.quarterdeck.desk.kit.DeskClock;
import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.tickets.By;
import io.quarterdeck.desk.tickets.Edit;
import io.quarterdeck.desk.tickets.Edits;
import io.quarterdeck.desk.tickets.LogEntry;
import io.quarterdeck.desk.tickets.Pasts;
import io.quarterdeck.desk.tickets.Status;
import io.quarterdeck.desk.tickets.TicketEvent;
import io.quarterdeck.desk.tickets.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Real tickets of a real desk, hour by hour. */
@DeskTest
class AutomationsTest {

    private static final Instant MONDAY = Instant.parse("2026-11-02T15:00:00Z");

    @Autowired
    TestBrands brands;

    @Autowired
    Rules rules;

    @Autowired
    Pasts pasts;

    @Autowired
    Edits edits;

    @Autowired
    RuleRuns runs;

    @Autowired
    AutomationRounds rounds;

    TestBrand brand;

    @BeforeEach
    void found() {
        brand = brands.bleusalt();
    }

    private void rule(RuleKind kind, Map<String, Object> body) {
        brand.in(() -> rules.add(brand.viewer(Role.ADMIN), kind, RuleBody.onto(null, Said.of(body))));
    }

    private void closeSolvedAfter(int hours) {
        rule(
                RuleKind.AUTOMATION,
                Map.of(
                        "title",
                        "Close what is solved",
                        "all",
                        List.of(
                                Map.of("field", "status", "operator", "is", "value", "solved"),
                                Map.of("field", "SOLVED", "operator", "greater_than", "value", hours)),
                        "actions",
                        List.of(Map.of("field", "status", "value", "closed"))));
    }

    private List<TicketId> solved(int count) {
        return brand.in(() -> IntStream.range(0, count)
                .mapToObj(i -> {
                    var id = brands.ticket(brand, "anna%d@example.com".formatted(i), "Hello");
                    edits.apply(
                            By.web(brand.viewer(Role.AGENT)), id, Edit.none().status(Status.SOLVED));
                    return id;
                })
                .toList());
    }

    private void hour(Instant at) {
        DeskClock.at(at, () -> brand.run(rounds::runDueOfBrand));
    }

    private Status status(TicketId id) {
        return brand.in(() -> pasts.facts(id)).standing().status();
    }

    private long closings(TicketId id) {
        return brand.in(() -> pasts.log(id)).stream()
                .map(LogEntry::event)
                .filter(it -> it instanceof TicketEvent.StatusChanged changed && changed.to() == Status.CLOSED)
                .count();
    }

    @Test
    void an_automation_closes_solved_tickets_after_96_hours_exactly_once_on_two_nodes() throws Exception {
        closeSolvedAfter(96);
        var tickets = new ArrayList<TicketId>();
        DeskClock.at(MONDAY, () -> tickets.addAll(solved(20)));
        hour(MONDAY.plus(Duration.ofHours(96)));
        assertThat(tickets).allSatisfy(it -> assertThat(status(it)).isEqualTo(Status.SOLVED));
        var later = MONDAY.plus(Duration.ofHours(97));
        var both = new CountDownLatch(2);
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var node = 0; node < 2; node++) {
                nodes.submit(() -> {
                    both.countDown();
                    both.await();
                    hour(later);
                    return null;
                });
            }
        }
        assertThat(tickets).allSatisfy(it -> {
            assertThat(status(it)).isEqualTo(Status.CLOSED);
            assertThat(closings(it)).isEqualTo(1);
            assertThat(brand.in(() -> runs.newest(it, null))).hasSize(1);
        });
    }

    @Test
    void what_two_nodes_visit_at_the_same_moment_is_changed_once(@Autowired AutomationVisits visits) throws Exception {
        closeSolvedAfter(1);
        var tickets = new ArrayList<TicketId>();
        DeskClock.at(MONDAY, () -> tickets.addAll(solved(1)));
        var later = MONDAY.plus(Duration.ofHours(3));
        var automation = brand.in(() -> rules.inForce(RuleKind.AUTOMATION).getFirst());
        var round = new RoundTable.Round(automation.source().id(), later, new TicketId(0));
        var both = new CountDownLatch(2);
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var node = 0; node < 2; node++) {
                nodes.submit(() -> {
                    both.countDown();
                    both.await();
                    DeskClock.at(later, () -> brand.run(() -> visits.visit(automation, round, tickets.getFirst())));
                    return null;
                });
            }
        }
        assertThat(closings(tickets.getFirst())).isEqualTo(1);
    }

    @Test
    void an_hour_is_walked_through_once_and_the_next_hour_again() {
        rule(
                RuleKind.AUTOMATION,
                Map.of(
                        "title",
                        "Offer a rating",
                        "all",
                        List.of(Map.of("field", "SOLVED", "operator", "is", "value", 24)),
                        "actions",
                        List.of(
                                Map.of("field", "satisfaction_score", "value", "offered"),
                                Map.of(
                                        "field",
                                        "notification_user",
                                        "value",
                                        List.of("requester_id", "How was it?", "Tell us")))));
        var tickets = new ArrayList<TicketId>();
        DeskClock.at(MONDAY, () -> tickets.addAll(solved(1)));
        for (var minutes : List.of(23 * 60, 24 * 60, 24 * 60 + 30, 25 * 60)) {
            hour(MONDAY.plus(Duration.ofMinutes(minutes)));
        }
        assertThat(brand.in(() -> runs.newest(tickets.getFirst(), null)))
                .filteredOn(it -> it.outcome() == RuleRun.Outcome.FIRED)
                .hasSize(1);
    }

    @Test
    void triggers_answer_what_an_automation_does() {
        closeSolvedAfter(4);
        rule(
                RuleKind.TRIGGER,
                Map.of(
                        "title",
                        "Mark what is closed",
                        "all",
                        List.of(Map.of("field", "status", "operator", "value", "value", "closed")),
                        "actions",
                        List.of(Map.of("field", "current_tags", "value", "archived"))));
        var tickets = new ArrayList<TicketId>();
        DeskClock.at(MONDAY, () -> tickets.addAll(solved(1)));
        hour(MONDAY.plus(Duration.ofHours(5)));
        assertThat(brand.in(() -> pasts.facts(tickets.getFirst())).about().tags())
                .containsExactly("archived");
    }

    @Test
    void a_reopened_ticket_is_not_closed_for_having_been_solved_once() {
        rule(
                RuleKind.AUTOMATION,
                Map.of(
                        "title",
                        "Close without asking for the status",
                        "all",
                        List.of(Map.of("field", "SOLVED", "operator", "greater_than", "value", 4)),
                        "actions",
                        List.of(Map.of("field", "status", "value", "closed"))));
        var tickets = new ArrayList<TicketId>();
        DeskClock.at(MONDAY, () -> tickets.addAll(solved(1)));
        DeskClock.at(
                MONDAY.plus(Duration.ofHours(1)),
                () -> brand.run(() -> edits.apply(
                        By.web(brand.viewer(Role.AGENT)),
                        tickets.getFirst(),
                        Edit.none().status(Status.OPEN))));
        hour(MONDAY.plus(Duration.ofHours(9)));
        assertThat(status(tickets.getFirst())).isEqualTo(Status.OPEN);
    }
}
