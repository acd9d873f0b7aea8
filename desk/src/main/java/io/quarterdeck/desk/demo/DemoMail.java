package io.quarterdeck.desk.demo;

import io.quarterdeck.desk.kit.Secrets;
import io.quarterdeck.desk.tickets.TicketId;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/** A mail of the demo, as its customer's mail program would send it. */
record DemoMail(String from, String raw) {

    static String mailbox(String brand) {
        return "support@%s.localhost".formatted(brand);
    }

    /** A later mail of a thread answers the first one by its Message-ID, as mail programs do. */
    static DemoMail of(DemoScript.Beat.Mail it, Instant at, Optional<TicketId> thread) {
        var from = address(it.name());
        var first = messageId(it.thread());
        var raw = """
                From: %s <%s>
                To: %s
                Subject: %s
                Date: %s
                Message-ID: <%s>
                %sMIME-Version: 1.0
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: base64

                %s
                """.formatted(
                        word(it.name()),
                        from,
                        mailbox(it.brand()),
                        word(thread.isPresent() ? "Re: " + it.subject() : it.subject()),
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atZone(ZoneOffset.UTC)),
                        thread.isPresent() ? messageId(it.thread() + at) : first,
                        thread.isPresent() ? "In-Reply-To: <%s>\nReferences: <%s>\n".formatted(first, first) : "",
                        Base64.getMimeEncoder().encodeToString(it.text().getBytes(StandardCharsets.UTF_8)));
        return new DemoMail(from, raw.replace("\r\n", "\n").replace("\n", "\r\n"));
    }

    static String address(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return plain.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.com";
    }

    private static String messageId(String seed) {
        return Secrets.digest(seed).substring(0, 20) + "@mail.example.com";
    }

    private static String word(String text) {
        return "=?utf-8?B?%s?=".formatted(Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
    }
}
