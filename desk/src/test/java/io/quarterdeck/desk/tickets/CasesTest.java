package io.quarterdeck.desk.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.TestBrand;
import io.quarterdeck.desk.fixture.TestBrands;
import io.quarterdeck.desk.kit.DeskClock;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Slice;
import io.quarterdeck.desk.tickets.cases.Case;
import io.quarterdeck.desk.tickets.cases.Cases;
import io.quarterdeck.desk.tickets.cases.Timelines;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A thread may go on for ever; what is counted is the work in it. */
@DeskTest
class CasesTest {

    static final Instant MONDAY = Instant.parse("2026-11-02T15:00:00Z");

    @Autowired
    TestBrands brands;

    @Autowired
    Tickets tickets;

    @Autowired
    Edits edits;

    @Autowired
    Cases cases;

    @Autowired
    Timelines timelines;

    TestBrand brand;
    Viewer agent;
    TicketId thread;

    @BeforeEach
    void a_thread_that_was_solved() {
        brand = brands.bleusalt();
        agent = brand.viewer(Role.AGENT);
        DeskClock.at(MONDAY, () -> thread = brands.ticket(brand, "ana@customer.example.com", "Where is it?"));
        at(Duration.ofHours(1), () -> edits.apply(By.api(agent), thread, Edit.none().status(Status.SOLVED)));
    }

    @Test
    void a_ticket_is_one_case_as_long_as_nobody_says_otherwise() {
        assertThat(ofThread()).singleElement().satisfies(it -> {
            assertThat(it.openedAt()).isEqualTo(MONDAY);
            assertThat(it.closedAt()).isEqualTo(MONDAY.plus(Duration.ofHours(1)));
        });
    }

    @Test
    void who_asks_again_within_a_week_was_not_helped_the_first_time() {
        brand.run(() -> cases.number(agent, thread));
        at(Duration.ofDays(6), () -> write("Still not here"));
        assertThat(ofThread()).singleElement().satisfies(it -> {
            assertThat(it.isOpen()).isTrue();
            assertThat(it.reopened()).isEqualTo(1);
        });
    }

    @Test
    void who_writes_into_the_old_thread_after_that_has_another_matter() {
        at(Duration.ofDays(9), () -> write("Something else"));
        assertThat(ofThread()).hasSize(2);
        assertThat(ofThread().getFirst().isOpen()).isFalse();
        assertThat(ofThread().getLast().isOpen()).isTrue();
        at(Duration.ofDays(10), () -> edits.apply(By.api(agent), thread, Edit.none().status(Status.SOLVED)));
        assertThat(ofThread()).noneMatch(Case::isOpen);
        assertThat(ofThread()).allMatch(it -> it.reopened() == 0);
    }

    @Test
    void a_case_may_span_several_tickets_and_is_closed_when_work_goes_on_in_none() {
        var call = brands.ticket(brand, "ana@customer.example.com", "A call about it");
        var one = brand.in(() -> cases.number(agent, thread));
        var both = brand.in(() -> cases.join(agent, one.id(), call));
        assertThat(both.spans()).extracting(Case.Span::ticket).containsExactly(thread, call);
        assertThat(both.isOpen()).isTrue();
        brand.run(() -> edits.apply(By.api(agent), call, Edit.none().status(Status.SOLVED)));
        assertThat(ofThread()).noneMatch(Case::isOpen);
        var stranger = brands.ticket(brand, "ben@customer.example.com", "Not hers");
        assertThatThrownBy(() -> brand.run(() -> cases.join(agent, one.id(), stranger)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void an_agent_says_where_something_else_begins() {
        at(Duration.ofHours(2), () -> write("And my invoice?"));
        var said = timeline(null);
        var begun = brand.in(() -> cases.begin(agent, thread, said.getLast().id()));
        assertThat(ofThread()).hasSize(2).last().isEqualTo(begun);
        assertThat(ofThread().getFirst().spans().getFirst().until())
                .isEqualTo(said.getLast().id());
        assertThatThrownBy(() -> brand.run(
                        () -> cases.begin(agent, thread, said.getFirst().id())))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void all_that_was_said_with_a_customer_is_one_timeline() {
        brands.ticket(brand, "ana@customer.example.com", "Another one");
        assertThat(timeline(null)).hasSize(2);
        assertThat(timeline("email")).hasSize(2);
        assertThat(timeline("chat")).isEmpty();
    }

    private List<Message> timeline(String channel) {
        var ana = brands.customer(brand, "ana@customer.example.com").id();
        return brand.in(() -> timelines.of(agent, ana, channel, Slice.first(10)));
    }

    private List<Case> ofThread() {
        return brand.in(() -> cases.of(agent, thread));
    }

    private void write(String text) {
        var ana = brands.customer(brand, "ana@customer.example.com").id();
        tickets.receive(thread, ana, Words.plain(text), false, "test");
    }

    private void at(Duration later, Runnable work) {
        DeskClock.at(MONDAY.plus(later), () -> brand.run(work));
    }
}
