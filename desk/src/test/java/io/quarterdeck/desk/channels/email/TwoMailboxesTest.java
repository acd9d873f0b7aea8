package io.quarterdeck.desk.channels.email;

import static io.quarterdeck.desk.channels.email.MailCase.ANA;
import static io.quarterdeck.desk.channels.email.MailCase.id;
import static io.quarterdeck.desk.channels.email.MailCase.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.fixture.DeskTest;
import jakarta.mail.MessagingException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A brand that is written to at two addresses is still one desk. */
@DeskTest
class TwoMailboxesTest {

    @Autowired
    ApplicationContext context;

    MailCase post;
    MailDesk desk;
    String returns;

    @BeforeEach
    void a_brand_with_two_mailboxes() {
        post = new MailCase(context);
        desk = post.desk();
        returns = post.support().replace("support@", "returns@");
        desk.withMailbox(post.brand(), returns);
    }

    @AfterEach
    void close() {
        desk.assertEveryHistoryIsSound();
        post.close();
    }

    @Test
    void immunity_04_one_mail_to_both_is_one_ticket_by_whatever_door_it_comes() {
        var letter = post.letter("Where is it?").with("Message-ID", "<one@laptop.example>");
        letter.sendAt(desk.door(), post.support(), returns);
        letter.sendAt(desk.town().smtpPort(), post.support(), returns);
        desk.comesIn();
        letter.sendAt(desk.door(), returns);
        desk.comesIn();

        assertThat(post.tickets()).hasSize(1);
        assertThat(desk.count("message")).isEqualTo(1);
        assertThat(desk.count("raw_mail where state = 'journal'")).isGreaterThan(1);
        assertThat(post.quarantine()).isEmpty();
    }

    @Test
    void immunity_04_readers_at_once_make_one_ticket_of_two_copies() {
        IntStream.range(0, 12)
                .forEach(it -> post.letter("number " + it)
                        .with("Message-ID", "<%d@laptop.example>".formatted(it))
                        .sendAt(desk.door(), post.support(), returns));
        AtOnce.run(4, context.getBean(MailReader.class)::readWaiting);
        desk.comesIn();

        assertThat(post.tickets()).hasSize(12);
        assertThat(desk.count("message")).isEqualTo(12);
        assertThat(desk.count("raw_mail where attempts = 1")).isEqualTo(24);
    }

    @Test
    void a_mail_to_two_brands_is_a_ticket_of_each() {
        var theirs = desk.callie();
        post.letter("Where is it?").sendAt(desk.door(), post.support(), MailDesk.address(theirs));
        desk.comesIn();

        assertThat(post.tickets()).hasSize(1);
        assertThat(MailDesk.tickets(desk.signedIn(theirs, Role.AGENT))).hasSize(1);
    }

    @Test
    void the_answer_comes_from_the_mailbox_that_was_written_to_last() throws MessagingException {
        Letter.from(ANA).to(returns).about("It does not fit").sendAt(desk.door());
        desk.comesIn();
        var ticket = id(post.tickets().getLast());
        desk.answered(post.agent(), ticket, "Send it back.", "pending");
        var got = post.mailToAna();
        assertThat(got.getFrom()[0].toString()).contains(returns);
        assertThat(MailCase.replyTo(got)).startsWith("returns+");

        Letter.answerTo(got)
                .to(MailCase.replyTo(got).replace("returns+", "support+"))
                .sendAt(desk.door());
        desk.comesIn();
        assertThat(post.tickets()).hasSize(1);
        desk.answered(post.agent(), ticket, "Got it.", "pending");

        assertThat(desk.town().inbox(ANA).getLast().getFrom()[0].toString()).contains(post.support());
        assertThat(text(post.ticket(post.tickets().getLast()), "subject")).isEqualTo("It does not fit");
    }
}
