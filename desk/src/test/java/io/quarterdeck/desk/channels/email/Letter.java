package io.quarterdeck.desk.channels.email;

import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/** A mail as an ordinary mail program writes it and sends it, by SMTP. */
public final class Letter {

    /** The server did not say yes. */
    public static final class NotTaken extends RuntimeException {
        NotTaken(MessagingException cause) {
            super(String.valueOf(cause.getMessage()), cause);
        }
    }

    @FunctionalInterface
    private interface Writing<T> {
        T write() throws MessagingException;
    }

    private final SMTPMessage message;

    private Letter(SMTPMessage message, String sender) {
        this.message = message;
        sentBy(sender);
    }

    public static Letter from(String address) {
        return written(() -> {
            var message = new SMTPMessage(session());
            message.setFrom(new InternetAddress(address, false));
            message.setText("Please help.");
            message.saveChanges();
            return new Letter(message, new InternetAddress(address, false).getAddress());
        });
    }

    /** What the answer button makes: to the Reply-To, with In-Reply-To and References. */
    public static Letter answerTo(MimeMessage mail) {
        return written(() -> {
            var author = (InternetAddress) mail.getRecipients(RecipientType.TO)[0];
            var answer = (MimeMessage) mail.reply(false);
            answer.setFrom(author);
            answer.setText("Thank you.");
            return new Letter(new SMTPMessage(answer), author.getAddress()).saying("Thank you.");
        });
    }

    /** Whatever somebody's program wrote, to the byte; {@code sender} is who it comes from on the envelope. */
    public static Letter raw(String sender, String raw) {
        return written(() -> new Letter(new SMTPMessage(session(), new ByteArrayInputStream(bytes(raw))), sender));
    }

    static MimeMessage mail(String raw) {
        return written(() -> new MimeMessage(session(), new ByteArrayInputStream(bytes(raw))));
    }

    private static byte[] bytes(String raw) {
        return raw.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The envelope's sender; nobody for the mail of machines about mail. */
    public Letter sentBy(String sender) {
        message.setEnvelopeFrom(sender.isEmpty() ? "<>" : sender);
        return this;
    }

    public Letter to(String... addresses) {
        return written(() -> {
            message.setRecipients(RecipientType.TO, String.join(",", addresses));
            return this;
        });
    }

    public Letter copyTo(String address) {
        return written(() -> {
            message.addRecipients(RecipientType.CC, address);
            return this;
        });
    }

    public Letter about(String subject) {
        return written(() -> {
            message.setSubject(subject, "UTF-8");
            return this;
        });
    }

    public Letter saying(String text) {
        return written(() -> {
            message.setText(text, "UTF-8");
            message.saveChanges();
            return this;
        });
    }

    public Letter with(String header, String value) {
        return written(() -> {
            message.setHeader(header, value);
            return this;
        });
    }

    public String messageId() {
        return written(message::getMessageID);
    }

    /** Hands it to everybody it names, at the server on this port of this machine. */
    public void sendAt(int port) {
        send(port, written(message::getAllRecipients));
    }

    /** Hands it to these, whomever its header names. */
    public void sendAt(int port, String... recipients) {
        send(port, written(() -> InternetAddress.parse(String.join(",", recipients), false)));
    }

    private void send(int port, Address[] recipients) {
        try (var transport = session().getTransport("smtp")) {
            transport.connect("127.0.0.1", port, null, null);
            transport.sendMessage(message, recipients);
        } catch (MessagingException e) {
            throw new NotTaken(e);
        }
    }

    private static Session session() {
        var properties = new Properties();
        properties.setProperty("mail.smtp.localhost", "laptop.example");
        properties.setProperty("mail.smtp.timeout", "30000");
        return Session.getInstance(properties);
    }

    private static <T> T written(Writing<T> writing) {
        try {
            return writing.write();
        } catch (MessagingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
