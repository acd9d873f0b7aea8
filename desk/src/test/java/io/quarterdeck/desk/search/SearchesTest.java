package io.quarterdeck.desk.search;

import static io.quarterdeck.desk.accounts.Role.ADMIN;
import static io.quarterdeck.desk.accounts.Role.AGENT;
import static io.quarterdeck.desk.accounts.Role.CUSTOMER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.customers.Customers;
import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.TestBrand;
import io.quarterdeck.desk.fixture.TestBrands;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.tickets.Bin;
import io.quarterdeck.desk.tickets.By;
import io.quarterdeck.desk.tickets.Edit;
import io.quarterdeck.desk.tickets.Edits;
import io.quarterdeck.desk.tickets.Replies;
import io.quarterdeck.desk.tickets.Status;
import io.quarterdeck.desk.tickets.TicketId;
import io.quarterdeck.desk.tickets.Tickets;
import io.quarterdeck.desk.tickets.Words;
import io.quarterdeck.engine.search.Thing;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DeskTest
class SearchesTest {

    @Autowired
    Searches searches;

    @Autowired
    TestBrands brands;

    @Autowired
    Tickets tickets;

    @Autowired
    Edits edits;

    @Autowired
    Bin bin;

    @Autowired
    Replies replies;

    @Autowired
    Customers customers;

    TestBrand brand;
    TicketId lost;
    TicketId lid;
    TicketId own;

    @BeforeEach
    void three_tickets() {
        brand = brands.bleusalt();
        lost = brands.ticket(brand, "ana@customer.example.com", "Where is my parcel?");
        lid = brands.ticket(brand, "bo@customer.example.com", "The lid arrived broken");
        own = brands.ticket(brand, "own@customer.example.com", "Gift parcels for the team");
    }

    private List<Long> find(Role role, String text) {
        return brand.in(() -> searches.find(brand.viewer(role), Searches.read(text), 0, 100)).stream()
                .filter(it -> it.thing() == Thing.TICKET)
                .map(Searches.Result::id)
                .toList();
    }

    private void finds(String text, TicketId... expected) {
        assertThat(find(AGENT, text))
                .as(text)
                .containsExactlyInAnyOrderElementsOf(
                        List.of(expected).stream().map(TicketId::value).toList());
        assertThat(brand.in(() -> searches.count(brand.viewer(AGENT), Searches.read("type:ticket " + text), 100)))
                .as("count of %s", text)
                .isEqualTo(expected.length);
    }

    private void edit(TicketId id, Edit edit) {
        brand.in(() -> edits.apply(By.web(brand.viewer(AGENT)), id, edit));
    }

    @Test
    void words_are_found_by_stem_phrases_as_they_stand_and_beginnings_by_their_letters() {
        finds("parcel", lost, own);
        finds("arriving", lid);
        finds("\"gift parcels\"", own);
        finds("\"parcels gift\"");
        finds("brok*", lid);
        finds("parcel -gift", lost);
        finds("-parcel", lid);
        finds("where is my", lost);
        finds("subject:lid", lid);
        finds("subject:help");
        finds("description:help", lost, lid, own);
    }

    @Test
    void a_later_message_is_found_with_its_ticket() {
        brand.in(() -> tickets.receive(
                lid,
                brands.customer(brand, "bo@customer.example.com").id(),
                Words.plain("It leaks turquoise brine"),
                false,
                "test"));
        finds("turquoise", lid);
        finds("description:turquoise");
        finds("lid turquoise", lid);
    }

    @Test
    void a_new_subject_replaces_the_words_of_the_old_one() {
        edit(lid, Edit.none().with(io.quarterdeck.desk.tickets.Attribute.SUBJECT, "A cracked jar"));
        finds("subject:jar", lid);
        finds("subject:lid");
    }

    @Test
    void a_number_is_the_tickets_and_an_address_the_requesters() {
        finds(Long.toString(lost.value()), lost);
        finds("#" + lost.value(), lost);
        finds("ana@customer.example.com", lost);
    }

    @Test
    void fields_are_asked() {
        edit(lost, Edit.none().tagged(List.of("vip", "late")).status(Status.PENDING));
        edit(lid, Edit.none().tagged(List.of("vip")).priority("critical"));
        finds("tags:vip", lost, lid);
        finds("tags:vip -tags:late", lid);
        finds("tags:la*", lost);
        finds("tags:none", own);
        finds("status:pending", lost);
        finds("status<pending", lid, own);
        finds("status:pending status:open status:new", lost, lid, own);
        finds("-status:pending", lid, own);
        finds("priority:critical", lid);
        finds("priority<critical", lost, own);
        finds("requester:bo@customer.example.com", lid);
        finds("requester:me");
        finds("commenter:ana@*", lost);
        finds("via:email", lost, lid, own);
        finds("external_id:none", lost, lid, own);
        finds("organization:none", lost, lid, own);
        finds("group:nobody");
        finds("has_attachment:false", lost, lid, own);
        finds("has_attachment:true");
        finds("created>1hour", lost, lid, own);
        finds("created<1hour");
        finds("solved:none", lost, lid, own);
        finds("brand:none");
        finds("satisfaction:unoffered", lost, lid, own);
    }

