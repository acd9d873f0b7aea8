package io.quarterdeck.desk.channels.email;

import static io.quarterdeck.desk.accounts.Role.AGENT;
import static io.quarterdeck.desk.accounts.Role.LEAD;
import static io.quarterdeck.desk.channels.email.MailDesk.ticket;
import static io.quarterdeck.desk.channels.email.MailDesk.tickets;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.HttpCaller;
import io.quarterdeck.desk.fixture.TestBrand;
import jakarta.mail.Flags;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** What comes into the whole desk, from real servers and programs, and what must never become of it. */
@DeskTest
class MailInTest {

    static final Instant TUESDAY = Instant.parse("2026-11-03T15:00:00Z"); // 10:00 in New York
    static final String ANA = "ana@customer.example.com";

    @Autowired
    ApplicationContext context;

    MailDesk desk;
    TestBrand brand;
    String support;
    HttpCaller agent;
    HttpCaller lead;

    @BeforeEach
    void a_brand_with_a_mailbox() {
        desk = new MailDesk(context, TUESDAY);
        brand = desk.bleusalt();
        support = MailDesk.address(brand);
        agent = desk.signedIn(brand, AGENT);
        lead = desk.signedIn(brand, LEAD);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void immunity_01_what_somebody_else_has_read_comes_in_too_and_the_desk_leaves_every_flag_alone() {
        letter("read elsewhere").sendAt(desk.town().smtpPort());
        letter("unread").sendAt(desk.town().smtpPort());
        desk.town().stored(support).getFirst().setFlag(Flags.Flag.SEEN, true);

        desk.comesIn();

        assertThat(tickets(agent)).extracting(MailInTest::subject).containsExactly("read elsewhere", "unread");
        assertThat(desk.town().stored(support))
                .extracting(it -> it.isSet(Flags.Flag.SEEN))
                .containsExactly(true, false);
        assertThat(desk.town().stored(support)).noneMatch(it -> it.isSet(Flags.Flag.DELETED));
    }

    @Test
    void immunity_02_a_mailbox_that_nobody_looked_into_for_a_week_catches_up_completely() {
        letter("before").sendAt(desk.town().smtpPort());
        desk.comesIn();
        IntStream.range(0, 70).forEach(it -> desk.town().deliver(support, Letter.mail("""
                From: customer%d@customer.example.com
                Subject: missed %d

                Hello
                """.formatted(it, it))));
        desk.later(Duration.ofDays(7));
        lead = desk.signedIn(brand, LEAD);

        desk.comesIn();

        assertThat(tickets(lead)).hasSize(71);
    }

    @Test
    void immunity_03_a_mail_that_cannot_be_read_waits_in_quarantine_with_its_reason_and_its_bytes() {
        handOver("From: <%s>\nSubject: A thousand parts\n%s".formatted(ANA, parts(1_000)));
        desk.comesIn();

        var mail = onlyQuarantined();
        assertThat(mail.path("code").asString()).isEqualTo("too_many_parts");
        assertThat(mail.path("reason").asString()).isNotBlank();
        assertThat(mail.path("from").asString()).isEqualTo(ANA);
        assertThat(lead.get("/api/desk/quarantine/%d/raw"
                                .formatted(mail.path("id").asLong()))
                        .text())
                .contains("Subject: A thousand parts", "part 999");
        assertThat(redriven(mail).path("state").asString()).isEqualTo("quarantined");
        assertThat(tickets(agent)).isEmpty();
    }

    @Test
    void immunity_03_a_mail_that_fails_again_and_again_is_let_in_by_hand_once_the_cause_is_gone() throws IOException {
        handOver("From: <%s>\nSubject: Hello\n\nHello".formatted(ANA));
        var place = blob(desk.database()
                .asOwnerRead("select sha256 from raw_mail where brand_id = %d"
                        .formatted(brand.brand().id().value())));
        var elsewhere = place.resolveSibling("elsewhere");
        Files.move(place, elsewhere);
        for (var attempt = 0; attempt < 4; attempt++) {
            assertThat(quarantine()).isEmpty();
            desk.comesIn();
            desk.later(Duration.ofMinutes(6));
        }
        var mail = onlyQuarantined();
        assertThat(mail.path("code").asString()).isEqualTo("failed");
        assertThat(mail.path("reason").asString()).contains("after 4 attempts", "not in the blob store");

        Files.move(elsewhere, place);
        var outcome = redriven(mail);
        assertThat(outcome.path("state").asString()).isEqualTo("done");
        assertThat(ticket(agent, outcome.path("ticket_id").asLong())
                        .path("subject")
                        .asString())
                .isEqualTo("Hello");
        assertThat(quarantine()).isEmpty();
    }

    @Test
    void immunity_04_a_message_id_that_is_missing_or_borrowed_costs_nobody_their_mail() {
        handOver("From: <%s>\nSubject: none\n\nfirst".formatted(ANA));
        handOver("From: <%s>\nSubject: none\n\nsecond".formatted(ANA));
        handOver("From: <%s>\nMessage-ID: <same@x.example>\nSubject: borrowed\n\nthird".formatted(ANA));
        handOver("From: <noor@x.example>\nMessage-ID: <same@x.example>\nSubject: borrowed\n\nfourth");
        desk.comesIn();

        assertThat(tickets(agent)).hasSize(4);
    }

    @Test
    void immunity_04_the_same_mail_handed_over_again_is_one_mail() {
        var letter = letter("once");
        letter.sendAt(desk.door());
        letter.sendAt(desk.door());
        desk.comesIn();
        letter.sendAt(desk.door());
        desk.comesIn();

        assertThat(tickets(agent)).hasSize(1);
        assertThat(desk.count("message")).isEqualTo(1);
    }

    @Test
    void mails_that_waited_together_are_read_in_the_order_they_came() {
        var first = letter("Where is it?").with("Message-ID", "<first@laptop.example>");
        first.sendAt(desk.door());
        IntStream.range(0, 12)
                .forEach(it -> letter("Re: Where is it?")
                        .saying("And " + it)
                        .with("In-Reply-To", "<first@laptop.example>")
                        .sendAt(desk.door()));
        desk.comesIn();

        assertThat(tickets(agent)).hasSize(1);
        assertThat(ticket(agent, id(tickets(agent).getFirst()))
                        .path("messages")
                        .valueStream()
                        .skip(1)
                        .map(it -> it.path("text").asString().strip()))
                .containsExactlyElementsOf(
                        IntStream.range(0, 12).mapToObj(it -> "And " + it).toList());
    }

    @Test
    void immunity_05_a_mail_that_has_killed_its_reader_four_times_is_not_read_again() {
        letter("deadly").sendAt(desk.door());
        desk.database()
                .asOwner("update raw_mail set attempts = 4, leased_until = '%s' where brand_id = %d"
                        .formatted(TUESDAY.minusSeconds(1), brand.brand().id().value()));
        letter("the next").sendAt(desk.door());
        desk.comesIn();

        assertThat(tickets(agent)).extracting(MailInTest::subject).containsExactly("the next");
        assertThat(onlyQuarantined().path("code").asString()).isEqualTo("failed");
        assertThat(onlyQuarantined().path("reason").asString()).contains("4 times");
    }

    @Test
    void immunity_05_a_mail_that_says_nowhere_who_wrote_it_waits_for_a_person() {
        desk.town().deliver(support, Letter.mail("Subject: Nobody\n\nHello"));
        desk.comesIn();

        assertThat(tickets(agent)).isEmpty();
        assertThat(onlyQuarantined().path("code").asString()).isEqualTo("no_sender");
    }

    @Test
    void immunity_05_poison_ends_in_quarantine_or_harmless_and_the_next_mail_is_read() {
        handOver("From: <%s>\nDate: Sat, 1 Jan 2050 00:00:00 +0000\nSubject: 2050\n\nx".formatted(ANA));
        handOver("From: <%s>\nContent-Type: text/plain; charset=\"no such\"\nSubject: lies\n\nx".formatted(ANA));
        handOver("From: <%s>\nSubject: =?utf-8?B?%s?=\n\nx".formatted(ANA, "A".repeat(20_000)));
        handOver(
                "From: <%s>\n%s\n\nx".formatted(ANA, "X-Many: x\n".repeat(5_000).strip()));
        handOver("From: <%s>\nSubject: parts\n%s".formatted(ANA, parts(10_000)));
        handOver(
                "From: <%s>\nTo: %s\nSubject: many\n\nx".formatted(ANA, "a@b.example, ".repeat(9_000) + "c@d.example"));
        letter("the next").sendAt(desk.door());
        desk.comesIn();

        assertThat(quarantine())
                .extracting(it -> it.path("code").asString())
                .contains("too_many_parts", "bad_header")
                .hasSizeLessThan(4);
        assertThat(tickets(agent)).extracting(MailInTest::subject).contains("2050", "lies", "the next");
        assertThat(tickets(agent))
                .allSatisfy(it -> assertThat(it.path("created_at").asString()).isEqualTo(TUESDAY.toString()));
        assertThat(desk.count("raw_mail where state = 'waiting'")).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Auto-Submitted: auto-replied    | automatic
            Auto-Submitted: auto-generated  | automatic
            X-Autoreply: yes                | automatic
            Precedence: bulk                | automatic
            List-Id: <news.shop.example>    | automatic
            """)
    void immunity_06_a_machines_mail_opens_no_ticket_until_a_person_says_so(String header, String code) {
        handOver("From: <%s>\nSubject: Away\n%s\n\nI am away.".formatted(ANA, header));
        desk.comesIn();

        assertThat(tickets(agent)).isEmpty();
        assertThat(onlyQuarantined().path("code").asString()).isEqualTo(code);
        assertThat(redriven(onlyQuarantined()).path("state").asString()).isEqualTo("done");
        assertThat(tickets(agent)).hasSize(1);
    }

    @Test
    void immunity_06_a_report_about_a_mail_that_was_never_ours_opens_no_ticket() {
        Letter.raw("", Bounce.of("qd.1.aaaaaaaaaaaaaaaaaaaaaaaaaa.x@elsewhere.example", ANA))
                .sendAt(desk.door(), support);
        desk.comesIn();

        assertThat(tickets(agent)).isEmpty();
        assertThat(onlyQuarantined().path("code").asString()).isEqualTo("automatic");
    }

    @Test
    void immunity_06_a_mail_in_our_own_name_is_no_customer() {
        handOver("From: <%s>\nSubject: Loop\n\nHello".formatted(support));
        desk.comesIn();

        assertThat(tickets(agent)).isEmpty();
        assertThat(onlyQuarantined().path("code").asString()).isEqualTo("loop");
    }

    @Test
    void immunity_06_an_out_of_office_note_is_shown_in_its_ticket_and_moves_neither_clock_nor_status() {
        var before = answered();
        Letter.answerTo(desk.town().inbox(ANA).getFirst())
                .with("Auto-Submitted", "auto-replied")
                .saying("I am away.")
                .sendAt(desk.door());
        desk.comesIn();

        var after = ticket(agent, id(before));
        assertThat(after.path("messages")).hasSize(3);
        assertThat(after.path("messages").get(2).path("automatic").asBoolean()).isTrue();
        assertThat(after.path("status").asString()).isEqualTo("pending");
        assertThat(after.path("clocks")).isEqualTo(before.path("clocks"));
        assertThat(after.path("due")).isEqualTo(before.path("due"));
        desk.goesOut();
        assertThat(desk.town().inbox(ANA)).hasSize(1);
    }

    @Test
    void immunity_06_two_machines_that_answer_each_other_blow_a_fuse() {
        IntStream.range(0, 31).forEach(it -> handOver("From: <%s>\nSubject: %d\n\nHello".formatted(ANA, it)));
        desk.comesIn();

        assertThat(tickets(agent)).hasSize(30);
        assertThat(onlyQuarantined().path("code").asString()).isEqualTo("too_many_tickets");
        desk.later(Duration.ofMinutes(61));
        handOver("From: <%s>\nSubject: An hour later\n\nHello".formatted(ANA));
        desk.comesIn();
        assertThat(tickets(agent)).hasSize(31);
    }

    @Test
    void immunity_07_somebody_copied_in_may_write_and_a_token_alone_is_enough_for_its_owner() {
        letter("Where is it?").copyTo("bob@customer.example.com").sendAt(desk.door(), support);
        desk.comesIn();
        var ticket = id(tickets(agent).getFirst());
        desk.answered(agent, ticket, "Here.", "pending");
        var mail = desk.town().inbox(ANA).getFirst();

        Letter.answerTo(mail)
                .with("From", "bob@customer.example.com")
                .saying("From Bob.")
                .sendAt(desk.door());
        Letter.from(ANA)
                .to(replyTo(mail))
                .about("New words")
                .saying("A token only.")
                .sendAt(desk.door());
        desk.comesIn();

        assertThat(tickets(agent)).hasSize(1);
        assertThat(ticket(agent, ticket)
                        .path("messages")
                        .valueStream()
                        .map(it -> it.path("text").asString().strip()))
                .endsWith("From Bob.", "A token only.");
    }

    @Test
    void immunity_07_a_token_opens_no_other_ticket_than_its_own() {
        var answered = answered();
        handOver("From: <noor@x.example>\nSubject: Mine\n\nHello");
        desk.comesIn();
        var other = tickets(agent).getLast();
        var forged = replyTo(desk.town().inbox(ANA).getFirst())
                .replace("+%d.".formatted(id(answered)), "+%d.".formatted(id(other)));
        Letter.from(ANA).to(forged).about("Let me in").sendAt(desk.door());
        desk.comesIn();

        assertThat(tickets(agent)).hasSize(3);
        assertThat(ticket(agent, id(other)).path("messages")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "lead"})
    void immunity_08_a_mail_that_says_it_is_from_an_agent_never_speaks_for_the_desk(String role) {
        var before = answered();
        var colleague = brand.email(role.equals("agent") ? AGENT : LEAD);
        Letter.answerTo(desk.town().inbox(ANA).getFirst())
                .with("From", colleague)
                .sentBy(colleague)
                .saying("Send me your card number.")
                .sendAt(desk.door());
        desk.comesIn();
        desk.later(Duration.ofMinutes(1));
        desk.goesOut();

        assertThat(ticket(agent, id(before)).path("messages")).isEqualTo(before.path("messages"));
        assertThat(desk.count("message where kind = 'out'")).isEqualTo(1);
        assertThat(desk.town().inbox(ANA)).hasSize(1);
    }

    @Test
    void immunity_09_a_mail_to_a_closed_ticket_opens_one_that_continues_it() {
        var answered = answered();
        desk.database().asOwner("update ticket set status = 'closed' where id = " + id(answered));
        Letter.answerTo(desk.town().inbox(ANA).getFirst()).sendAt(desk.door());
        desk.comesIn();

        var next = tickets(agent).getLast();
        assertThat(id(next)).isNotEqualTo(id(answered));
        assertThat(ticket(agent, id(next)).path("related")).singleElement().satisfies(it -> {
            assertThat(it.path("id").asLong()).isEqualTo(id(answered));
            assertThat(it.path("why").asString()).isEqualTo("continues a closed ticket");
        });
    }

    @Test
    void immunity_10_a_bounce_is_news_for_the_owner_and_no_word_of_the_customer() {
        var before = answered();
        var sent = desk.database().asOwnerRead("select header_id from outgoing_mail where ticket_id = " + id(before));
        for (var again = 0; again < 2; again++) {
            Letter.raw("", Bounce.of(sent, ANA).replace("again", "again " + again))
                    .sendAt(desk.door(), support);
            desk.comesIn();
        }

        var after = ticket(agent, id(before));
        var messages = after.path("messages").valueStream().toList();
        assertThat(messages).extracting(it -> it.path("kind").asString()).containsExactly("in", "out", "note");
        assertThat(messages.get(1).path("delivery").path("state").asString()).isEqualTo("bounced");
        assertThat(messages.get(2).path("text").asString()).contains(ANA, "5.1.1", "no such mailbox");
        assertThat(after.path("status").asString()).isEqualTo("pending");
        assertThat(after.path("clocks")).isEqualTo(before.path("clocks"));
        assertThat(lead.get("/api/desk/outbox").json().get(0).path("state").asString())
                .isEqualTo("bounced");
        assertThat(tickets(agent)).hasSize(1);
        desk.assertEveryHistoryIsSound();
    }

    @Test
    void immunity_10_a_bounce_that_is_faster_than_the_desk_which_sent_the_mail_is_not_lost() {
        var before = answered();
        // the desk died after the server had taken the mail: nobody has written down yet that it left
        desk.database()
                .asOwner("update message set delivery = 'sending' where kind = 'out' and ticket_id = " + id(before));
        desk.database()
                .asOwner("update outgoing_mail set state = 'sending', ended_at = null where ticket_id = " + id(before));
        var sent = desk.database().asOwnerRead("select header_id from outgoing_mail where ticket_id = " + id(before));
        Letter.raw("", Bounce.of(sent, ANA)).sendAt(desk.door(), support);
        desk.comesIn();
        desk.later(Duration.ofMinutes(10));
        desk.goesOut();

        var messages = ticket(agent, id(before)).path("messages").valueStream().toList();
        assertThat(messages).extracting(it -> it.path("kind").asString()).containsExactly("in", "out", "note");
        assertThat(messages.get(1).path("delivery").path("state").asString()).isEqualTo("bounced");
        assertThat(lead.get("/api/desk/outbox").json().get(0).path("state").asString())
                .isEqualTo("bounced");
        assertThat(desk.town().inbox(ANA)).hasSize(1);
    }

    /** A ticket of Ana's that was answered and waits for her. */
    private JsonNode answered() {
        letter("Where is it?").sendAt(desk.door());
        desk.comesIn();
        return desk.answered(agent, id(tickets(agent).getLast()), "Here.", "pending");
    }

    private Letter letter(String subject) {
        return Letter.from(ANA).to(support).about(subject);
    }

    private void handOver(String raw) {
        Letter.raw(ANA, raw).sendAt(desk.door(), support);
    }

    private static String parts(int many) {
        var body = new StringBuilder("Content-Type: multipart/mixed; boundary=b\n\n");
        IntStream.range(0, many)
                .forEach(it -> body.append("--b\n\npart ").append(it).append('\n'));
        return body.append("--b--\n").toString();
    }

    private List<JsonNode> quarantine() {
        return lead.get("/api/desk/quarantine").json().valueStream().toList();
    }

    private JsonNode onlyQuarantined() {
        assertThat(quarantine()).hasSize(1);
        return quarantine().getFirst();
    }

    private JsonNode redriven(JsonNode mail) {
        var answer = lead.post(
                "/api/desk/quarantine/%d/redrive".formatted(mail.path("id").asLong()), Map.of());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private Path blob(String sha256) {
        return Path.of(
                        "target/desk-home/blobs",
                        Long.toString(brand.brand().id().value()))
                .resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    private static String replyTo(jakarta.mail.internet.MimeMessage mail) {
        try {
            return ((jakarta.mail.internet.InternetAddress) mail.getReplyTo()[0]).getAddress();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String subject(JsonNode ticket) {
        return ticket.path("subject").asString();
    }

    private static long id(JsonNode ticket) {
        return ticket.path("id").asLong();
    }
}
