package io.quarterdeck.desk.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.TestBrand;
import io.quarterdeck.desk.fixture.TestBrands;
import io.quarterdeck.desk.kit.Secrets;
import io.quarterdeck.desk.kit.Slice;
import io.quarterdeck.desk.tickets.TicketLists.Listing;
import io.quarterdeck.desk.tickets.TicketLists.Order;
import io.quarterdeck.desk.tickets.TicketLists.Which;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What programs read page by page: tickets, what was said in them, and what happened to them. */
@DeskTest
class TicketListsTest {

    @Autowired
    TestBrands brands;

    @Autowired
    TicketLists lists;

    @Autowired
    Conversations conversations;

    @Autowired
    History history;

    @Autowired
    Tickets tickets;

    @Autowired
    Edits edits;

    @Autowired
    Bin bin;

    TestBrand brand;
    Viewer agent;
    TicketId first;
    TicketId second;
    TicketId third;

    @BeforeEach
    void three_tickets() {
        brand = brands.bleusalt();
        agent = brand.viewer(Role.AGENT);
        first = brands.ticket(brand, "ana@customer.example.com", "One");
        second = brands.ticket(brand, "own@customer.example.com", "Two");
        third = brands.ticket(brand, "ana@customer.example.com", "Three");
    }

    @Test
    void a_list_goes_on_where_it_ended_in_every_order_and_both_directions() {
        edit(first, Edit.none().with(Attribute.SUBJECT, "One again"));
        for (var order : Order.values()) {
            for (var descends : List.of(true, false)) {
                var list = new Listing(new Which.All(), order, descends);
                var all = page(list, null, 10);
                var one = page(list, null, 1);
                var rest = page(list, TicketLists.Key.of(one.getFirst(), order), 10);
                assertThat(rest).isEqualTo(all.subList(1, 3));
            }
        }
        assertThat(page(new Listing(new Which.All(), Order.UPDATED, true), null, 1))
                .extracting(Ticket::id)
                .containsExactly(first);
    }

    @Test
    void a_list_holds_what_was_asked_for_and_what_the_asker_may_know_of() {
        var ana = brands.customer(brand, "ana@customer.example.com").id();
        var own = brands.customer(brand, "own@customer.example.com").id();
        edit(first, Edit.none().with(Attribute.EXTERNAL_ID, "shop:1").with(Attribute.COPIED, List.of(own)));
        assertThat(ids(agent, new Which.RequestedBy(ana))).containsExactly(first, third);
        assertThat(ids(agent, new Which.CopiedTo(own))).containsExactly(first);
        assertThat(ids(agent, new Which.CalledElsewhere("shop:1"))).containsExactly(first);
        assertThat(ids(brand.viewer(Role.CUSTOMER), new Which.All())).containsExactly(first, second);
        assertThat(brand.in(() -> lists.count(brand.viewer(Role.CUSTOMER), new Which.All())))
                .isEqualTo(2);
    }

    @Test
    void who_follows_all_tickets_sees_what_was_thrown_away_too() {
        brand.run(() -> bin.delete(By.api(brand.viewer(Role.LEAD)), second));
        assertThat(ids(agent, new Which.All())).containsExactly(first, third);
        assertThat(brand.in(
                        () -> lists.written(Instant.EPOCH, new TicketId(0), Instant.parse("2100-01-01T00:00:00Z"), 10)))
                .extracting(Ticket::id)
                .containsExactlyInAnyOrder(first, second, third);
    }

    @Test
    void a_customer_reads_no_notes() {
        edit(second, Edit.none().with(NewComment.privately(Words.plain("Careful"))));
        assertThat(brand.in(() -> conversations.of(agent, second, Slice.first(10))))
                .hasSize(2);
        assertThat(brand.in(() -> conversations.of(brand.viewer(Role.CUSTOMER), second, Slice.first(10))))
                .hasSize(1);
        assertThat(brand.in(() -> conversations.counts(List.of(second)))).containsEntry(second, 1L);
    }

    @Test
    void each_update_is_one_audit_and_knows_its_former_words_and_its_metadata() {
        var by = By.api(agent).with("{\"job\":\"42\"}");
        var number = brand.in(() -> edits.apply(
                        by,
                        first,
                        Edit.none().with(Attribute.SUBJECT, "Renamed").tagged(List.of("a"))))
                .change()
                .orElseThrow();
        var audits = brand.in(() -> history.of(agent, first, Slice.first(10)));
        assertThat(audits).hasSize(2);
        assertThat(audits.getLast().number()).isEqualTo(number);
        assertThat(audits.getLast().metadata()).contains("42");
        assertThat(brand.in(() -> history.get(agent, first, number)).entries())
                .hasSameSizeAs(audits.getLast().entries());
        assertThat(brand.in(() -> history.words(agent, List.of(first))).get(first))
                .containsEntry(Secrets.digest("One"), "One")
                .containsEntry(Secrets.digest("Renamed"), "Renamed");
        assertThat(brand.in(() -> history.count(agent, first))).isEqualTo(2);
    }

    @Test
    void the_audits_of_all_tickets_can_be_followed_from_either_end() {
        edit(first, Edit.none().tagged(List.of("a")));
        var newest = brand.in(() -> history.newest(agent, null, 10));
        assertThat(newest).hasSize(4);
        assertThat(points(brand.in(() -> history.newest(agent, History.Point.of(newest.get(1)), 10))))
                .isEqualTo(points(newest).subList(2, 4));
        var oldest = brand.in(() -> history.since(
                agent,
                new History.Point(Instant.EPOCH, new TicketId(0), 0),
                newest.getFirst().at(),
                10));
        assertThat(points(oldest).reversed()).isEqualTo(points(newest));
    }

    private static List<History.Point> points(List<Audit> audits) {
        return audits.stream().map(History.Point::of).toList();
    }

    private void edit(TicketId id, Edit edit) {
        brand.in(() -> edits.apply(By.api(agent), id, edit));
    }

    private List<Ticket> page(Listing list, TicketLists.@Nullable Key key, int most) {
        return brand.in(() -> lists.after(agent, list, key, 0, most));
    }

    private List<TicketId> ids(Viewer viewer, Which which) {
        return brand.in(() -> lists.after(viewer, new Listing(which, Order.NUMBER, false), null, 0, 100)).stream()
                .map(Ticket::id)
                .toList();
    }
}
