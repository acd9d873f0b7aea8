package io.quarterdeck.desk.channels.email.reading;

import io.quarterdeck.desk.channels.email.reading.ParsedMail.Head;
import io.quarterdeck.desk.channels.email.reading.ParsedMail.People;
import io.quarterdeck.desk.channels.email.reading.ParsedMail.Thread;
import jakarta.mail.internet.MailDateFormat;
import java.text.ParsePosition;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the header of a mail; a field that is missing, doubled or wrong costs that field only. */
final class MailHead {

    private static final int LONGEST_SUBJECT = 300;
    private static final int LONGEST_DATE = 100;
    // immunity 5: a mail from the year 2050 must not sort, nor promise, into the future
    private static final Duration FAST_CLOCK = Duration.ofDays(1);
    private static final Instant FIRST_MAIL = Instant.parse("1971-01-01T00:00:00Z");

    private MailHead() {}

    static Head of(HeaderFields fields, Envelope envelope) {
        return new Head(
                people(fields, envelope),
                thread(fields),
                Tidy.line(EncodedWords.decode(fields.first("subject")), LONGEST_SUBJECT),
                date(fields.first("date"), envelope.receivedAt()));
    }

    private static People people(HeaderFields fields, Envelope envelope) {
        var from = first(fields.all("from"))
                .or(() -> first(fields.all("sender")))
                .or(() -> Address.of("", envelope.sender())
                        .filter(it -> !it.value().equals(Envelope.UNKNOWN_SENDER)));
        return new People(
                from,
                AddressList.of(fields.all("reply-to")),
                AddressList.of(fields.all("to")),
                AddressList.of(fields.all("cc")));
    }

    private static Optional<Address> first(List<String> headers) {
        return AddressList.of(headers).stream().findFirst();
    }

    private static Thread thread(HeaderFields fields) {
        return new Thread(
                MessageIds.of(fields.first("message-id")).stream().findFirst(),
                MessageIds.of(fields.first("in-reply-to")),
                MessageIds.of(fields.first("references")));
    }

    private static @Nullable Instant date(String claimed, Instant receivedAt) {
        if (claimed.isEmpty() || claimed.length() > LONGEST_DATE) {
            return null;
        }
        var date = new MailDateFormat().parse(claimed, new ParsePosition(0));
        if (date == null) {
            return null;
        }
        var at = date.toInstant();
        return at.isBefore(FIRST_MAIL) || at.isAfter(receivedAt.plus(FAST_CLOCK)) ? null : at;
    }
}
