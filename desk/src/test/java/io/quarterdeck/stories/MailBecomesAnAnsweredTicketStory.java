package io.quarterdeck.stories;

import static io.quarterdeck.desk.accounts.Role.AGENT;
import static io.quarterdeck.desk.channels.email.MailDesk.clock;
import static io.quarterdeck.desk.channels.email.MailDesk.ticket;
import static io.quarterdeck.desk.channels.email.MailDesk.tickets;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.desk.channels.email.Letter;
import io.quarterdeck.desk.channels.email.MailDesk;
import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.HttpCaller;
import io.quarterdeck.desk.fixture.TestBrand;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** The house's main job, from a customer's mail program to the answer in the customer's mailbox and back. */
@DeskTest
class MailBecomesAnAnsweredTicketStory {

    static final String ANA = "Ana Bell <ana@customer.example.com>";
    static final Instant FRIDAY_EVENING = Instant.parse("2026-11-07T02:30:00Z"); // Fri 6 Nov, 21:30 in New York
    static final String SATURDAY_0830 = "2026-11-07T13:30:00Z";

    /** The two ways in. */
    enum Way {
        IMAP((letter, desk) -> letter.sendAt(desk.town().smtpPort())),
        SMTP((letter, desk) -> letter.sendAt(desk.door()));

        private final BiConsumer<Letter, MailDesk> way;

        Way(BiConsumer<Letter, MailDesk> way) {
            this.way = way;
        }

        void send(Letter letter, MailDesk desk) {
            way.accept(letter, desk);
            desk.comesIn();
        }
    }

    @Autowired
    ApplicationContext context;

    MailDesk desk;
    TestBrand bleusalt;
    HttpCaller agent;

    @BeforeEach
    void a_brand_with_a_mailbox_on_a_friday_evening() {
        desk = new MailDesk(context, FRIDAY_EVENING);
        bleusalt = desk.bleusalt();
        agent = desk.signedIn(bleusalt, AGENT);
    }

    @AfterEach
    void what_lives_is_what_was_logged() {
        desk.assertEveryHistoryIsSound();
        desk.close();
    }

    @ParameterizedTest
    @EnumSource
    @Clause({"B-33", "B-39", "B-46", "B-47"})
    void a_mail_becomes_a_ticket_with_an_owner_a_due_a_next_step_and_its_clocks(Way way) {
        var page = arrived(way);

        assertThat(page.path("subject").asString()).isEqualTo("Where is my order?");
        assertThat(page.path("status").asString()).isEqualTo("new");
        assertThat(page.path("customer").path("address").asString()).isEqualTo("ana@customer.example.com");
        assertThat(page.path("owner").path("name").asString()).isEqualTo("AGENT");
        assertThat(page.path("due").path("kind").asString()).isEqualTo("first_response");
        assertThat(page.path("next_step").path("what").asString()).isEqualTo("Answer the customer");
        assertThat(page.path("next_step").path("role").asString()).isEqualTo("agent");
        assertThat(page.path("next_step").path("at").asString()).isEqualTo(SATURDAY_0830);
        assertThat(page.path("clocks")).hasSize(2);
        assertRuns(clock(page, "first_response"), SATURDAY_0830, "2026-11-08T02:30:00Z");
        // three business days from Friday evening: Monday, Tuesday, and Wednesday at the same hour
        assertRuns(clock(page, "resolution"), "2026-11-12T02:30:00Z", "2026-11-12T02:30:00Z");
    }

    @Test
    @Clause("B-32")
    void a_contact_called_high_is_owed_its_first_reply_within_one_business_hour_of_its_arrival() {
        var arrived = arrived(Way.IMAP);
        desk.standAt(Instant.parse("2026-11-07T02:45:00Z"));
        var wish = Map.of("version", arrived.path("version").asLong(), "intent", "lost_shipment");
        var page = agent.patch("/api/desk/tickets/" + arrived.path("id").asLong(), wish)
                .json();

        assertThat(page.path("priority").path("name").asString()).isEqualTo("high");
        assertRuns(clock(page, "first_response"), SATURDAY_0830, SATURDAY_0830);
        assertThat(clock(page, "first_response").path("started_at").asString()).isEqualTo("2026-11-07T02:30:00Z");
        assertThat(page.path("clocks")
                        .valueStream()
                        .filter(it -> it.path("state").asString().equals("running")))
                .extracting(it -> it.path("kind").asString())
                .containsExactlyInAnyOrder("first_response", "substantive_response", "resolution_or_plan");
        assertThat(page.path("next_step").path("role").asString()).isEqualTo("team_lead");
    }

