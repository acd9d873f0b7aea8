package io.quarterdeck.desk.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.TestBrand;
import io.quarterdeck.desk.fixture.TestBrands;
import io.quarterdeck.desk.fixture.TestDatabase;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Slice;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is thrown away, what is hidden, and what is gone for good; the history stays whole through all of it. */
@DeskTest
class BinTest {

    static final String SECRET = "4111 1111 1111 1111";

    @Autowired
    TestBrands brands;

    @Autowired
    TestDatabase database;

    @Autowired
    Tickets tickets;

    @Autowired
    Edits edits;

    @Autowired
    Bin bin;

    @Autowired
    Redactions redactions;

    @Autowired
    Rebuilding rebuilding;

    TestBrand brand;
    TicketId ticket;
    By lead;

    @BeforeEach
    void a_ticket_with_a_secret() {
        brand = brands.bleusalt();
        lead = By.api(brand.viewer(Role.LEAD));
        ticket = brands.ticket(brand, "ana@customer.example.com", "My card " + SECRET);
    }

    @AfterEach
    void what_lives_is_what_was_logged() {
        assertThat(brand.in(() -> rebuilding.fault(ticket))).isEmpty();
    }

    @Test
    void the_bin_hides_from_everybody_and_gives_back_as_it_was() {
        brand.run(() -> bin.delete(lead, ticket));
        assertThatThrownBy(() -> brand.in(() -> tickets.get(brand.viewer(Role.ADMIN), ticket)))
                .isInstanceOf(Refusal.class);
        assertThat(binned()).containsExactly(ticket);
        assertThat(facts().due()).isNull();
        brand.run(() -> bin.restore(lead, ticket));
        assertThat(facts().standing().status()).isEqualTo(Status.NEW);
        assertThat(facts().due()).isNotNull();
        assertThat(binned()).isEmpty();
        assertThatThrownBy(() -> brand.run(() -> bin.restore(lead, ticket))).isInstanceOf(Refusal.class);
    }

    @Test
    void throwing_away_keeps_no_promise_and_misses_none() {
        brand.run(() -> bin.delete(lead, ticket));
        assertThat(database.asOwnerRead(
                        "select string_agg(distinct state, ' ') from promise where ticket_id = " + ticket.value()))
                .isEqualTo("dropped");
    }

    @Test
    void what_was_scrubbed_is_nowhere_and_never_comes_back() {
        brand.run(() -> {
            edits.apply(
                    lead,
                    ticket,
                    Edit.none()
                            .with(Attribute.SUBJECT, "Renamed")
                            .with(NewComment.privately(Words.plain("Was " + SECRET))));
            bin.delete(lead, ticket);
            bin.scrub(lead, ticket);
        });
        for (var column : List.of(
                "string_agg(body, ' ') from message where ticket_id = %d",
                "subject || preview from ticket where id = %d",
                "coalesce(string_agg(words, ' '), '') from former_words where ticket_id = %d",
                "words::text from ticket_text where ticket_id = %d",
                "string_agg(values::text, ' ') from ticket_event where ticket_id = %d")) {
            assertThat(database.asOwnerRead("select " + column.formatted(ticket.value())))
                    .as(column)
                    .doesNotContain("4111", "Renamed");
        }
        assertThat(binned()).isEmpty();
        assertThatThrownBy(() -> brand.run(() -> bin.restore(lead, ticket))).isInstanceOf(Refusal.class);
    }

    @Test
    void an_agent_may_not_throw_away() {
        assertThatThrownBy(() -> brand.run(() -> bin.delete(By.api(brand.viewer(Role.AGENT)), ticket)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void words_are_blotted_out_wherever_they_stand_in_a_message() {
        var message = brand.in(() -> tickets.firstMessage(ticket));
        var after = brand.in(() -> redactions.redact(lead, ticket, message, SECRET));
        assertThat(after.text()).doesNotContain("4111").contains("▇▇▇▇");
        assertThat(database.asOwnerRead("select preview from ticket where id = " + ticket.value()))
                .doesNotContain("4111");
        assertThat(database.asOwnerRead("select words::text from ticket_text where ticket_id = " + ticket.value()))
                .contains("'help'");
        assertThatThrownBy(() -> brand.run(() -> redactions.redact(lead, ticket, message, "not there")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void a_message_that_was_made_private_is_no_longer_the_customers_to_read() {
        var message = brand.in(() -> tickets.firstMessage(ticket));
        assertThat(brand.in(() -> redactions.makePrivate(lead, ticket, message)).kind())
                .isEqualTo(Message.Kind.NOTE);
    }

    private TicketFacts facts() {
        return brand.in(() -> tickets.facts(ticket));
    }

    private List<TicketId> binned() {
        return brand.in(() -> bin.list(lead, Slice.first(100))).stream()
                .map(Ticket::id)
                .toList();
    }
}