    @Test
    void an_assignee_is_found_by_name_address_number_or_as_me() {
        edit(lost, Edit.none().owner(brand.people().get(AGENT)));
        edit(lid, Edit.none().owner(brand.people().get(ADMIN)));
        edit(own, Edit.none().owner(brand.people().get(ADMIN)));
        finds("assignee:me", lost);
        finds("assignee:agent", lost);
        finds("assignee:" + brand.email(AGENT), lost);
        finds("assignee:none");
        var number = brand.in(() -> customers.of(brand.people().get(ADMIN)));
        finds("assignee:" + number.value(), lid, own);
    }

    @Test
    void a_customer_finds_their_own_tickets_and_never_by_what_they_may_not_read() {
        brand.in(() -> replies.note(brand.viewer(AGENT), own, "She sounds furious", "note-1"));
        finds("furious", own);
        assertThat(find(CUSTOMER, "parcel")).containsExactly(own.value());
        assertThat(find(CUSTOMER, "furious")).isEmpty();
        assertThat(find(CUSTOMER, "")).containsExactly(own.value());
        assertThatThrownBy(() -> find(CUSTOMER, "tags:vip"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("tags");
    }

    @Test
    void another_brand_finds_nothing_of_ours() {
        var other = brands.callie();
        assertThat(other.in(() -> searches.find(other.viewer(ADMIN), Searches.read("parcel"), 0, 100)))
                .isEmpty();
    }

    @Test
    void people_are_found_by_name_and_address_and_only_by_staff() {
        var ana = brands.customer(brand, "ana@customer.example.com").id().value();
        var found = brand.in(() -> searches.find(brand.viewer(AGENT), Searches.read("type:user ana"), 0, 10));
        assertThat(found).containsExactly(new Searches.Result(Thing.USER, ana));
        assertThat(brand.in(() -> searches.find(brand.viewer(AGENT), Searches.read("email:ana@*"), 0, 10)))
                .containsExactly(new Searches.Result(Thing.USER, ana));
        assertThat(brand.in(() -> searches.find(brand.viewer(AGENT), Searches.read("role:admin"), 0, 10)))
                .hasSize(1);
        assertThat(brand.in(() -> searches.find(brand.viewer(AGENT), Searches.read("type:organization x"), 0, 10)))
                .isEmpty();
        assertThat(brand.in(() -> searches.find(brand.viewer(CUSTOMER), Searches.read("type:user ana"), 0, 10)))
                .isEmpty();
    }

    @Test
    void the_found_are_told_page_by_page_in_any_order() {
        var orders = List.of(
                "order_by:created sort:asc",
                "order_by:updated",
                "order_by:priority",
                "order_by:status sort:asc",
                "order_by:ticket_type");
        for (var order : orders) {
            var paged = new ArrayList<Searches.Result>();
            for (var skip = 0; skip < 4; skip++) {
                var at = skip;
                paged.addAll(brand.in(
                        () -> searches.find(brand.viewer(AGENT), Searches.read("type:ticket " + order), at, 1)));
            }
            assertThat(paged).as(order).hasSize(3).doesNotHaveDuplicates();
        }
        var exported = new ArrayList<Searches.Result>();
        for (var page = export(null);
                !page.isEmpty();
                page = export(page.getLast().id())) {
            exported.addAll(page);
        }
        assertThat(exported).extracting(Searches.Result::id).containsExactly(lost.value(), own.value());
    }

    private List<Searches.Result> export(Long after) {
        return brand.in(() -> searches.export(brand.viewer(AGENT), Searches.read("parcel"), Thing.TICKET, after, 1));
    }

    @Test
    void what_is_in_the_bin_is_neither_shown_nor_counted_however_much_of_the_newest_it_is() {
        var found = IntStream.range(0, 115)
                .mapToObj(n -> brands.ticket(brand, "ana@customer.example.com", "Umbrella " + n))
                .toList();
        found.subList(10, 112).forEach(it -> brand.run(() -> bin.delete(By.web(brand.viewer(ADMIN)), it)));

        var left = Stream.concat(found.subList(0, 10).stream(), found.subList(112, 115).stream());
        finds("umbrella", left.toArray(TicketId[]::new));
        var part = brand.in(() -> searches.part(brand.viewer(AGENT), Searches.read("umbrella"), 5, 5, 1_000));
        assertThat(part.results()).hasSize(5);
        assertThat(part.count()).isEqualTo(13);
    }

    @Test
    void the_words_are_marked_in_what_was_found() {
        var marked = brand.in(() -> searches.highlights(brand.viewer(AGENT), Searches.read("parcel"), List.of(lost)));
        assertThat(marked.get(lost)).contains("«parcel»");
    }

    @Test
    void what_cannot_be_answered_is_refused_in_a_sentence() {
        assertThatThrownBy(() -> find(AGENT, "status:opne"))
                .hasMessage("There is no status 'opne'; it is new, open, pending, hold, solved, closed");
        assertThatThrownBy(() -> find(AGENT, "craeted>1hour")).hasMessageContaining("There is no field 'craeted'");
        assertThatThrownBy(() -> brand.in(() -> searches.find(brand.viewer(AGENT), Searches.read("parcel"), 1_000, 1)))
                .hasMessageContaining("first 1,000 results");
    }
}
