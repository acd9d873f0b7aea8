package io.quarterdeck.stories;

import static io.quarterdeck.desk.accounts.Role.AGENT;
import static io.quarterdeck.desk.channels.email.MailDesk.clock;
import static io.quarterdeck.desk.channels.email.MailDesk.ticket;
import static io.quarterdeck.desk.channels.email.MailDesk.tickets;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarterdeck.desk.channels.email.Letter;
import io.quarterdeck.desk.channels.email.MailDesk;
import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.HttpCaller;
import io.quarterdeck.desk.fixture.TestBrand;
import java.net.http.WebSocketHandshakeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** One mail to two brands of the same installation, which know nothing of each other. */
@DeskTest
class MailStaysWithinItsBrandStory {

    static final Instant SATURDAY_1730 = Instant.parse("2026-11-07T22:30:00Z"); // in New York

    @Autowired
    ApplicationContext context;

    MailDesk desk;
    TestBrand bleusalt;
    TestBrand callie;
    HttpCaller ours;
    HttpCaller theirs;

    @BeforeEach
    void two_brands_with_a_mailbox_each() {
        desk = new MailDesk(context, SATURDAY_1730);
        bleusalt = desk.bleusalt();
        callie = desk.callie();
        ours = desk.signedIn(bleusalt, AGENT);
        theirs = desk.signedIn(callie, AGENT);
    }

    @AfterEach
    void what_lives_is_what_was_logged() {
        desk.assertEveryHistoryIsSound();
        desk.close();
    }

    @Test
    @Clause("C-15")
    void a_mail_to_callie_is_owed_its_first_reply_within_twelve_hours_of_the_wall_clock() {
        sendToBoth("The zircon necklace");
        var page = ticket(theirs, tickets(theirs).getFirst().path("id").asLong());
        var first = clock(page, "first_response");
        assertThat(first.path("aim_at").asString()).isEqualTo("2026-11-08T10:30:00Z"); // Sun 05:30
        assertThat(first.path("breach_at").asString()).isEqualTo("2026-11-08T10:30:00Z");
        assertThat(page.path("owner").path("name").asString()).isNotEmpty();
        assertThat(page.path("next_step").path("what").asString()).isNotEmpty();
    }

    @Test
    void no_list_page_search_token_or_forged_header_of_one_brand_shows_the_others_ticket() {
        sendToBoth("The zircon necklace");
        var theirTicket = tickets(theirs).getFirst().path("id").asLong();
        var token = ours.post("/api/desk/tokens", Map.of("name", "a program"))
                .json()
                .path("token")
                .asString();
        var program = new HttpCaller(desk.httpPort()).token(token);
        var pretender = new HttpCaller(desk.httpPort()).token(token).brand(callie.key());

        for (var caller : List.of(ours, program)) {
            assertThat(tickets(caller))
                    .singleElement()
                    .satisfies(it -> assertThat(it.path("id").asLong()).isNotEqualTo(theirTicket));
            assertThat(caller.get("/api/desk/tickets?q=zircon").json().path("tickets"))
                    .hasSize(1);
            assertThat(caller.get("/api/desk/tickets?q=%23" + theirTicket)
                            .json()
                            .path("tickets"))
                    .isEmpty();
            assertThat(caller.get("/api/desk/tickets/" + theirTicket).status()).isEqualTo(404);
            assertThat(caller.get("/api/desk/views").json().get(0).path("count").asInt())
                    .isEqualTo(1);
        }
        for (var path : List.of("/api/desk/tickets", "/api/desk/tickets/" + theirTicket, "/api/desk/views")) {
            assertThat(pretender.get(path).status()).isEqualTo(403);
        }
        assertThat(new HttpCaller(desk.httpPort())
                        .signIn(bleusalt.email(AGENT), TestBrand.PASSWORD)
                        .brand(callie.key())
                        .get("/api/desk/tickets")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_socket_hears_of_the_tickets_of_its_own_brand_and_no_others() {
        try (var ourSocket = new LiveSocket(desk.httpPort(), ours, bleusalt.key());
                var theirSocket = new LiveSocket(desk.httpPort(), theirs, callie.key())) {
            sendToBoth("The zircon necklace");
            var our = tickets(ours).getFirst().path("id").asLong();
            var their = tickets(theirs).getFirst().path("id").asLong();
            await().until(() ->
                    ourSocket.tickets().contains(our) && theirSocket.tickets().contains(their));

            for (var note : List.of("first", "second", "last")) {
                theirs.post("/api/desk/tickets/%d/note".formatted(their), Map.of("text", note));
                ours.post("/api/desk/tickets/%d/note".formatted(our), Map.of("text", note));
            }
            await().until(() ->
                    ourSocket.tickets().size() == 4 && theirSocket.tickets().size() == 4);
            assertThat(ourSocket.tickets()).containsOnly(our);
            assertThat(theirSocket.tickets()).containsOnly(their);
        }
    }

    @Test
    void a_socket_of_a_brand_one_does_not_belong_to_stays_closed() {
        assertThatThrownBy(() -> new LiveSocket(desk.httpPort(), ours, callie.key()))
                .hasCauseInstanceOf(WebSocketHandshakeException.class);
    }

    private void sendToBoth(String subject) {
        Letter.from("Noor <noor@customer.example.com>")
                .to(MailDesk.address(bleusalt), MailDesk.address(callie))
                .about(subject)
                .sendAt(desk.door());
        desk.comesIn();
    }
}
