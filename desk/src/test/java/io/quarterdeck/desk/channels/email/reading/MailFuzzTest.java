package io.quarterdeck.desk.channels.email.reading;

import static io.quarterdeck.desk.channels.email.reading.RawMail.aMail;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Random;
import org.junit.jupiter.api.Test;

class MailFuzzTest {

    private static final int ROUNDS = 4_000;
    private static final String TELLING = "\r\n:;,<>\"()=?'*%\\\0-";

    private final RawMail mail = aMail().with("Content-Type: multipart/mixed; boundary=\"mix\"; charset=utf-8")
            .with("Reply-To: =?utf-8?q?Zo=C3=AB?= <zoe@example.com>, \"Doe, A\" <a@b.example> (comment)")
            .with("Date: Tue, 24 Nov 2026 09:58:00 +0100")
            .with("References: <a@x> <b@x>")
            .saying("""
                    --mix
                    Content-Type: multipart/alternative; boundary=alt

                    --alt
                    Content-Type: text/plain; charset=utf-8
                    Content-Transfer-Encoding: quoted-printable

                    Caf=C3=A9
                    --alt
                    Content-Type: text/html; charset=iso-8859-1
                    Content-Transfer-Encoding: base64

                    PHA+Q2Fmw6k8L3A+
                    --alt--
                    --mix
                    Content-Disposition: attachment; filename*0*=utf-8''caf%C3; filename*1*=%A9.pdf
                    Content-Transfer-Encoding: base64

                    JVBERi0=
                    --mix
                    Content-Type: message/rfc822

                    From: other@example.com

                    inner
                    --mix--
                    """);

    @Test
    void immunity_05_no_change_of_a_lawful_mail_makes_reading_throw() {
        var random = new Random(20261124);
        for (var round = 0; round < ROUNDS; round++) {
            var raw = changed(mail.bytes(), random);
            assertThatCode(() -> digest(mail.read(raw))).as("round %d", round).doesNotThrowAnyException();
        }
    }

    private static byte[] changed(byte[] raw, Random random) {
        for (var changes = 1 + random.nextInt(6); changes > 0; changes--) {
            var at = random.nextInt(raw.length - 20);
            switch (random.nextInt(4)) {
                case 0 -> raw[at] = (byte) random.nextInt(256);
                case 1 -> System.arraycopy(raw, at + 1, raw, at, raw.length - at - 1);
                case 2 -> System.arraycopy(raw, random.nextInt(raw.length - 20), raw, at, 20);
                default -> raw[at] = (byte) TELLING.charAt(random.nextInt(TELLING.length()));
            }
        }
        return raw;
    }

    /** What the desk does with every mail it could read. */
    private static void digest(Reading reading) {
        if (reading instanceof Reading.Parsed(var parsed)) {
            QuotedReply.of(parsed.body().text());
            var html = parsed.body().html();
            if (html != null) {
                CleanHtml.of(html);
            }
        }
    }
}
