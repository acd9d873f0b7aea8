package io.quarterdeck.desk.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.TestBrand;
import io.quarterdeck.desk.fixture.TestBrands;
import io.quarterdeck.desk.fixture.TestDatabase;
import io.quarterdeck.stories.Clause;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DeskTest
@Clause({"B-48", "C-44"})
class RebuildTest {

    @Autowired
    TestBrands brands;

    @Autowired
    TestDatabase database;

    @Autowired
    Tickets tickets;

    @Autowired
    Replies replies;

    @Autowired
    Handling handling;

    @Autowired
    Rebuilding rebuilding;

    @Autowired
    Anchors anchors;

    TestBrand brand;
    TicketId ticket;

    @BeforeEach
    void a_ticket_with_a_history() {
        brand = brands.bleusalt();
        ticket = brands.ticket(brand, "ana@customer.example.com", "Charged twice");
        brand.run(() -> {
            var agent = brand.viewer(Role.AGENT);
            handling.change(agent, ticket, new Handling.Wish(version(), null, null, "payment_problem", null));
            replies.note(agent, ticket, "Looks like a retry", null);
            handling.change(
                    agent,
                    ticket,
                    new Handling.Wish(version(), brand.people().get(Role.LEAD), null, null, Status.PENDING));
            tickets.receive(
                    ticket,
                    brands.customer(brand, "ana@customer.example.com").id(),
                    Words.plain("And?"),
                    false,
                    "test");
        });
    }

    @Test
    void a_rebuild_from_the_log_equals_the_live_ticket() {
        assertThat(brand.in(() -> rebuilding.fault(ticket))).isEmpty();
    }

    @Test
    void a_changed_event_is_found_and_named() {
        database.asOwner(
                "update ticket_event set values = jsonb_set(values, '{priority}', '\"standard\"') where ticket_id = "
                        + ticket.value() + " and kind = 'classified'");
        assertThat(brand.in(() -> rebuilding.fault(ticket)))
                .hasValueSatisfying(fault -> assertThat(fault)
                        .contains(ticket.toString())
                        .contains("classified")
                        .contains("was changed"));
    }

    @Test
    void a_missing_event_is_found_and_named() {
        database.asOwner("delete from ticket_event where seq = 3 and ticket_id = " + ticket.value());
        assertThat(brand.in(() -> rebuilding.fault(ticket)))
                .hasValueSatisfying(fault -> assertThat(fault).contains("event 3 is missing"));
    }

    @Test
    void a_history_cut_off_at_its_end_is_found_by_the_anchors() {
        anchors.anchorAll();
        database.asOwner(
                "delete from ticket_event where ticket_id = %d and seq = (select max(seq) from ticket_event where ticket_id = %d)"
                        .formatted(ticket.value(), ticket.value()));
        assertThat(brand.in(() -> anchors.faults()))
                .anyMatch(it -> it.contains(ticket.toString()) && it.contains("lost"));
    }

    @Test
    void a_row_changed_behind_the_desks_back_differs_from_its_history() {
        database.asOwner("update ticket set priority = 'standard' where id = " + ticket.value());
        assertThat(brand.in(() -> rebuilding.fault(ticket)))
                .hasValueSatisfying(it -> assertThat(it).contains("the row says"));
    }

    @Test
    void the_desk_itself_can_neither_change_nor_delete_an_event() {
        for (var statement : List.of(
                "update ticket_event set kind = 'x'", "delete from ticket_event", "delete from playbook_release")) {
            assertThatThrownBy(() -> database.asDesk(brand.brand().id(), statement))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    @Clause({"B-39", "C-60"})
    void an_open_ticket_without_owner_due_or_next_step_cannot_exist() {
        for (var column : List.of("owner_id", "due_at", "next_step")) {
            assertThatThrownBy(() -> database.asOwner(
                            "update ticket set %s = null where id = %d".formatted(column, ticket.value())))
                    .hasMessageContaining("an_open_ticket_is_owned_promised_and_has_a_next_step");
        }
    }

    @Test
    void events_hold_no_words_of_a_person() {
        var words = new ArrayList<>(List.of("Charged twice", "Looks like a retry", "ana@customer", "And?"));
        var log = database.asOwnerRead(
                "select coalesce(string_agg(values::text, ' '), '') from ticket_event where ticket_id = "
                        + ticket.value());
        assertThat(log).isNotEmpty().doesNotContain(words);
    }

    private long version() {
        return tickets.get(brand.viewer(Role.ADMIN), ticket).version();
    }
}
