package io.quarterdeck.desk.channels.email;

import static io.quarterdeck.desk.channels.email.MailCase.ANA;
import static io.quarterdeck.desk.channels.email.MailCase.TUESDAY;
import static io.quarterdeck.desk.channels.email.MailCase.id;
import static io.quarterdeck.desk.channels.email.MailCase.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.desk.fixture.DeskTest;
import jakarta.mail.Flags;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever is sent to the desk is kept once, and read or shown to a person (immunity 1 to 5). */
@DeskTest
class MailKeptTest {

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
        post.close();
    }

    @Test
    void immunity_01_what_somebody_else_has_read_comes_in_too_and_the_desk_leaves_every_flag_alone() {
        post.letter("read elsewhere").sendAt(desk.town().smtpPort());
        post.letter("unread").sendAt(desk.town().smtpPort());
        desk.town().stored(post.support()).getFirst().setFlag(Flags.Flag.SEEN, true);

        desk.comesIn();

        assertThat(post.tickets()).extracting(it -> text(it, "subject")).containsExactly("read elsewhere", "unread");
        assertThat(desk.town().stored(post.support()))
                .extracting(it -> it.isSet(Flags.Flag.SEEN))
                .containsExactly(true, false);
        assertThat(desk.town().stored(post.support())).noneMatch(it -> it.isSet(Flags.Flag.DELETED));
    }

    @Test
    void immunity_02_a_mailbox_that_nobody_looked_into_for_a_week_catches_up_completely() {
        post.letter("before").sendAt(desk.town().smtpPort());
        desk.comesIn();
        IntStream.range(0, 70).forEach(it -> desk.town().deliver(post.support(), Letter.mail("""
                From: customer%d@customer.example.com
                Subject: missed %d

                Hello
                """.formatted(it, it))));
        desk.later(Duration.ofDays(7));
        desk.comesIn();

        assertThat(post.tickets()).hasSize(71);
    }

    @Test
    void immunity_03_a_mail_that_cannot_be_read_waits_in_quarantine_with_its_reason_and_its_bytes() {
        post.handOver("From: <%s>\nSubject: A thousand parts\n%s".formatted(ANA, parts(1_000)));
        desk.comesIn();

        var kept = post.onlyQuarantined();
        assertThat(text(kept, "code")).isEqualTo("too_many_parts");
        assertThat(text(kept, "reason")).isNotBlank();
        assertThat(text(kept, "from")).isEqualTo(ANA);
        assertThat(post.lead()
                        .get("/api/desk/quarantine/%d/raw".formatted(id(kept)))
                        .text())
                .contains("Subject: A thousand parts", "part 999");
        assertThat(text(post.redriven(kept), "state")).isEqualTo("quarantined");
    }

    @Test
    void immunity_03_a_ticket_stands_in_for_a_mail_that_cannot_be_read_and_is_owned_and_due_like_any() {
        post.handOver("From: Ana <%s>\nMessage-ID: <parts@x.example>\nSubject: A thousand parts\n%s"
                .formatted(ANA, parts(1_000)));
        desk.comesIn();

        assertThat(post.tickets()).hasSize(1);
        var page = post.ticket(post.tickets().getFirst());
        assertThat(text(page, "subject")).isEqualTo("A thousand parts");
        assertThat(page.toString()).contains("/api/desk/quarantine/%d/raw".formatted(id(post.onlyQuarantined())));
        assertThat(desk.count("ticket where owner_id is not null and due_at is not null and next_step is not null"))
                .isEqualTo(1);
        assertThat(post.onlyQuarantined().path("ticket_id").asLong()).isEqualTo(id(page));

        post.redriven(post.onlyQuarantined());
        assertThat(post.tickets()).hasSize(1);
        desk.answered(post.agent(), id(page), "What is it about?", "pending");
        assertThat(desk.town().inbox(ANA)).hasSize(1);
    }

    @Test
    void immunity_06_no_ticket_stands_in_for_the_unreadable_mail_of_a_machine_or_of_ours() {
        post.handOver("From: <%s>\nAuto-Submitted: auto-generated\nSubject: x\n%s".formatted(ANA, parts(1_000)));
        post.handOver("From: <%s>\nSubject: x\n%s".formatted(post.support(), parts(1_000)));
        desk.comesIn();

        assertThat(post.quarantine()).hasSize(2);
        assertThat(post.tickets()).isEmpty();
    }

    @Test
    void immunity_03_a_mail_that_fails_again_and_again_is_let_in_by_hand_once_the_cause_is_gone() throws IOException {
        post.handOver("From: <%s>\nSubject: Hello\n\nHello".formatted(ANA));
        var place = blob(desk.database()
                .asOwnerRead("select sha256 from raw_mail where brand_id = %d".formatted(post.brandId())));
        var elsewhere = place.resolveSibling("elsewhere");
        Files.move(place, elsewhere);
        for (var attempt = 0; attempt < 4; attempt++) {
            assertThat(post.quarantine()).isEmpty();
            desk.comesIn();
            desk.later(Duration.ofMinutes(6));
        }
        var kept = post.onlyQuarantined();
        assertThat(text(kept, "code")).isEqualTo("failed");
        assertThat(text(kept, "reason")).contains("after 4 attempts", "not in the blob store");
        assertThat(kept.path("ticket_id").asLong()).isEqualTo(id(post.tickets().getFirst()));

        Files.move(elsewhere, place);
        var outcome = post.redriven(kept);
        assertThat(text(outcome, "state")).isEqualTo("done");
        assertThat(outcome.path("ticket_id").asLong())
                .isEqualTo(kept.path("ticket_id").asLong());
        assertThat(post.tickets()).hasSize(1);
        assertThat(post.ticket(post.tickets().getFirst())
                        .path("messages")
                        .valueStream()
                        .map(it -> text(it, "text").strip()))
                .hasSize(2)
                .endsWith("Hello");
        assertThat(post.quarantine()).isEmpty();
    }

    @Test
    void immunity_04_a_message_id_that_is_missing_or_borrowed_costs_nobody_their_mail() {
        post.handOver("From: <%s>\nSubject: none\n\nfirst".formatted(ANA));
        post.handOver("From: <%s>\nSubject: none\n\nsecond".formatted(ANA));
        post.handOver("From: <%s>\nMessage-ID: <same@x.example>\nSubject: borrowed\n\nthird".formatted(ANA));
        post.handOver("From: <noor@x.example>\nMessage-ID: <same@x.example>\nSubject: borrowed\n\nfourth");
        desk.comesIn();

        assertThat(post.tickets()).hasSize(4);
    }

    @Test
    void immunity_04_the_same_mail_handed_over_again_is_one_mail() {
        var letter = post.letter("once");
        letter.sendAt(desk.door());
        letter.sendAt(desk.door());
        desk.comesIn();
        letter.sendAt(desk.door());
        desk.comesIn();

        assertThat(post.tickets()).hasSize(1);
        assertThat(desk.count("message")).isEqualTo(1);
    }

    @Test
    void mails_that_waited_together_are_read_in_the_order_they_came() {
        var first = post.letter("Where is it?").with("Message-ID", "<first@laptop.example>");
        first.sendAt(desk.door());
        IntStream.range(0, 12)
                .forEach(it -> post.letter("Re: Where is it?")
                        .saying("And " + it)
                        .with("In-Reply-To", "<first@laptop.example>")
                        .sendAt(desk.door()));
        desk.comesIn();

        assertThat(post.tickets()).hasSize(1);
        assertThat(post.ticket(post.tickets().getFirst())
                        .path("messages")
                        .valueStream()
                        .skip(1)
                        .map(it -> text(it, "text").strip()))
                .containsExactlyElementsOf(
                        IntStream.range(0, 12).mapToObj(it -> "And " + it).toList());
    }

    @Test
    void immunity_05_a_mail_that_has_killed_its_reader_four_times_is_not_read_again() {
        post.letter("deadly").sendAt(desk.door());
        desk.database()
                .asOwner("update raw_mail set attempts = 4, leased_until = '%s' where brand_id = %d"
                        .formatted(TUESDAY.minusSeconds(1), post.brandId()));
        post.letter("the next").sendAt(desk.door());
        desk.comesIn();

        assertThat(post.tickets()).extracting(it -> text(it, "subject")).contains("the next");
        assertThat(text(post.onlyQuarantined(), "code")).isEqualTo("failed");
        assertThat(text(post.onlyQuarantined(), "reason")).contains("4 times");
    }

    @Test
    void immunity_05_mails_that_waited_behind_a_deadly_one_are_not_blamed_for_it() {
        post.letter("deadly").sendAt(desk.door());
        post.letter("a neighbour").sendAt(desk.door());
        var mails = context.getBean(RawMailTable.class);
        var transaction = context.getBean(TransactionTemplate.class);
        for (var death = 0; death < 5; death++) {
            post.brand()
                    .run(() -> transaction.executeWithoutResult(_ -> {
                        var leased = mails.lease(desk.now(), desk.now().plus(Duration.ofMinutes(5)), 20);
                        assertThat(leased).hasSize(2);
                        mails.begin(leased.getFirst(), desk.now().plus(Duration.ofMinutes(5)));
                    }));
            desk.later(Duration.ofMinutes(6));
        }
        desk.comesIn();

        assertThat(post.tickets()).extracting(it -> text(it, "subject")).contains("a neighbour");
        assertThat(text(post.onlyQuarantined(), "reason")).contains("5 times");
    }

    @Test
    void immunity_05_a_mail_that_says_nowhere_who_wrote_it_waits_for_a_person() {
        desk.town().deliver(post.support(), Letter.mail("Subject: Nobody\n\nHello"));
        desk.comesIn();

        assertThat(post.tickets()).isEmpty();
        assertThat(text(post.onlyQuarantined(), "code")).isEqualTo("no_sender");
    }

    @Test
    void immunity_05_poison_ends_in_quarantine_or_harmless_and_the_next_mail_is_read() {
        post.handOver("From: <%s>\nDate: Sat, 1 Jan 2050 00:00:00 +0000\nSubject: 2050\n\nx".formatted(ANA));
        post.handOver("From: <%s>\nContent-Type: text/plain; charset=\"no such\"\nSubject: lies\n\nx".formatted(ANA));
        post.handOver("From: <%s>\nSubject: =?utf-8?B?%s?=\n\nx".formatted(ANA, "A".repeat(20_000)));
        post.handOver(
                "From: <%s>\n%s\n\nx".formatted(ANA, "X-Many: x\n".repeat(5_000).strip()));
        post.handOver("From: <%s>\nSubject: parts\n%s".formatted(ANA, parts(10_000)));
        post.handOver(
                "From: <%s>\nTo: %s\nSubject: many\n\nx".formatted(ANA, "a@b.example, ".repeat(9_000) + "c@d.example"));
        post.letter("the next").sendAt(desk.door());
        desk.comesIn();

        assertThat(post.quarantine())
                .extracting(it -> text(it, "code"))
                .contains("too_many_parts", "bad_header")
                .hasSizeLessThan(4);
        assertThat(post.tickets()).extracting(it -> text(it, "subject")).contains("2050", "lies", "the next");
        assertThat(post.tickets())
                .allSatisfy(it -> assertThat(text(it, "created_at")).isEqualTo(TUESDAY.toString()));
        assertThat(desk.count("raw_mail where state = 'waiting'")).isZero();
    }

    private static String parts(int many) {
        var body = new StringBuilder("Content-Type: multipart/mixed; boundary=b\n\n");
        IntStream.range(0, many)
                .forEach(it -> body.append("--b\n\npart ").append(it).append('\n'));
        return body.append("--b--\n").toString();
    }

    private Path blob(String sha256) {
        return Path.of("target/desk-home/blobs", Long.toString(post.brandId()))
                .resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }
}