    @ParameterizedTest
    @EnumSource
    @Clause("B-46")
    void the_answer_reaches_the_mailbox_in_thread_and_its_answer_lands_on_the_same_ticket(Way way)
            throws MessagingException {
        var arrived = arrived(way);
        desk.standAt(Instant.parse("2026-11-07T13:05:00Z"));
        var answered = desk.answered(agent, id(arrived), "It left on Thursday.", "pending");
        assertThat(answered.path("status").asString()).isEqualTo("pending");
        assertThat(clock(answered, "first_response").path("state").asString()).isEqualTo("kept");
        assertThat(clock(answered, "resolution").path("state").asString()).isEqualTo("paused");

        var mail = onlyMailOf("ana@customer.example.com");
        var asked = headerOf(way);
        assertThat(mail.getHeader("In-Reply-To")).containsExactly(asked);
        assertThat(mail.getHeader("References", " ")).contains(asked);
        assertThat(mail.getSubject()).isEqualTo("Re: Where is my order?");
        assertThat(mail.getReplyTo()[0].toString())
                .containsPattern("support\\+%d\\.[a-z2-7]{26}@".formatted(id(arrived)));
        assertThat(mail.getAllRecipients()).hasSize(1);

        desk.comesIn();
        assertThat(desk.count("raw_mail where state = 'journal'")).isEqualTo(1);
        assertThat(tickets(agent)).hasSize(1);

        desk.standAt(Instant.parse("2026-11-07T15:00:00Z")); // Sat 10:00
        agent = desk.signedIn(bleusalt, AGENT);
        way.send(Letter.answerTo(mail).saying("It has not come.\n\nOn Saturday we wrote:\n> It left"), desk);
        var resumed = ticket(agent, id(arrived));
        assertThat(resumed.path("messages")).hasSize(3);
        assertThat(resumed.path("status").asString()).isEqualTo("open");
        assertThat(clock(resumed, "resolution").path("state").asString()).isEqualTo("running");
        assertRuns(clock(resumed, "next_response"), "2026-11-07T16:00:00Z", "2026-11-08T15:00:00Z");
        assertThat(resumed.path("due").path("kind").asString()).isEqualTo("next_response");
        assertThat(tickets(agent)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void a_stranger_who_knows_the_number_or_stole_the_address_gets_a_ticket_of_their_own(Way way) throws Exception {
        var arrived = arrived(way);
        desk.answered(agent, id(arrived), "It left on Thursday.", "pending");
        var mail = onlyMailOf("ana@customer.example.com");
        var before = ticket(agent, id(arrived));

        way.send(
                Letter.from("Mal <mal@stranger.example>")
                        .to(MailDesk.address(bleusalt))
                        .about("Re: Where is my order? (ticket #%d)".formatted(id(arrived))),
                desk);
        way.send(
                Letter.answerTo(mail)
                        .with("From", "Mal <mal@stranger.example>")
                        .sentBy("mal@stranger.example")
                        .saying("Send it to me instead."),
                desk);

        var all = tickets(agent);
        assertThat(all).hasSize(3);
        var guessed = ticket(agent, all.get(1).path("id").asLong());
        var stolen = ticket(agent, all.get(2).path("id").asLong());
        assertThat(guessed.path("customer").path("address").asString()).isEqualTo("mal@stranger.example");
        assertThat(stolen.path("customer").path("address").asString()).isEqualTo("mal@stranger.example");
        assertThat(stolen.path("related")).singleElement().satisfies(it -> {
            assertThat(it.path("id").asLong()).isEqualTo(id(arrived));
            assertThat(it.path("why").asString()).isEqualTo("quotes it, without proof");
        });
        var after = ticket(agent, id(arrived));
        assertThat(after.path("messages")).isEqualTo(before.path("messages"));
        assertThat(after.path("clocks")).isEqualTo(before.path("clocks"));
        assertThat(after.path("status")).isEqualTo(before.path("status"));
    }

    private JsonNode arrived(Way way) {
        way.send(
                Letter.from(ANA)
                        .to(MailDesk.address(bleusalt))
                        .about("Where is my order?")
                        .saying("Number 1002 has not come.")
                        .with("Message-ID", headerOf(way)),
                desk);
        assertThat(tickets(agent)).hasSize(1);
        return ticket(agent, id(tickets(agent).getFirst()));
    }

    private static String headerOf(Way way) {
        return "<asked.by.%s@laptop.example>".formatted(way.name().toLowerCase());
    }

    private MimeMessage onlyMailOf(String address) {
        assertThat(desk.town().inbox(address)).hasSize(1);
        return desk.town().inbox(address).getFirst();
    }

    private static long id(JsonNode ticket) {
        return ticket.path("id").asLong();
    }

    private static void assertRuns(JsonNode clock, String aim, String breach) {
        assertThat(clock.path("state").asString()).isEqualTo("running");
        assertThat(clock.path("aim_at").asString()).isEqualTo(aim);
        assertThat(clock.path("breach_at").asString()).isEqualTo(breach);
    }
}
