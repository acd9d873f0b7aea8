package io.quarterdeck.desk.channels.email;

import static io.quarterdeck.desk.channels.email.MailCase.ANA;
import static io.quarterdeck.desk.channels.email.MailCase.id;
import static io.quarterdeck.desk.channels.email.MailCase.text;
import static io.quarterdeck.desk.channels.email.MailDesk.reply;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.TestBrands;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** What leaves the whole desk: once, to nobody else, and never silently not at all. */
@DeskTest
class MailOutTest {

    static final Duration UNDO = Duration.ofSeconds(11);

    @Autowired
    ApplicationContext context;

    MailCase post;
    MailDesk desk;

    @BeforeEach
    void a_brand_with_a_mailbox() {
        post = new MailCase(context);
        desk = post.desk();
    }

    @AfterEach
    void close() {
        desk.assertEveryHistoryIsSound();
        post.close();
    }

    @Test
    void immunity_11_two_senders_at_once_send_each_mail_once() {
        var customers = IntStream.range(0, 8)
                .mapToObj("customer%d@customer.example.com"::formatted)
                .toList();
        customers.forEach(it -> reply(post.agent(), post.asked(it), "Hello", "stay"));
        desk.later(UNDO);

        AtOnce.run(2, desk::goesOut);

        assertThat(customers).allSatisfy(it -> assertThat(desk.town().inbox(it)).hasSize(1));
        assertThat(states()).hasSize(8).containsOnly("sent");
    }

