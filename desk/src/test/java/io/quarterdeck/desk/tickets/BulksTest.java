package io.quarterdeck.desk.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.TestBrand;
import io.quarterdeck.desk.fixture.TestBrands;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.kit.Slice;
import io.quarterdeck.desk.tickets.bulk.Bulk;
import io.quarterdeck.desk.tickets.bulk.BulkItem;
import io.quarterdeck.desk.tickets.bulk.BulkWorker;
import io.quarterdeck.desk.tickets.bulk.Bulks;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Immunity 38: many tickets are changed in one go only with a look before, a look at it, and a way back. */
@DeskTest
class BulksTest {

    @Autowired
    TestBrands brands;

    @Autowired
    Tickets tickets;

    @Autowired
    Edits edits;

    @Autowired
    Bulks bulks;

    @Autowired
    BulkWorker worker;

    @Autowired
    Rebuilding rebuilding;

    TestBrand brand;
    Viewer agent;
    TicketId one;
    TicketId two;
    TicketId closed;

    @BeforeEach
    void three_tickets() {
        brand = brands.bleusalt();
        agent = brand.viewer(Role.AGENT);
        one = brands.ticket(brand, "ana@customer.example.com", "One");
        two = brands.ticket(brand, "ben@customer.example.com", "Two");
        closed = brands.ticket(brand, "cy@customer.example.com", "Three");
        var by = By.api(agent);
        brand.run(() -> {
            edits.apply(by, closed, Edit.none().status(Status.SOLVED));
            edits.apply(by, closed, Edit.none().status(Status.CLOSED));
            edits.apply(by, two, Edit.none().tagged(List.of("sale")));
        });
    }

    @Test
    void immunity_38_a_dry_run_says_what_would_happen_and_changes_nothing() {
        var items = brand.in(() -> bulks.tryOut(agent, ids(), edit("type", "question")));
        assertThat(items)
                .extracting(BulkItem::state)
                .containsExactly(BulkItem.State.DONE, BulkItem.State.DONE, BulkItem.State.REFUSED);
        assertThat(facts(one).about().type()).isNull();
        assertThat(brand.in(() -> bulks.tryOut(agent, List.of(two), edit("add_tags", List.of("sale")))))
                .extracting(BulkItem::state)
                .containsExactly(BulkItem.State.UNCHANGED);
    }

    @Test
    void immunity_38_it_is_done_ticket_by_ticket_and_taken_back_but_for_what_changed_since() {
        var before = facts(one).about();
        var bulk = brand.in(() -> bulks.begin(
                agent,
                ids(),
                Said.of(Map.of("subject", "Sale", "add_tags", List.of("sale"), "status", "pending"))));
        assertThat(bulk.state()).isEqualTo(Bulk.State.RUNNING);
        worker.work();
        var done = brand.in(() -> bulks.get(agent, bulk.id()));
        assertThat(List.of(done.state(), done.total(), done.done(), done.refused()))
                .isEqualTo(List.<Object>of(Bulk.State.DONE, 3L, 2L, 1L));
        assertThat(facts(one).standing().status()).isEqualTo(Status.PENDING);

        brand.run(() -> edits.apply(By.api(agent), two, Edit.none().with(Attribute.SUBJECT, "Mine")));
        brand.run(() -> bulks.undo(agent, bulk.id()));
        worker.work();
        assertThat(brand.in(() -> bulks.items(agent, bulk.id(), Slice.first(10))))
                .extracting(BulkItem::state)
                .containsExactly(BulkItem.State.UNDONE, BulkItem.State.KEPT, BulkItem.State.REFUSED);
        assertThat(facts(one).about()).isEqualTo(before);
        assertThat(facts(one).standing().status()).isEqualTo(Status.OPEN);
        assertThat(facts(two).about().subject()).isEqualTo("Mine");
        assertThat(brand.in(() -> bulks.get(agent, bulk.id())).state()).isEqualTo(Bulk.State.UNDONE);
        assertThatThrownBy(() -> brand.run(() -> bulks.undo(agent, bulk.id()))).isInstanceOf(Refusal.class);
        for (var id : ids()) {
            assertThat(brand.in(() -> rebuilding.fault(id))).isEmpty();
        }
    }

    @Test
    void whoever_left_the_staff_changes_nothing_any_more() {
        var bulk = brand.in(() -> bulks.begin(
                new Viewer(brand.brand().id(), brand.people().get(Role.CUSTOMER), "Gone", Role.AGENT),
                List.of(one),
                edit("subject", "Late")));
        worker.work();
        assertThat(brand.in(() -> bulks.get(agent, bulk.id())).refused()).isEqualTo(1);
        assertThat(facts(one).about().subject()).isEqualTo("One");
    }

    private List<TicketId> ids() {
        return List.of(one, two, closed);
    }

    private static Said edit(String key, Object value) {
        return Said.of(Map.of(key, value));
    }

    private TicketFacts facts(TicketId id) {
        return brand.in(() -> tickets.facts(id));
    }
}
