package io.quarterdeck.desk.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.TestBrand;
import io.quarterdeck.desk.fixture.TestBrands;
import io.quarterdeck.desk.fixture.TestDatabase;
import io.quarterdeck.desk.kit.Slice;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A ticket that lived elsewhere brings its instants along, and nobody is written to because of it. */
@DeskTest
class ImportedTest {

    static final Instant ASKED = Instant.parse("2025-03-01T10:00:00Z");
    static final Instant SOLVED = Instant.parse("2025-03-02T10:00:00Z");
    static final Instant TOUCHED = Instant.parse("2025-03-05T10:00:00Z");

    @Autowired
    TestBrands brands;

    @Autowired
    TestDatabase database;

    @Autowired
    Tickets tickets;

    @Autowired
    Conversations conversations;

    @Autowired
    Rebuilding rebuilding;

    TestBrand brand;
    TicketId ticket;

    @BeforeEach
    void a_closed_ticket_from_elsewhere() {
        brand = brands.bleusalt();
        var ana = brands.customer(brand, "ana@customer.example.com");
        var agent = Actor.agent(brand.people().get(Role.AGENT));
        ticket = brand.in(() -> tickets.open(new Opening(
                        "email",
                        ana,
                        "Old",
                        Words.plain("Where is it?"),
                        null,
                        null,
                        ana.addresses(),
                        Actor.SYSTEM,
                        By.IMPORT)
                .with(Edit.none().status(Status.CLOSED).tagged(List.of("old")))
                .lived(
                        new TicketEvent.Past(ASKED, TOUCHED, SOLVED),
                        List.of(
                                NewComment.publicly(Words.plain("Here"))
                                        .by(agent)
                                        .at(ASKED.plusSeconds(60)),
                                NewComment.publicly(Words.plain("Thanks"))
                                        .by(Actor.of(ana.id()))
                                        .at(ASKED.plusSeconds(120))))));
    }

    @Test
    void it_stands_as_it_stood_when_it_stood_there() {
        var facts = brand.in(() -> tickets.facts(ticket));
        assertThat(facts.origin().createdAt()).isEqualTo(ASKED);
        assertThat(facts.standing().status()).isEqualTo(Status.CLOSED);
        assertThat(facts.standing().solvedAt()).isEqualTo(SOLVED);
        assertThat(facts.standing().updatedAt()).isEqualTo(TOUCHED);
        assertThat(facts.standing().generatedAt()).isAfter(TOUCHED);
        assertThat(brand.in(() -> rebuilding.fault(ticket))).isEmpty();
    }

    @Test
    void its_messages_keep_their_instants_and_none_leaves() {
        assertThat(brand.in(() -> conversations.of(brand.viewer(Role.AGENT), ticket, Slice.first(10))))
                .extracting(Message::at)
                .containsExactly(ASKED, ASKED.plusSeconds(60), ASKED.plusSeconds(120));
        assertThat(database.asOwnerRead(
                        "select count(*) from outgoing_mail where ticket_id = " + ticket.value()))
                .isEqualTo("0");
    }

    @Test
    void no_promise_is_kept_or_broken_by_it() {
        assertThat(database.asOwnerRead("select coalesce(string_agg(distinct state, ' '), '') from promise where ticket_id = "
                        + ticket.value()))
                .isIn("", "dropped");
    }
}
