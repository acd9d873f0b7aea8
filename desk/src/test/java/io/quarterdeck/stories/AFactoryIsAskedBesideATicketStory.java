package io.quarterdeck.stories;

import static io.quarterdeck.desk.accounts.Role.AGENT;
import static io.quarterdeck.desk.channels.email.MailDesk.ticket;
import static io.quarterdeck.desk.channels.email.MailDesk.tickets;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.desk.channels.email.Letter;
import io.quarterdeck.desk.channels.email.MailDesk;
import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.HttpCaller;
import io.quarterdeck.desk.fixture.TestBrand;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A third party helps with a ticket by mail, and neither they nor the customer read what is not for them. */
@DeskTest
class AFactoryIsAskedBesideATicketStory {

    static final String ANA = "ana@customer.example.com";
    static final String FACTORY = "orders@factory.example.com";

    @Autowired
    ApplicationContext context;

    MailDesk desk;
    TestBrand brand;
    HttpCaller agent;
    long id;

    @BeforeEach
    void a_ticket_from_ana() {
        desk = new MailDesk(context, Instant.parse("2026-11-03T15:00:00Z"));
        brand = desk.bleusalt();
        agent = desk.signedIn(brand, AGENT);
        Letter.from(ANA).to(MailDesk.address(brand)).about("Where is my ring?").sendAt(desk.door());
        desk.comesIn();
        id = tickets(agent).getFirst().path("id").asLong();
    }

    @AfterEach
    void what_lives_is_what_was_logged() {
        desk.assertEveryHistoryIsSound();
        desk.close();
    }

    @Test
    void the_factorys_answer_comes_back_beside_the_ticket_and_ana_hears_of_neither() throws Exception {
        var begun = agent.post(
                path(""),
                Map.of(
                        "subject",
                        "Ring 17",
                        "text",
                        "When will ring 17 be ready?",
                        "guests",
                        List.of(Map.of("email", FACTORY, "name", "The factory"))));
        assertThat(begun.status()).as(begun.text()).isEqualTo(201);
        assertThat(agent.patch(
                                "/api/desk/tickets/" + id,
                                Map.of("version", ticket(agent, id).path("version").asLong(), "status", "hold"))
                        .status())
                .isEqualTo(200);
        leave();
        assertThat(desk.town().inbox(ANA)).isEmpty();
        var asked = desk.town().inbox(FACTORY).getFirst();

        Letter.answerTo(asked).sendAt(desk.door());
        desk.comesIn();
        assertThat(tickets(agent)).hasSize(1);
        var messages = agent.get(path("/%d/messages".formatted(begun.json().path("id").asLong())))
                .json();
        assertThat(messages).hasSize(2);
        assertThat(messages.get(1).path("author").path("kind").asString()).isEqualTo("customer");
        assertThat(ticket(agent, id).path("status").asString()).isEqualTo("open");

        agent.post(
                "/api/desk/tickets/%d/reply".formatted(id),
                Map.of("text", "Soon", "version", ticket(agent, id).path("version").asLong(), "then", "stay"));
        leave();
        assertThat(desk.town().inbox(ANA)).hasSize(1);
        assertThat(desk.town().inbox(FACTORY)).hasSize(1);
        assertThat(desk.town().inbox(ANA).getFirst().getContent().toString()).doesNotContain("ring 17", FACTORY);
    }

    private String path(String rest) {
        return "/api/desk/tickets/%d/asides%s".formatted(id, rest);
    }

    private void leave() {
        desk.later(Duration.ofSeconds(11));
        List.of(1, 2).forEach(_ -> desk.goesOut());
    }
}
