package io.quarterdeck.desk.channels.email.sending;

import static io.quarterdeck.desk.channels.email.sending.OutgoingMails.aReply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MimeWriterTest {

    static final Files FILES =
            _ -> Optional.of(new ByteArrayInputStream("the content".getBytes(StandardCharsets.UTF_8)));

    @Test
    void a_reply_says_who_it_is_from_what_it_answers_and_where_an_answer_goes() throws Exception {
        var mail = sent(aReply().answering("1@example.com", "2@example.com"));

        assertThat(mail.getHeader("From")).containsExactly("Bleusalt <support@bleusalt.example>");
        assertThat(mail.getHeader("To")).containsExactly("Ana <ana@example.com>");
        assertThat(mail.getHeader("Reply-To"))
                .containsExactly("Bleusalt <support+12.abcdefghijklmnopqrstuvwx27@bleusalt.example>");
        assertThat(mail.getMessageID()).isEqualTo("<qd.12.abcdefghijklmnopqrstuvwx27.7@bleusalt.example>");
        assertThat(mail.getHeader("In-Reply-To")).containsExactly("<2@example.com>");
        assertThat(mail.getHeader("References")).containsExactly("<1@example.com> <2@example.com>");
        assertThat(mail.getSubject()).isEqualTo("Re: Where is my order?");
        assertThat(mail.getHeader("Auto-Submitted")).isNull();
        assertThat(mail.getHeader("X-Auto-Response-Suppress")).isNull();
    }

    @Test
    void a_mail_that_is_written_twice_has_the_same_name() throws Exception {
        var mail = aReply();

        assertThat(sent(mail).getMessageID()).isEqualTo(sent(mail).getMessageID());
    }

    @Test
    void the_text_is_there_twice_and_the_html_holds_nothing_else() throws Exception {
        var body = (MimeMultipart) sent(aReply().saying("Hello <b>Ana</b>\nline two\n\nnext & last"))
                .getContent();

        assertThat(body.getContentType()).startsWith("multipart/alternative");
        assertThat(((String) body.getBodyPart(0).getContent()).replace("\r\n", "\n"))
                .isEqualTo("Hello <b>Ana</b>\nline two\n\nnext & last");
        assertThat(((String) body.getBodyPart(1).getContent()).replace("\r\n", "\n"))
                .contains("<p>Hello &lt;b&gt;Ana&lt;/b&gt;<br>\nline two</p>\n<p>next &amp; last</p>");
    }

    @Test
    void immunity_06_only_what_no_person_wrote_says_that_it_is_automatic() throws Exception {
        var mail = sent(aReply().automatic());

        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-replied");
        assertThat(mail.getHeader("X-Auto-Response-Suppress")).containsExactly("All");
    }

    @Test
    void immunity_12_no_name_no_subject_and_no_id_can_add_a_header() throws Exception {
        var mail = sent(aReply().from("Bleusalt\r\nBcc: evil@example.com")
                .to("Ana\nX-Evil: 1", "ana@example.com")
                .about("Hi\r\nBcc: evil@example.com\r\n\r\nbody")
                .answering("1@x\r\nBcc: evil@example.com", "2@x> <3@x", "4@example.com"));

        assertThat(Collections.list(mail.getAllHeaders()).stream().map(it -> it.getName()))
                .containsExactlyInAnyOrder(
                        "From",
                        "Reply-To",
                        "To",
                        "Subject",
                        "Date",
                        "In-Reply-To",
                        "References",
                        "Message-ID",
                        "MIME-Version",
                        "Content-Type");
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getSubject()).isEqualTo("Hi Bcc: evil@example.com body");
        assertThat(mail.getHeader("References")).containsExactly("<4@example.com>");
    }

    @Test
    void immunity_12_an_address_that_is_more_than_an_address_is_refused() {
        for (var address : List.of(
                "a@b.example\r\nBcc: c@d.example", "a@b.example, c@d.example", "<a@b.example>", "a b@c.example", "")) {
            assertThatThrownBy(() -> MimeWriter.write(aReply().to("", address).mail(), Files.NONE))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(
                        () -> MimeWriter.write(aReply().called("1@x>\r\nBcc: y").mail(), Files.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void letters_beyond_ascii_arrive() throws Exception {
        var mail = sent(aReply().from("Café Zoë").about("Ihre Größe 😀").saying("Grüße 😀"));

        assertThat(mail.getSubject()).isEqualTo("Ihre Größe 😀");
        assertThat(mail.getFrom()[0].toString()).contains("=?UTF-8?");
        assertThat(((MimeMultipart) mail.getContent()).getBodyPart(0).getContent())
                .isEqualTo("Grüße 😀");
    }

    @Test
    void a_long_chain_keeps_its_first_and_its_last_ids_and_folds() throws Exception {
        var ids = IntStream.range(0, 60)
                .mapToObj("%d.message@example.com"::formatted)
                .toArray(String[]::new);
        var mail = sent(aReply().answering(ids));

        var chain = mail.getHeader("References")[0].replaceAll("\\s+", " ").split(" ");
        assertThat(chain).hasSize(20).startsWith("<0.message@example.com>").endsWith("<59.message@example.com>");
        assertThat(mail.getHeader("References")[0].lines()).allMatch(it -> it.length() < 100);
    }

    /** As it arrives: written to bytes and read again. */
    @Test
    void a_file_goes_with_it_under_its_name_and_no_type_or_name_of_it_can_add_a_header() throws Exception {
        var mail = sent(aReply().saying("See the picture")
                .with("über/../r\r\nBcc: x@y.example.png", "image/png")
                .with("a.eml", "message/rfc822"));
        assertThat(mail.getHeader("Bcc")).isNull();
        var body = (MimeMultipart) mail.getContent();
        assertThat(body.getCount()).isEqualTo(3);
        assertThat(((MimeMultipart) body.getBodyPart(0).getContent())
                        .getBodyPart(0)
                        .getContent())
                .isEqualTo("See the picture");
        var picture = body.getBodyPart(1);
        assertThat(picture.getContentType()).startsWith("image/png");
        assertThat(picture.getFileName()).startsWith("über_.._r").doesNotContain("\n");
        assertThat(picture.getDisposition()).isEqualTo("attachment");
        assertThat(picture.getInputStream().readAllBytes()).asString().isEqualTo("the content");
        assertThat(body.getBodyPart(2).getContentType()).startsWith("application/octet-stream");
        assertThatThrownBy(() ->
                        MimeWriter.write(aReply().with("a.png", "image/png").mail(), Files.NONE))
                .hasMessageContaining("is gone");
    }

    private static MimeMessage sent(OutgoingMails mail) throws MessagingException, IOException {
        var bytes = new ByteArrayOutputStream();
        MimeWriter.write(mail.mail(), FILES).writeTo(bytes);
        assertThat(bytes.toString(StandardCharsets.US_ASCII)).isNotEmpty();
        return new MimeMessage(null, new ByteArrayInputStream(bytes.toByteArray()));
    }
}
