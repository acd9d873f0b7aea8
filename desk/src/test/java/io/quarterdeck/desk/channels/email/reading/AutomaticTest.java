package io.quarterdeck.desk.channels.email.reading;

import static io.quarterdeck.desk.channels.email.reading.RawMail.aMail;
import static io.quarterdeck.desk.channels.email.reading.RawMail.anEmptyHeader;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.desk.channels.email.reading.Automatic.Mark;
import io.quarterdeck.desk.channels.email.reading.DeliveryReport.Fate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AutomaticTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Auto-Submitted: auto-replied                | AUTO_REPLIED
                    Auto-Submitted: auto-generated; owner=x     | AUTO_GENERATED
                    Auto-Submitted: Auto-Notified               | AUTO_GENERATED
                    Precedence: bulk                            | BULK
                    Precedence: JUNK                            | BULK
                    Precedence: list                            | LIST
                    Precedence: auto_reply                      | AUTO_REPLIED
                    List-Id: <friends.example.com>              | LIST
                    List-Unsubscribe: <mailto:x@example.com>    | LIST
                    X-Auto-Response-Suppress: OOF, AutoReply    | ASKS_FOR_SILENCE
                    X-Autoreply: yes                            | AUTO_REPLIED
                    Return-Path: <>                             | NULL_SENDER
                    """)
    void immunity_06_every_sign_of_a_machine_is_seen(String field, Mark mark) {
        var automatic = aMail().with(field).parsed().automatic();

        assertThat(automatic.marks()).containsExactly(mark);
        assertThat(automatic.mayBeAnswered()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"Auto-Submitted: no", "X-Auto-Response-Suppress: None", "Precedence: first-class", "X-Mailer: x"})
    void a_person_is_not_taken_for_a_machine(String field) {
        assertThat(aMail().with(field).parsed().automatic().isByPerson()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"no-reply@x.example", "noreply@x.example", "DoNotReply@x.example", "mailer-daemon@x.example"})
    void immunity_06_an_address_that_wants_no_answer_gets_none(String address) {
        var automatic = anEmptyHeader().with("From: " + address).parsed().automatic();

        assertThat(automatic.marks()).containsExactly(Mark.NO_REPLY_ADDRESS);
    }

    @Test
    void immunity_06_a_null_sender_is_never_answered() {
        assertThat(aMail().from("").parsed().automatic().marks()).containsExactly(Mark.NULL_SENDER);
    }

    @Test
    void immunity_10_a_bounce_names_the_mail_that_came_back_and_why() {
        var mail = anEmptyHeader()
                .with("From: Mail Delivery Subsystem <MAILER-DAEMON>")
                .with("Content-Type: multipart/report; report-type=delivery-status; boundary=b")
                .from("")
                .saying("""
                        --b
                        Content-Type: text/plain

                        Your message could not be delivered.
                        --b
                        Content-Type: message/delivery-status

                        Reporting-MTA: dns; mx.example.com

                        Final-Recipient: rfc822; bo@example.com
                        Action: delivered
                        Status: 2.0.0

                        Original-Recipient: rfc822;ana@example.com
                        Final-Recipient: rfc822; ana@example.com
                        Action: failed
                        Status: 5.1.1
                        Diagnostic-Code: smtp; 550 5.1.1
                          no such user
                        --b
                        Content-Type: message/rfc822

                        From: support@bleusalt.example
                        Message-ID: <qd.12.token.7@bleusalt.example>
                        Subject: Re: Where is my order?

                        Hello Ana
                        --b--
                        """)
                .parsed();

        assertThat(mail.automatic().report()).hasValueSatisfying(it -> {
            assertThat(it.fate()).isEqualTo(Fate.FAILED);
            assertThat(it.recipient()).isEqualTo("ana@example.com");
            assertThat(it.status()).isEqualTo("5.1.1");
            assertThat(it.diagnostic()).isEqualTo("smtp; 550 5.1.1 no such user");
            assertThat(it.originalId()).contains("qd.12.token.7@bleusalt.example");
        });
        assertThat(mail.head().people().from()).isEmpty();
        assertThat(mail.body().text().strip()).isEqualTo("Your message could not be delivered.");
        assertThat(mail.attachments()).extracting(Attachment::name).containsExactly("mail.eml");
    }

    @Test
    void a_delay_is_not_a_failure() {
        var report = DeliveryReport.ofDelivery("Action: delayed\nStatus: 4.4.1\n", Optional.empty());

        assertThat(report.fate()).isEqualTo(Fate.DELAYED);
        assertThat(DeliveryReport.ofDelivery("", Optional.empty()).fate()).isEqualTo(Fate.FAILED);
    }

    @Test
    void a_read_receipt_names_the_mail_that_was_read() {
        var mail = aMail().with("Content-Type: multipart/report; report-type=disposition-notification; boundary=b")
                .saying("""
                        --b
                        Content-Type: text/plain

                        Your message was displayed.
                        --b
                        Content-Type: message/disposition-notification

                        Final-Recipient: rfc822;ana@example.com
                        Original-Message-ID: <qd.12.token.7@bleusalt.example>
                        Disposition: manual-action/MDN-sent-manually; displayed
                        --b--
                        """)
                .parsed();

        assertThat(mail.automatic().report()).hasValueSatisfying(it -> {
            assertThat(it.fate()).isEqualTo(Fate.READ);
            assertThat(it.originalId()).contains("qd.12.token.7@bleusalt.example");
        });
    }

    @Test
    void immunity_10_a_bounce_that_is_no_report_is_known_by_the_recipients_it_names() {
        var mail = anEmptyHeader()
                .with("From: mailer-daemon@mx.example.com")
                .with("X-Failed-Recipients: ana@example.com")
                .from("")
                .saying("This message was created automatically.\n\nMessage-Id: <qd.12.token.7@bleusalt.example>\n")
                .parsed();

        assertThat(mail.automatic().report()).hasValueSatisfying(it -> {
            assertThat(it.recipient()).isEqualTo("ana@example.com");
            assertThat(it.originalId()).contains("qd.12.token.7@bleusalt.example");
        });
    }
}
