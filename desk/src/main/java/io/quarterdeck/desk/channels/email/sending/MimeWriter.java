package io.quarterdeck.desk.channels.email.sending;

import io.quarterdeck.desk.channels.email.reading.Address;
import io.quarterdeck.desk.channels.email.reading.Tidy;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a mail header by header through types, so that no name and no subject can add one (immunity 12). */
final class MimeWriter {

    private static final int LONGEST_SUBJECT = 300;
    private static final int MOST_REFERENCES = 20;

    private MimeWriter() {}

    static MimeMessage write(OutgoingMail mail) throws MessagingException {
        var message = new NamedMessage(mail.thread().messageId());
        message.setFrom(internet(mail.route().from()));
        message.setReplyTo(new InternetAddress[] {
            internet(new Address(mail.route().from().name(), mail.route().replyTo()))
        });
        message.setRecipients(
                RecipientType.TO,
                mail.route().to().stream().map(MimeWriter::internet).toArray(InternetAddress[]::new));
        message.setSubject(Tidy.line(mail.content().subject(), LONGEST_SUBJECT), "UTF-8");
        message.setSentDate(Date.from(mail.at()));
        thread(message, mail.thread().references());
        if (mail.automatic()) {
            // RFC 3834: only what no person pressed send for says so
            message.setHeader("Auto-Submitted", "auto-replied");
            message.setHeader("X-Auto-Response-Suppress", "All");
        }
        message.setContent(body(mail.content().text()));
        message.saveChanges();
        return message;
    }

    static InternetAddress internet(Address address) {
        var checked = Address.of(address.name(), address.value())
                .orElseThrow(
                        () -> new IllegalArgumentException("'%s' is not a mail address".formatted(address.value())));
        try {
            var internet = new InternetAddress();
            internet.setAddress(checked.value());
            if (!checked.name().isEmpty()) {
                internet.setPersonal(checked.name(), "UTF-8");
            }
            return internet;
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void thread(MimeMessage message, List<String> references) throws MessagingException {
        var lawful = references.stream().filter(MimeWriter::isLawful).distinct().toList();
        if (lawful.isEmpty()) {
            return;
        }
        message.setHeader("In-Reply-To", "<" + lawful.getLast() + ">");
        // the first id holds a thread together, the last ones order it
        var kept = lawful.size() <= MOST_REFERENCES
                ? lawful
                : Stream.concat(
                                Stream.of(lawful.getFirst()),
                                lawful.stream().skip(lawful.size() - MOST_REFERENCES + 1L))
                        .toList();
        var chain = kept.stream().map(it -> "<" + it + ">").collect(Collectors.joining(" "));
        message.setHeader("References", MimeUtility.fold("References: ".length(), chain));
    }

    private static boolean isLawful(String id) {
        return !id.isEmpty()
                && id.length() <= 500
                && id.chars().allMatch(it -> it > ' ' && it < 0x7f && it != '<' && it != '>');
    }

    private static MimeMultipart body(String text) throws MessagingException {
        var plain = new MimeBodyPart();
        plain.setText(text, "UTF-8", "plain");
        var html = new MimeBodyPart();
        html.setText(SimpleHtml.of(text), "UTF-8", "html");
        return new MimeMultipart("alternative", plain, html);
    }

    /** Keeps the Message-ID that was chosen when the mail was queued, however often it is written. */
    private static final class NamedMessage extends MimeMessage {
        private final String id;

        NamedMessage(String id) {
            super(Session.getInstance(new Properties()));
            if (!isLawful(id)) {
                throw new IllegalArgumentException("'%s' is not a Message-ID".formatted(id));
            }
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + ">");
        }
    }
}
