package io.quarterdeck.desk.channels.email;

import io.quarterdeck.desk.channels.email.reading.Address;
import io.quarterdeck.desk.channels.email.reading.Glance;
import io.quarterdeck.desk.channels.email.reading.ParsedMail;
import io.quarterdeck.desk.kit.Secrets;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Knows a mail again that came to another mailbox of its brand as well. A Message-ID alone is not enough, since anybody
 * may borrow one: the copy has to say the same, and in the same name (immunity 4).
 */
@Component
class MailCopies {

    private final FiledMailTable filed;

    MailCopies(FiledMailTable filed) {
        this.filed = filed;
    }

    /** The mail that this one is a copy of. */
    Optional<RawMailId> original(RawMail mail, ParsedMail parsed, Address from) {
        return parsed.head()
                .thread()
                .messageId()
                .map(id -> filed.claim(digest(id, parsed, from), mail.id()))
                .filter(it -> !it.equals(mail.id()));
    }

    /** Of mails that cannot be read no more is known than what stands in their first lines. */
    Optional<RawMailId> original(RawMail mail, Glance glance, Address from) {
        return glance.head()
                .thread()
                .messageId()
                .map(id -> filed.claim(
                        Secrets.sha256("unread"
                                + digests(Stream.of(
                                        id, from.folded(), glance.head().subject()))),
                        mail.id()))
                .filter(it -> !it.equals(mail.id()));
    }

    private static byte[] digest(String id, ParsedMail parsed, Address from) {
        var said = Stream.of(
                id,
                from.folded(),
                parsed.head().subject(),
                withoutLayout(parsed.body().text()),
                withoutLayout(Objects.requireNonNullElse(parsed.body().html(), "")));
        var files = parsed.attachments().stream().map(it -> it.content().sha256());
        return Secrets.sha256(digests(Stream.concat(said, files)));
    }

    /** Servers on the way end lines and mails as they like. */
    private static String withoutLayout(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static String digests(Stream<String> parts) {
        return parts.map(Secrets::digest).collect(Collectors.joining());
    }
}
