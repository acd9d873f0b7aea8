package io.quarterdeck.desk.sla;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.TestBrand;
import io.quarterdeck.desk.fixture.TestBrands;
import io.quarterdeck.desk.fixture.TestDatabase;
import io.quarterdeck.desk.kit.DeskClock;
import io.quarterdeck.desk.playbook.Foresight;
import io.quarterdeck.desk.playbook.Judgement;
import io.quarterdeck.desk.playbook.Playbooks;
import io.quarterdeck.desk.tickets.Actor;
import io.quarterdeck.desk.tickets.Handling;
import io.quarterdeck.desk.tickets.LogCheck;
import io.quarterdeck.desk.tickets.Opening;
import io.quarterdeck.desk.tickets.Promises;
import io.quarterdeck.desk.tickets.Status;
import io.quarterdeck.desk.tickets.TicketId;
import io.quarterdeck.desk.tickets.Tickets;
import io.quarterdeck.desk.tickets.Words;
import io.quarterdeck.engine.sla.Clock;
import io.quarterdeck.engine.sla.PromiseKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Real tickets of a real desk when another release comes into force. */
@DeskTest
class ReleasedTicketsTest {

    private static final Instant TEN = Instant.parse("2026-11-10T15:00:00Z"); // a Tuesday, ten in the morning
    private static final String HIGH = "resolution_or_plan: 24h";

    @Autowired
    TestBrands brands;

    @Autowired
    Playbooks playbooks;

    @Autowired
    Tickets tickets;

    @Autowired
    Handling handling;

    @Autowired
    Promises promises;

    @Autowired
    ReleaseTimers releases;

    @Autowired
    WatchTable watches;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Foresight foresight;

    @Autowired
    LogCheck log;

    @Autowired
    TestDatabase database;

    TestBrand brand;
    String source;

    @BeforeEach
    void a_brand() {
        brand = brands.bleusalt();
        source = TestBrands.source("bleusalt", brand.key());
    }

    @AfterEach
    void the_log_of_every_ticket_is_whole_and_adds_up() {
        var faults = new ArrayList<String>();
        assertThat(log.report(brand.brand(), faults::add))
                .as(String.join("\n", faults))
                .isTrue();
    }

    @Test
    void a_high_mail_is_promised_the_earlier_deadline_and_its_log_names_the_release_that_did_it() {
        var mail = opened("email", "lost_shipment");
        release(15, source.replace(HIGH, "resolution_or_plan: 12h"));
        assertThat(clock(mail, PromiseKind.RESOLUTION_OR_PLAN).breachAt())
                .as("the release itself waits for no ticket")
                .isEqualTo(TEN.plus(Duration.ofHours(24)));
        visited(16);
        assertThat(clock(mail, PromiseKind.RESOLUTION_OR_PLAN).breachAt()).isEqualTo(TEN.plus(Duration.ofHours(12)));
        assertThat(event(mail, "clocked")).isEqualTo("2 release system tightened");
        visited(17);
        assertThat(eventsUnder(mail, 2))
                .as("once, however often somebody looks")
                .isEqualTo(1);
    }

    @Test
    void a_chat_is_promised_the_earlier_answer_too_and_the_next_chat_at_once() {
        var chat = opened("chat", "product_question");
        assertThat(clock(chat, PromiseKind.FIRST_RESPONSE).breachAt()).isEqualTo(TEN.plusSeconds(60));
        release(0, source.replace("answer: 90% within 60s", "answer: 90% within 30s"));
        var next = opened("chat", "product_question");
        assertThat(clock(next, PromiseKind.FIRST_RESPONSE).breachAt()).isEqualTo(TEN.plusSeconds(30));
        visited(0);
        assertThat(clock(chat, PromiseKind.FIRST_RESPONSE).breachAt()).isEqualTo(TEN.plusSeconds(30));
        release(0, source);
        var last = opened("chat", "product_question");
        assertThat(clock(last, PromiseKind.FIRST_RESPONSE).breachAt()).isEqualTo(TEN.plusSeconds(60));
    }

