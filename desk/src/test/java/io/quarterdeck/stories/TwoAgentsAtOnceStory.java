package io.quarterdeck.stories;

import static io.quarterdeck.desk.accounts.Role.AGENT;
import static io.quarterdeck.desk.accounts.Role.LEAD;
import static io.quarterdeck.desk.channels.email.MailDesk.ticket;
import static io.quarterdeck.desk.channels.email.MailDesk.tickets;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.desk.channels.email.AtOnce;
import io.quarterdeck.desk.channels.email.Letter;
import io.quarterdeck.desk.channels.email.MailDesk;
import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.HttpCaller;
import io.quarterdeck.desk.fixture.TestBrand;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Two people work on one ticket, and neither undoes what the other did (immunity 33). */
@DeskTest
class TwoAgentsAtOnceStory {

    static final String ANA = "ana@customer.example.com";

    @Autowired
    ApplicationContext context;

    MailDesk desk;
    TestBrand brand;
    HttpCaller agent;
    HttpCaller lead;
    String asked;
    JsonNode read;

    @BeforeEach
    void both_have_read_the_same_ticket() {
        desk = new MailDesk(context, Instant.parse("2026-11-03T15:00:00Z"));
        brand = desk.bleusalt();
        agent = desk.signedIn(brand, AGENT);
        lead = desk.signedIn(brand, LEAD);
        var letter = Letter.from(ANA).to(MailDesk.address(brand)).about("Where is it?");
        asked = letter.messageId();
        letter.sendAt(desk.door());
        desk.comesIn();
        read = ticket(agent, tickets(agent).getFirst().path("id").asLong());
    }

    @AfterEach
    void what_lives_is_what_was_logged() {
        desk.assertEveryHistoryIsSound();
        desk.close();
    }

    @Test
    void immunity_33_the_second_reply_is_refused_with_both_versions() {
        assertThat(reply(agent, "Ours", "one").status()).isEqualTo(201);

        var refused = reply(lead, "Theirs", "two");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("code").asString()).isEqualTo("stale");
        assertThat(refused.json().path("yours").path("text").asString()).isEqualTo("Theirs");
        var current = refused.json().path("current");
        assertThat(current.path("version").asLong())
                .isGreaterThan(read.path("version").asLong());
        assertThat(current.path("messages").get(1).path("text").asString()).isEqualTo("Ours");
    }

    @Test
    void immunity_33_of_replies_at_the_same_moment_one_is_said() {
        var turn = new AtomicInteger();
        var answers = AtOnce.call(2, () -> {
            var mine = turn.getAndIncrement();
            return reply(mine == 0 ? agent : lead, "From " + mine, "key " + mine)
                    .status();
        });
        assertThat(answers).containsExactlyInAnyOrder(201, 409);
        leave();
        assertThat(desk.town().inbox(ANA)).hasSize(1);
    }

    @Test
    void immunity_33_a_reply_that_is_sent_again_because_nobody_answered_is_said_once() {
        var answers = AtOnce.call(3, () -> reply(agent, "Hello", "the same key"));
        assertThat(answers).extracting(HttpCaller.Answer::status).containsOnly(201);
        assertThat(answers)
                .extracting(it -> it.json().path("message").path("id").asLong())
                .containsOnly(
                        answers.getFirst().json().path("message").path("id").asLong());
        leave();
        reply(agent, "Hello", "the same key");
        leave();
        assertThat(desk.town().inbox(ANA)).hasSize(1);
    }

    @Test
    void immunity_33_different_fields_go_together_and_the_same_field_does_not() {
        var version = read.path("version").asLong();
        assertThat(change(agent, Map.of("version", version, "intent", "lost_shipment"))
                        .status())
                .isEqualTo(200);
        assertThat(change(lead, Map.of("version", version, "status", "pending")).status())
                .isEqualTo(200);

        var refused = change(lead, Map.of("version", version, "intent", "order_status"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("code").asString()).isEqualTo("stale");
        assertThat(refused.json().path("yours").path("intent").asString()).isEqualTo("order_status");
        assertThat(refused.json().path("current").path("intent").asString()).isEqualTo("lost_shipment");
        assertThat(ticket(agent, id(read)).path("status").asString()).isEqualTo("pending");
    }

    @Test
    void immunity_33_nobody_solves_what_the_customer_has_written_to_meanwhile() {
        Letter.from(ANA).to(MailDesk.address(brand)).with("In-Reply-To", asked).sendAt(desk.door());
        desk.comesIn();
        var refused = change(agent, Map.of("version", read.path("version").asLong(), "status", "solved"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("current").path("messages")).hasSize(2);
    }

    @Test
    void immunity_33_a_comment_that_goes_with_a_change_meets_a_newer_reply_and_shows_both() {
        assertThat(reply(agent, "Ours", "one").status()).isEqualTo(201);
        var wish = Map.of(
                "version", read.path("version").asLong(), "subject", "Theirs", "comment", Map.of("text", "Theirs"));
        var refused = change(lead, wish);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("yours").path("comment").path("text").asString())
                .isEqualTo("Theirs");
        assertThat(refused.json().path("current").path("messages").get(1).path("text").asString())
                .isEqualTo("Ours");
        assertThat(ticket(agent, id(read)).path("subject").asString()).isEqualTo("Where is it?");
    }

    private HttpCaller.Answer reply(HttpCaller who, String text, String key) {
        return who.post(
                "/api/desk/tickets/%d/reply".formatted(id(read)),
                Map.of("text", text, "version", read.path("version").asLong(), "then", "stay", "key", key));
    }

    private HttpCaller.Answer change(HttpCaller who, Map<String, ?> wish) {
        return who.patch("/api/desk/tickets/" + id(read), wish);
    }

    private void leave() {
        desk.later(Duration.ofSeconds(11));
        List.of(1, 2).forEach(_ -> desk.goesOut());
    }

    private static long id(JsonNode ticket) {
        return ticket.path("id").asLong();
    }
}
