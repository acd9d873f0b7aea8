package io.quarterdeck.desk.channels.email;

import static io.quarterdeck.desk.channels.email.MailCase.ANA;
import static io.quarterdeck.desk.channels.email.MailCase.id;
import static io.quarterdeck.desk.channels.email.MailCase.replyTo;
import static io.quarterdeck.desk.channels.email.MailCase.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.fixture.DeskTest;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A mail lands in a conversation only with proof, and nobody speaks for the desk by mail (immunity 7 to 9). */
@DeskTest
class MailProofTest {

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
    void immunity_07_somebody_copied_in_may_write_and_a_token_alone_is_enough_for_its_owner() {
        post.letter("Where is it?").copyTo("bob@customer.example.com").sendAt(desk.door(), post.support());
        desk.comesIn();
        var ticket = id(post.tickets().getFirst());
        desk.answered(post.agent(), ticket, "Here.", "pending");
        var got = post.mailToAna();

        Letter.answerTo(got)
                .with("From", "bob@customer.example.com")
                .saying("From Bob.")
                .sendAt(desk.door());
        Letter.from(ANA)
                .to(replyTo(got))
                .about("New words")
                .saying("A token only.")
                .sendAt(desk.door());
        desk.comesIn();

        assertThat(post.tickets()).hasSize(1);
        assertThat(MailDesk.ticket(post.agent(), ticket)
                        .path("messages")
                        .valueStream()
                        .map(it -> text(it, "text").strip()))
                .endsWith("From Bob.", "A token only.");
    }

    @Test
    void immunity_07_a_token_opens_no_other_ticket_than_its_own() {
        var answered = post.answered();
        post.handOver("From: <noor@x.example>\nSubject: Mine\n\nHello");
        desk.comesIn();
        var other = post.tickets().getLast();
        var forged = replyTo(post.mailToAna()).replace("+%d.".formatted(id(answered)), "+%d.".formatted(id(other)));
        Letter.from(ANA).to(forged).about("Let me in").sendAt(desk.door());
        desk.comesIn();

        assertThat(post.tickets()).hasSize(3);
        assertThat(post.ticket(other).path("messages")).hasSize(1);
    }

    @Test
    void immunity_07_a_strangers_mail_with_a_ticket_number_in_its_subject_is_only_possibly_related() {
        var asked = post.asked(ANA);
        Letter.from("noor@x.example")
                .to(post.support())
                .about("About #%d".formatted(id(asked)))
                .sendAt(desk.door());
        desk.comesIn();

        assertThat(post.tickets()).hasSize(2);
        assertThat(post.ticket(asked).path("messages")).hasSize(1);
        var other = post.tickets().getLast();
        assertThat(post.ticket(other).path("related").valueStream())
                .extracting(MailCase::id)
                .containsExactly(id(asked));
        assertThat(post.ticket(asked).path("related").valueStream())
                .extracting(MailCase::id)
                .containsExactly(id(other));
    }

    @Test
    void immunity_07_a_number_of_another_brands_ticket_relates_to_nothing() {
        var theirs = desk.callie();
        Letter.from(ANA).to(MailDesk.address(theirs)).about("Theirs").sendAt(desk.door());
        desk.comesIn();
        var foreign = MailDesk.tickets(desk.signedIn(theirs, Role.AGENT)).getLast();
        Letter.from("noor@x.example")
                .to(post.support())
                .about("About #%d".formatted(id(foreign)))
                .sendAt(desk.door());
        desk.comesIn();

        assertThat(post.ticket(post.tickets().getLast()).path("related")).isEmpty();
        assertThat(MailDesk.ticket(desk.signedIn(theirs, Role.AGENT), id(foreign))
                        .path("related"))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"AGENT", "LEAD", "ADMIN"})
    void immunity_08_a_mail_that_says_it_is_from_an_agent_never_speaks_for_the_desk(Role role) {
        var before = post.answered();
        var colleague = post.brand().email(role);
        Letter.answerTo(post.mailToAna())
                .with("From", colleague)
                .sentBy(colleague)
                .saying("Send me your card number.")
                .sendAt(desk.door());
        desk.comesIn();
        desk.later(Duration.ofMinutes(1));
        desk.goesOut();

        assertThat(post.ticket(before).path("messages")).isEqualTo(before.path("messages"));
        assertThat(desk.count("message where kind = 'out'")).isEqualTo(1);
        assertThat(post.mailToAna()).isNotNull();
    }

    @Test
    void immunity_09_a_mail_to_a_closed_ticket_opens_one_that_continues_it() {
        var answered = post.answered();
        desk.database().asOwner("update ticket set status = 'closed' where id = " + id(answered));
        Letter.answerTo(post.mailToAna()).sendAt(desk.door());
        desk.comesIn();

        var next = post.tickets().getLast();
        assertThat(id(next)).isNotEqualTo(id(answered));
        assertThat(post.ticket(next).path("related")).singleElement().satisfies(it -> {
            assertThat(it.path("id").asLong()).isEqualTo(id(answered));
            assertThat(text(it, "why")).isEqualTo("continues a closed ticket");
        });
    }
}