    @Test
    void a_later_deadline_is_for_those_who_come_after_and_the_open_ticket_is_not_touched() {
        var mail = opened("email", "lost_shipment");
        release(15, source.replace(HIGH, "resolution_or_plan: 48h"));
        visited(16);
        assertThat(clock(mail, PromiseKind.RESOLUTION_OR_PLAN).breachAt()).isEqualTo(TEN.plus(Duration.ofHours(24)));
        assertThat(eventsUnder(mail, 2)).isZero();
        var next = opened("email", "lost_shipment");
        assertThat(clock(next, PromiseKind.RESOLUTION_OR_PLAN).breachAt()).isEqualTo(TEN.plus(Duration.ofHours(48)));
    }

    @Test
    void after_a_roll_back_the_earlier_deadline_stays_promised() {
        var mail = opened("email", "lost_shipment");
        release(15, source.replace(HIGH, "resolution_or_plan: 12h"));
        visited(16);
        release(17, source);
        visited(18);
        assertThat(clock(mail, PromiseKind.RESOLUTION_OR_PLAN).breachAt()).isEqualTo(TEN.plus(Duration.ofHours(12)));
        assertThat(eventsUnder(mail, 3)).isZero();
    }

    @Test
    void a_release_and_its_roll_back_that_no_ticket_saw_leave_no_trace() {
        var mail = opened("email", "lost_shipment");
        release(15, source.replace(HIGH, "resolution_or_plan: 12h"));
        release(16, source);
        visited(17);
        assertThat(clock(mail, PromiseKind.RESOLUTION_OR_PLAN).breachAt()).isEqualTo(TEN.plus(Duration.ofHours(24)));
    }

    @Test
    void a_promise_that_waits_for_the_customer_is_tightened_and_goes_on_waiting() {
        var mail = opened("email", "lost_shipment");
        at(
                30,
                () -> handling.change(
                        brand.viewer(Role.AGENT), mail, new Handling.Wish(1_000, null, null, null, Status.PENDING)));
        release(60, source.replace(HIGH, "resolution_or_plan: 12h"));
        visited(61);
        var paused = clock(mail, PromiseKind.RESOLUTION_OR_PLAN);
        assertThat(paused.paused()).isTrue();
        assertThat(paused.breachAt()).isEqualTo(TEN.plus(Duration.ofHours(12)));
        at(
                90,
                () -> handling.change(
                        brand.viewer(Role.AGENT), mail, new Handling.Wish(1_000, null, null, null, Status.OPEN)));
        assertThat(clock(mail, PromiseKind.RESOLUTION_OR_PLAN).breachAt())
                .as("an hour stood still")
                .isEqualTo(TEN.plus(Duration.ofHours(13)));
    }

    @Test
    void a_verdict_is_left_alone() {
        var mail = opened("email", "lost_shipment");
        at(61, () -> tickets.woke(mail));
        var missed = clock(mail, PromiseKind.FIRST_RESPONSE);
        assertThat(missed.state()).isEqualTo(Clock.State.MISSED);
        release(62, source.replace("    first_response: 1bh   ", "    first_response: 5bm   "));
        visited(63);
        assertThat(clock(mail, PromiseKind.FIRST_RESPONSE)).isEqualTo(missed);
    }

    @Test
    void whoever_touches_a_ticket_before_its_visit_brings_it_under_the_release_first() {
        var mail = opened("email", "lost_shipment");
        release(15, source.replace(HIGH, "resolution_or_plan: 12h"));
        at(
                16,
                () -> tickets.receive(
                        mail,
                        brands.customer(brand, "noor@customer.example.com").id(),
                        Words.plain("Any news?"),
                        false,
                        "test"));
        assertThat(clock(mail, PromiseKind.RESOLUTION_OR_PLAN).breachAt()).isEqualTo(TEN.plus(Duration.ofHours(12)));
    }

    @Test
    void what_a_dead_node_had_taken_is_visited_when_its_lease_is_over() {
        var mails = IntStream.range(0, 5)
                .mapToObj(_ -> opened("email", "lost_shipment"))
                .toList();
        release(15, source.replace(HIGH, "resolution_or_plan: 12h"));
        at(16, () -> {
            var now = minutes(16);
            var taken = transaction.execute(_ -> watches.leaseBefore(2, now, now.plusSeconds(60), 2));
            assertThat(taken).hasSize(2);
        });
        visited(16);
        assertThat(mails.stream().filter(this::isTightened)).hasSize(3);
        visited(18);
        assertThat(mails.stream().filter(this::isTightened)).hasSize(5);
    }

