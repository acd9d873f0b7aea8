package io.quarterdeck.desk.channels.email.sending;

import io.quarterdeck.desk.channels.email.reading.Address;
import io.quarterdeck.desk.channels.email.reading.Tidy;
import jakarta.activation.DataHandler;
import jakarta.activation.DataSource;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a mail header by header through types, so that no name and no subject can add one (immunity 12). */
final class MimeWriter {

    private static final int LONGEST_SUBJECT = 300;
    private static final int MOST_REFERENCES = 20;

    private static final int LONGEST_NAME = 200;
    private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z]+/[a-z0-9.+-]{1,100}");
    private static final Pattern NO_LEAF = Pattern.compile("(multipart|message)/.*");

    private MimeWriter() {}

    static MimeMessage write(OutgoingMail mail, Files files) throws MessagingException {
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
        message.setContent(body(mail.content(), files));
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

    private static MimeMultipart body(OutgoingMail.Content content, Files files) throws MessagingException {
        var words = words(content.text());
        if (content.files().isEmpty()) {
            return words;
        }
        var whole = new MimeBodyPart();
        whole.setContent(words);
        var body = new MimeMultipart("mixed", whole);
        for (var file : content.files()) {
            body.addBodyPart(part(file, files));
        }
        return body;
    }

    /** Read while it is sent, never as a whole; what somebody called it is only a name, and no type is trusted. */
    private static MimeBodyPart part(OutgoingMail.File file, Files files) throws MessagingException {
        try (var content = files.open(file.sha256())
                .orElseThrow(() -> new IllegalArgumentException("A file that goes with it is gone"))) {
            var part = new MimeBodyPart();
            part.setDataHandler(new DataHandler(new Enclosed(file, files)));
            part.setFileName(Tidy.line(file.name(), LONGEST_NAME).replaceAll("[/\\\\]", "_"));
            part.setDisposition(Part.ATTACHMENT);
            part.setHeader("Content-Transfer-Encoding", "base64");
            return part;
        } catch (IOException e) {
            throw new IllegalArgumentException("A file that goes with it cannot be read", e);
        }
    }

    private record Enclosed(OutgoingMail.File file, Files files) implements DataSource {

        @Override
        public InputStream getInputStream() throws IOException {
            return files.open(file.sha256()).orElseThrow(() -> new FileNotFoundException(file.sha256()));
        }

        @Override
        public OutputStream getOutputStream() throws IOException {
            throw new IOException("It is only read");
        }

        @Override
        public String getContentType() {
            var type = file.mediaType().toLowerCase(Locale.ROOT);
            return MEDIA_TYPE.matcher(type).matches() && !NO_LEAF.matcher(type).matches()
                    ? type
                    : "application/octet-stream";
        }

        @Override
        public String getName() {
            return file.name();
        }
    }

    private static MimeMultipart words(String text) throws MessagingException {
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
