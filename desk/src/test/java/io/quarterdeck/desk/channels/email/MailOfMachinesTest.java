package io.quarterdeck.desk.channels.email;

import static io.quarterdeck.desk.channels.email.MailCase.ANA;
import static io.quarterdeck.desk.channels.email.MailCase.id;
import static io.quarterdeck.desk.channels.email.MailCase.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.desk.fixture.DeskTest;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Mail that no person wrote starts nothing, ends nothing and is never hidden (immunity 6, 10). */
@DeskTest
class MailOfMachinesTest {

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied",
                "Auto-Submitted: auto-generated",
                "X-Autoreply: yes",
                "Precedence: bulk",
                "List-Id: <news.shop.example>"
            })
    void immunity_06_a_machines_mail_opens_no_ticket_until_a_person_says_so(String header) {
        post.handOver("From: <%s>\nSubject: Away\n%s\n\nI am away.".formatted(ANA, header));
        desk.comesIn();

        assertThat(post.tickets()).isEmpty();
        assertThat(text(post.onlyQuarantined(), "code")).isEqualTo("automatic");
        assertThat(post.redriven(post.onlyQuarantined()).path("state").asString())
                .isEqualTo("done");
        assertThat(post.tickets()).hasSize(1);
    }

    @Test
    void immunity_06_a_report_about_a_mail_that_was_never_ours_opens_no_ticket() {
        Letter.raw("", Bounce.of("qd.1.aaaaaaaaaaaaaaaaaaaaaaaaaa.x@elsewhere.example", ANA))
                .sendAt(desk.door(), post.support());
        desk.comesIn();

        assertThat(post.tickets()).isEmpty();
        assertThat(text(post.onlyQuarantined(), "code")).isEqualTo("automatic");
    }

    @Test
    void immunity_06_a_mail_in_our_own_name_is_no_customer() {
        post.handOver("From: <%s>\nSubject: Loop\n\nHello".formatted(post.support()));
        desk.comesIn();

        assertThat(post.tickets()).isEmpty();
        assertThat(text(post.onlyQuarantined(), "code")).isEqualTo("loop");
    }

    @Test
    void immunity_06_an_out_of_office_note_is_shown_in_its_ticket_and_moves_neither_clock_nor_status() {
        var before = post.answered();
        Letter.answerTo(post.mailToAna())
                .with("Auto-Submitted", "auto-replied")
                .saying("I am away.")
                .sendAt(desk.door());
        desk.comesIn();

        var after = post.ticket(before);
        assertThat(after.path("messages")).hasSize(3);
        assertThat(after.path("messages").get(2).path("automatic").asBoolean()).isTrue();
        assertThat(text(after, "status")).isEqualTo("pending");
        assertThat(after.path("clocks")).isEqualTo(before.path("clocks"));
        assertThat(after.path("due")).isEqualTo(before.path("due"));
        desk.goesOut();
        assertThat(post.mailToAna()).isNotNull();
    }

    @Test
    void immunity_06_two_machines_that_answer_each_other_blow_a_fuse() {
        IntStream.range(0, 31).forEach(it -> post.handOver("From: <%s>\nSubject: %d\n\nHello".formatted(ANA, it)));
        desk.comesIn();

        assertThat(post.tickets()).hasSize(30);
        assertThat(text(post.onlyQuarantined(), "code")).isEqualTo("too_many_tickets");
        desk.later(Duration.ofMinutes(61));
        post.handOver("From: <%s>\nSubject: An hour later\n\nHello".formatted(ANA));
        desk.comesIn();
        assertThat(post.tickets()).hasSize(31);
    }

    @Test
    void immunity_10_a_bounce_is_news_for_the_owner_and_no_word_of_the_customer() {
        var before = post.answered();
        var sent = desk.database().asOwnerRead("select header_id from outgoing_mail where ticket_id = " + id(before));
        for (var again = 0; again < 2; again++) {
            Letter.raw("", Bounce.of(sent, ANA).replace("again", "again " + again))
                    .sendAt(desk.door(), post.support());
            desk.comesIn();
        }

        var after = post.ticket(before);
        var messages = after.path("messages").valueStream().toList();
        assertThat(messages).extracting(it -> text(it, "kind")).containsExactly("in", "out", "note");
        assertThat(text(messages.get(1).path("delivery"), "state")).isEqualTo("bounced");
        assertThat(text(messages.get(2), "text")).contains(ANA, "5.1.1", "no such mailbox");
        assertThat(text(after, "status")).isEqualTo("pending");
        assertThat(after.path("clocks")).isEqualTo(before.path("clocks"));
        assertThat(text(post.outbox().getFirst(), "state")).isEqualTo("bounced");
        assertThat(post.tickets()).hasSize(1);
        desk.assertEveryHistoryIsSound();
    }

    @Test
    void immunity_10_a_bounce_that_is_faster_than_the_desk_which_sent_the_mail_is_not_lost() {
        var before = post.answered();
        // the desk died after the server had taken the mail: nobody has written down yet that it left
        desk.database()
                .asOwner("update message set delivery = 'sending' where kind = 'out' and ticket_id = " + id(before));
        desk.database()
                .asOwner("update outgoing_mail set state = 'sending', ended_at = null where ticket_id = " + id(before));
        var sent = desk.database().asOwnerRead("select header_id from outgoing_mail where ticket_id = " + id(before));
        Letter.raw("", Bounce.of(sent, ANA)).sendAt(desk.door(), post.support());
        desk.comesIn();
        desk.later(Duration.ofMinutes(10));
        desk.goesOut();

        var messages = post.ticket(before).path("messages").valueStream().toList();
        assertThat(messages).extracting(it -> text(it, "kind")).containsExactly("in", "out", "note");
        assertThat(text(messages.get(1).path("delivery"), "state")).isEqualTo("bounced");
        assertThat(text(post.outbox().getFirst(), "state")).isEqualTo("bounced");
        assertThat(post.mailToAna()).isNotNull();
    }
}