    @Test
    void many_open_tickets_neither_hold_up_a_release_nor_are_forgotten() {
        var many = 120;
        IntStream.range(0, many).forEach(_ -> opened("email", "lost_shipment"));
        var stricter = source.replace(HIGH, "resolution_or_plan: 12h");
        var before = System.nanoTime();
        var impact = impact(15, stricter);
        var foreseen = System.nanoTime();
        release(15, stricter);
        var released = System.nanoTime();
        visited(16);
        var visited = System.nanoTime();
        System.out.printf(
                "%,d open tickets: foreseen in %d ms, released in %d ms, visited in %d ms%n",
                many,
                (foreseen - before) / 1_000_000,
                (released - foreseen) / 1_000_000,
                (visited - released) / 1_000_000);
        assertThat(impact.open()).isEqualTo(many);
        assertThat(database.asOwnerRead("""
                select count(*) from promise where brand_id = %d and kind = 'resolution_or_plan'
                   and breach_at = '2026-11-11T03:00:00Z'
                """.formatted(brand.brand().id().value())))
                .isEqualTo(Integer.toString(many));
    }

    @Test
    void foresight_counts_the_open_tickets_that_would_turn_red_and_changes_nothing() {
        var old = opened("email", "lost_shipment");
        opened("email", "product_question");
        var solved = opened("email", "lost_shipment");
        at(
                5,
                () -> handling.change(
                        brand.viewer(Role.AGENT), solved, new Handling.Wish(1_000, null, null, null, Status.SOLVED)));
        assertThat(impact(15, source)).isEqualTo(new Foresight.Impact(2, 0));
        assertThat(impact(15, source.replace("    first_response: 1bh   ", "    first_response: 5bm   ")))
                .isEqualTo(new Foresight.Impact(2, 1));
        assertThat(impact(61, source.replace("    first_response: 1bh   ", "    first_response: 5bm   ")))
                .as("what is late already does not turn red")
                .isEqualTo(new Foresight.Impact(2, 0));
        assertThat(clock(old, PromiseKind.FIRST_RESPONSE).breachAt()).isEqualTo(TEN.plus(Duration.ofHours(1)));
    }

    private Foresight.Impact impact(int minutes, String text) {
        var playbook = Judgement.of(text, TEN).playbook().orElseThrow();
        return brand.in(() -> foresight.of(playbook, minutes(minutes)));
    }

    private boolean isTightened(TicketId mail) {
        return clock(mail, PromiseKind.RESOLUTION_OR_PLAN).breachAt().equals(TEN.plus(Duration.ofHours(12)));
    }

    private TicketId opened(String channel, String intent) {
        var opened = new AtomicReference<TicketId>();
        at(0, () -> {
            var customer = brands.customer(brand, "noor@customer.example.com");
            opened.set(tickets.open(new Opening(
                    channel,
                    customer,
                    "Where is it?",
                    Words.plain("It should be here by now."),
                    intent,
                    null,
                    Set.of(customer.address()),
                    Actor.of(customer.id()),
                    "test")));
        });
        return opened.get();
    }

    private void release(int minutes, String text) {
        at(minutes, () -> playbooks.release("bleusalt.yaml", text, "the test", "another"));
    }

    private void visited(int minutes) {
        at(minutes, releases::visitOpen);
    }

    private Clock clock(TicketId ticket, PromiseKind kind) {
        List<Clock> clocks = brand.in(() -> transaction.execute(_ -> promises.of(ticket)));
        return clocks.stream().filter(it -> it.kind() == kind).findFirst().orElseThrow();
    }

    /** The last event of a kind: its release, its cause, who did it and what it says. */
    private String event(TicketId ticket, String kind) {
        return database.asOwnerRead("""
                select release || ' ' || cause || ' ' || actor_kind || ' ' || (values ->> 'what')
                  from ticket_event where ticket_id = %d and kind = '%s' order by seq desc limit 1
                """.formatted(ticket.value(), kind));
    }

    private int eventsUnder(TicketId ticket, int release) {
        return Integer.parseInt(
                database.asOwnerRead("select count(*) from ticket_event where ticket_id = %d and release = %d"
                        .formatted(ticket.value(), release)));
    }

    private void at(int minutes, Runnable work) {
        DeskClock.at(minutes(minutes), () -> brand.run(work));
    }

    private static Instant minutes(int minutes) {
        return TEN.plus(Duration.ofMinutes(minutes));
    }
}