    @Test
    void immunity_11_a_server_that_is_away_is_tried_again_later_and_later_until_the_mail_is_given_up() {
        var ticket = post.asked(ANA);
        serverAt(1);
        reply(post.agent(), ticket, "Hello", "pending");
        desk.later(UNDO);
        desk.goesOut();
        assertThat(outgoing().path("attempts").asInt()).isEqualTo(1);

        desk.later(Duration.ofSeconds(29));
        desk.goesOut();
        assertThat(outgoing().path("attempts").asInt()).isEqualTo(1);
        for (var patience : List.of("PT1S", "PT2M", "PT10M", "PT1H", "PT4H", "PT12H", "PT24H")) {
            assertThat(states()).containsExactly("queued");
            desk.later(Duration.parse(patience).plusMillis(1));
            desk.goesOut();
        }

        assertThat(states()).containsExactly("failed");
        assertThat(outgoing().path("attempts").asInt()).isEqualTo(8);
        assertThat(text(outgoing(), "error")).startsWith("Not connected");
        var messages = post.ticket(ticket).path("messages").valueStream().toList();
        assertThat(messages.get(1).path("delivery").path("state").asString()).isEqualTo("failed");
        assertThat(messages.get(2).path("kind").asString()).isEqualTo("note");
        assertThat(messages.get(2).path("text").asString()).startsWith("The reply could not be sent");

        serverAt(desk.town().smtpPort());
        assertThat(post.agent()
                        .post("/api/desk/outbox/%d/retry".formatted(id(outgoing())), Map.of())
                        .status())
                .isEqualTo(200);
        desk.goesOut();
        assertThat(states()).containsExactly("sent");
        assertThat(desk.town().inbox(ANA)).hasSize(1);
        assertThat(post.agent()
                        .post("/api/desk/outbox/%d/retry".formatted(id(outgoing())), Map.of())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void immunity_11_a_mail_whose_sender_died_is_looked_up_in_the_journal_and_not_guessed() {
        reply(post.agent(), post.asked(ANA), "Hello", "stay");
        desk.later(UNDO);
        desk.goesOut();
        // as if nobody had lived to write down the server's answer
        desk.database()
                .asOwner("update outgoing_mail set state = 'sending', ended_at = null where brand_id = "
                        + post.brandId());
        desk.database()
                .asOwner("update message set delivery = 'sending' where kind = 'out' and brand_id = " + post.brandId());
        desk.later(Duration.ofMinutes(6));
        desk.goesOut();

        assertThat(states()).containsExactly("sent");
        assertThat(desk.town().inbox(ANA)).hasSize(1);
    }

    @Test
    void immunity_11_a_mail_that_did_not_leave_is_sent_again_only_after_the_journal_had_time_to_settle() {
        reply(post.agent(), post.asked(ANA), "Hello", "stay");
        desk.later(UNDO);
        serverAt(1);
        desk.goesOut();
        desk.database()
                .asOwner("update outgoing_mail set state = 'sending', next_at = tried_at where brand_id = "
                        + post.brandId());
        desk.database()
                .asOwner("update message set delivery = 'sending' where kind = 'out' and brand_id = " + post.brandId());
        serverAt(desk.town().smtpPort());
        desk.later(Duration.ofSeconds(30));
        desk.goesOut();
        assertThat(desk.town().inbox(ANA)).isEmpty();

        desk.later(Duration.ofMinutes(2));
        desk.goesOut();
        desk.goesOut();
        assertThat(states()).containsExactly("sent");
        assertThat(desk.town().inbox(ANA)).hasSize(1);
    }

    @Test
    void immunity_11_a_reply_of_a_brand_without_a_mailbox_fails_where_its_author_sees_it() {
        var brands = context.getBean(TestBrands.class);
        var brand = brands.bleusalt();
        var ticket = brands.ticket(brand, ANA, "Where is it?").value();
        var author = desk.signedIn(brand, Role.AGENT);
        reply(author, MailDesk.ticket(author, ticket), "Hello", "stay");
        desk.later(UNDO);
        desk.goesOut();

        var delivery = MailDesk.ticket(author, ticket).path("messages").get(1).path("delivery");
        assertThat(text(delivery, "state")).isEqualTo("failed");
        assertThat(text(delivery, "error")).contains("no mailbox");
    }

    @Test
    void immunity_13_a_reply_goes_to_the_customer_alone_and_never_to_an_address_of_ours() throws MessagingException {
        var callie = MailDesk.address(desk.callie());
        Letter.from(ANA)
                .to(post.support(), callie)
                .copyTo("bob@customer.example.com")
                .about("Both")
                .sendAt(desk.door(), post.support());
        desk.comesIn();
        assertThat(desk.count("participant where address in ('%s', '%s')".formatted(post.support(), callie)))
                .isZero();
        desk.answered(post.agent(), id(post.tickets().getFirst()), "Hello", "stay");

        assertThat(desk.town().inbox(ANA))
                .singleElement()
                .satisfies(it -> assertThat(it.getAllRecipients()).hasSize(1));
        assertThat(desk.town().inbox("bob@customer.example.com")).isEmpty();
        assertThat(desk.town().inbox(callie)).isEmpty();
    }

    @Test
    void immunity_13_a_reply_that_is_taken_back_in_time_goes_to_nobody() {
        var ticket = post.asked(ANA);
        var said = reply(post.agent(), ticket, "Oh no", "solve").json();
        desk.later(Duration.ofSeconds(9));
        desk.goesOut();
        var undo = post.agent().post(undo(ticket, said), Map.of());
        assertThat(undo.status()).isEqualTo(200);
        assertThat(undo.json().path("text").asString()).isEqualTo("Oh no");
        desk.later(Duration.ofMinutes(5));
        desk.goesOut();

        assertThat(desk.town().inbox(ANA)).isEmpty();
        assertThat(states()).isEmpty();
        assertThat(post.ticket(ticket).path("status").asString()).isEqualTo("new");
        assertThat(post.agent().post(undo(ticket, said), Map.of()).status()).isEqualTo(409);
    }

    @Test
    void immunity_33_a_reply_that_has_left_cannot_be_taken_back() {
        var ticket = post.asked(ANA);
        var said = reply(post.agent(), ticket, "Hello", "stay").json();
        desk.later(UNDO);
        desk.goesOut();

        var undo = post.agent().post(undo(ticket, said), Map.of());
        assertThat(undo.status()).isEqualTo(409);
        assertThat(undo.json().path("code").asString()).isEqualTo("already_sent");
        assertThat(desk.town().inbox(ANA)).hasSize(1);
    }

    private void serverAt(int port) {
        desk.database()
                .asOwner("update mailbox set smtp_port = %d where brand_id = %d".formatted(port, post.brandId()));
    }

    private List<String> states() {
        return post.outbox().stream().map(it -> text(it, "state")).toList();
    }

    private JsonNode outgoing() {
        assertThat(post.outbox()).hasSize(1);
        return post.outbox().getFirst();
    }

    private static String undo(JsonNode ticket, JsonNode said) {
        return "/api/desk/tickets/%d/messages/%d/undo".formatted(id(ticket), id(said.path("message")));
    }
}
