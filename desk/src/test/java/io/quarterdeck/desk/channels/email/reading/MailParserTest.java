package io.quarterdeck.desk.channels.email.reading;

import static io.quarterdeck.desk.channels.email.reading.RawMail.aMail;
import static io.quarterdeck.desk.channels.email.reading.RawMail.anEmptyHeader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class MailParserTest {

    @Test
    void a_plain_mail_is_read() {
        var mail = aMail().with("Date: Tue, 24 Nov 2026 09:58:00 +0100")
                .with("In-Reply-To: <a@x>")
                .with("References: <a@x> <b@x>")
                .with("Cc: Bo <bo@example.com>, cy@example.com")
                .with("Reply-To: ana@home.example")
                .saying("Where is it?\nAna\n")
                .parsed();

        assertThat(mail.head().people().from()).contains(new Address("Ana", "ana@example.com"));
        assertThat(mail.head().people().replyTo()).containsExactly(new Address("", "ana@home.example"));
        assertThat(mail.head().people().to()).containsExactly(new Address("", "support@bleusalt.example"));
        assertThat(mail.head().people().cc())
                .containsExactly(new Address("Bo", "bo@example.com"), new Address("", "cy@example.com"));
        assertThat(mail.head().subject()).isEqualTo("Where is my order?");
        assertThat(mail.head().thread().messageId()).contains("1@example.com");
        assertThat(mail.head().thread().inReplyTo()).containsExactly("a@x");
        assertThat(mail.head().thread().references()).containsExactly("a@x", "b@x");
        assertThat(mail.head().dateHint()).isEqualTo(Instant.parse("2026-11-24T08:58:00Z"));
        assertThat(mail.body()).isEqualTo(new ParsedMail.Body("Where is it?\nAna\n", null, false));
        assertThat(mail.automatic().isByPerson()).isTrue();
    }

    @Test
    void a_mail_in_two_versions_keeps_both_and_its_files_go_to_the_sink() {
        var raw = aMail().with("MIME-Version: 1.0")
                .with("Content-Type: multipart/mixed; boundary=mix")
                .saying("""
                        --mix
                        Content-Type: multipart/alternative; boundary=alt

                        --alt
                        Content-Type: text/plain; charset=utf-8
                        Content-Transfer-Encoding: quoted-printable

                        Caf=C3=A9
                        --alt
                        Content-Type: text/html; charset=utf-8
                        Content-Transfer-Encoding: base64

                        PHA+Q2Fmw6k8L3A+
                        --alt--
                        --mix
                        Content-Type: application/pdf; name="invoice.pdf"
                        Content-Disposition: attachment; filename="invoice.pdf"
                        Content-Transfer-Encoding: base64

                        JVBERi0=
                        --mix--
                        """);
        var mail = raw.parsed();

        assertThat(mail.body().text().strip()).isEqualTo("Café");
        assertThat(mail.body().html()).isEqualTo("<p>Café</p>");
        assertThat(mail.attachments()).singleElement().satisfies(it -> {
            assertThat(it.name()).isEqualTo("invoice.pdf");
            assertThat(it.mediaType()).isEqualTo("application/pdf");
            assertThat(raw.kept(it)).isEqualTo("%PDF-".getBytes(StandardCharsets.US_ASCII));
        });
    }

    @Test
    void an_image_inside_the_html_keeps_the_id_it_is_called_by() {
        var mail = aMail().with("Content-Type: multipart/related; boundary=rel")
                .saying("""
                        --rel
                        Content-Type: text/html

                        <img src="cid:logo@x">
                        --rel
                        Content-Type: image/png
                        Content-ID: <logo@x>
                        Content-Transfer-Encoding: base64

                        iVBORw0=
                        --rel--
                        """)
                .parsed();

        assertThat(mail.attachments())
                .singleElement()
                .satisfies(it -> assertThat(it.contentId()).isEqualTo("logo@x"));
    }

    @Test
    void text_parts_beside_one_another_are_one_body() {
        var mail = aMail().with("Content-Type: multipart/mixed; boundary=b")
                .saying("""
                        --b
                        Content-Type: text/html

                        <p>Hello</p>
                        --b
                        Content-Type: text/plain

                        -- a list's footer
                        --b--
                        """)
                .parsed();

        assertThat(mail.body().text().strip()).isEqualTo("Hello\n\n-- a list's footer");
        assertThat(mail.body().html()).contains("<p>Hello</p>").contains("<pre>-- a list");
    }

    @Test
    void a_mail_attached_to_a_mail_is_a_file_and_not_more_of_this_mail() {
        var mail = aMail().with("Content-Type: multipart/mixed; boundary=b")
                .saying("""
                        --b
                        Content-Type: text/plain

                        See below
                        --b
                        Content-Type: message/rfc822

                        From: other@example.com
                        Subject: inner

                        inner text
                        --b--
                        """)
                .parsed();

        assertThat(mail.body().text().strip()).isEqualTo("See below");
        assertThat(mail.attachments()).extracting(Attachment::name).containsExactly("mail.eml");
        assertThat(mail.head().subject()).isEqualTo("Where is my order?");
    }

    @Test
    void immunity_04_a_mail_without_message_id_is_read_like_any_other() {
        var mail = anEmptyHeader()
                .with("From: ana@example.com")
                .with("Subject: no id")
                .parsed();

        assertThat(mail.head().thread().messageId()).isEmpty();
        assertThat(mail.head().subject()).isEqualTo("no id");
    }

    @Test
    void immunity_04_of_doubled_headers_the_topmost_counts() {
        var mail = anEmptyHeader()
                .with("From: ana@example.com")
                .with("From: mallory@example.com")
                .with("Subject: one")
                .with("Subject: two")
                .with("Message-ID: <1@x> <2@x>")
                .parsed();

        assertThat(mail.head().people().from()).contains(new Address("", "ana@example.com"));
        assertThat(mail.head().subject()).isEqualTo("one");
        assertThat(mail.head().thread().messageId()).contains("1@x");
    }

    @Test
    void immunity_05_a_date_in_the_year_2050_is_no_hint() {
        assertThat(aMail().with("Date: Fri, 1 Jan 2050 00:00:00 +0000")
                        .parsed()
                        .head()
                        .dateHint())
                .isNull();
        assertThat(aMail().with("Date: yesterday, I think").parsed().head().dateHint())
                .isNull();
        assertThat(aMail().with("Date: " + "9".repeat(50_000)).parsed().head().dateHint())
                .isNull();
        assertThat(aMail().with("Date: Thu, 1 Jan 1970 00:00:00 +0000")
                        .parsed()
                        .head()
                        .dateHint())
                .isNull();
    }

    @Test
    void immunity_05_ten_thousand_parts_go_to_quarantine() {
        var parts = "--b\nContent-Type: text/plain\n\nx\n".repeat(10_000);

        assertThat(aMail().with("Content-Type: multipart/mixed; boundary=b")
                        .saying(parts + "--b--\n")
                        .quarantined())
                .isEqualTo(Quarantine.TOO_MANY_PARTS);
    }

    @Test
    void immunity_05_parts_within_parts_without_end_go_to_quarantine() {
        var nested = new StringBuilder();
        for (var i = 0; i < 200; i++) {
            nested.append("--b%d\nContent-Type: multipart/mixed; boundary=b%d\n\n".formatted(i, i + 1));
        }

        assertThat(aMail().with("Content-Type: multipart/mixed; boundary=b0")
                        .saying(nested.toString())
                        .quarantined())
                .isEqualTo(Quarantine.TOO_DEEP);
    }

    @Test
    void immunity_05_a_mail_of_more_than_the_limit_goes_to_quarantine() {
        var small =
                new Limits(Limits.STANDARD.header(), new Limits.Structure(10, 10, 100_000), Limits.STANDARD.patience());

        assertThat(aMail().saying("0123456789\n".repeat(20_000)).within(small).quarantined())
                .isEqualTo(Quarantine.TOO_LARGE);
    }

    @Test
    void immunity_05_a_mail_that_takes_too_long_goes_to_quarantine() {
        var ticking = new Clock() {
            private Instant now = RawMail.RECEIVED;

            @Override
            public Instant instant() {
                now = now.plusSeconds(3);
                return now;
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };

        assertThat(aMail().onA(ticking).quarantined()).isEqualTo(Quarantine.TOO_SLOW);
    }

    @Test
    void immunity_05_headers_without_end_go_to_quarantine() {
        var many = aMail();
        for (var i = 0; i < 2_000; i++) {
            many.with("X-Header-%d: x".formatted(i));
        }

        assertThat(many.quarantined()).isEqualTo(Quarantine.BAD_HEADER);
        assertThat(aMail().with("X-Long: " + "x".repeat(300_000)).quarantined()).isEqualTo(Quarantine.BAD_HEADER);
    }

    @Test
    void immunity_05_a_line_of_five_million_letters_is_read_and_cut() {
        var mail = aMail().saying("x".repeat(5_000_000)).parsed();

        assertThat(mail.body().cut()).isTrue();
        assertThat(mail.body().text()).hasSize(2 * 1024 * 1024);
    }

    @Test
    void immunity_05_lies_about_charsets_cost_letters_and_never_the_mail() {
        assertThat(body("us-ascii", "Caf\u00c3\u00a9")).isEqualTo("Café");
        assertThat(body("iso-8859-1", "Caf\u00c3\u00a9")).isEqualTo("Café");
        assertThat(body("iso-8859-1", "Caf\u00e9")).isEqualTo("Café");
        assertThat(body("no-such-charset", "Caf\u00e9")).isEqualTo("Café");
        assertThat(body("'; drop table", "Caf\u00e9")).isEqualTo("Café");
        assertThat(body("utf-8", "Caf\u00e9")).startsWith("Caf");
        assertThat(body("utf-16", "odd")).isNotEmpty();
    }

    private static String body(String charset, String bytes) {
        return aMail().with("Content-Type: text/plain; charset=\"" + charset + "\"")
                .saying(bytes)
                .parsed()
                .body()
                .text();
    }

    @Test
    void nul_and_other_controls_do_not_reach_the_database() {
        var mail = anEmptyHeader()
                .with("From: \"A\u0000na\" <ana@example.com>")
                .with("Subject: =?utf-8?q?a=00b=0D=0ABcc:_x?=")
                .saying("a\u0000b\u0007c")
                .parsed();

        assertThat(mail.body().text()).isEqualTo("abc");
        assertThat(mail.head().subject()).isEqualTo("ab Bcc: x");
        assertThat(mail.head().people().from().orElseThrow().name()).isEqualTo("Ana");
    }

    @Test
    void a_mail_from_nobody_goes_to_quarantine() {
        assertThat(anEmptyHeader().with("From: nobody in particular").from("").quarantined())
                .isEqualTo(Quarantine.NO_SENDER);
        assertThat(anEmptyHeader()
                        .with("Subject: hello")
                        .from("ana@example.com")
                        .parsed()
                        .head()
                        .people()
                        .from())
                .contains(new Address("", "ana@example.com"));
    }

    @Test
    void bytes_that_are_no_mail_at_all_never_throw() {
        for (var bytes : List.of("", "\r\n", "\0\0\0", "no colon\r\nhere", ":\r\n:\r\n", "-".repeat(10_000))) {
            assertThat(aMail().read(bytes.getBytes(StandardCharsets.ISO_8859_1)))
                    .isNotNull();
        }
    }

    @Test
    void immunity_03_a_store_that_fails_is_not_the_mails_fault() {
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("disk gone");
            }
        };
        var envelope = new Envelope("ana@example.com", List.of(), RawMail.RECEIVED);
        var parser = new MailParser(Limits.STANDARD, Clock.fixed(RawMail.RECEIVED, ZoneOffset.UTC));

        assertThatThrownBy(() -> parser.read(broken, envelope, _ -> {
                    throw new AssertionError();
                }))
                .isInstanceOf(UncheckedIOException.class);
        var withFile = aMail().with("Content-Type: image/png").bytes();
        assertThatThrownBy(() -> parser.read(new ByteArrayInputStream(withFile), envelope, _ -> {
                    throw new UncheckedIOException(new IOException("disk full"));
                }))
                .isInstanceOf(UncheckedIOException.class);
    }
}
