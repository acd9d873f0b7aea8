package io.quarterdeck.desk.channels.email.sending;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands mail to an SMTP server: everybody it is for in one transaction, or nobody. */
public final class SmtpTransport implements Transport {

    private static final Logger log = LoggerFactory.getLogger(SmtpTransport.class);

    private final SmtpAccount account;
    private final Files files;
    private final Session session;

    public SmtpTransport(SmtpAccount account, Files files) {
        this.account = account;
        this.files = files;
        this.session = Session.getInstance(properties(account.security()));
    }

    private static Properties properties(SmtpAccount.Security security) {
        var properties = new Properties();
        for (var prefix : List.of("mail.smtp.", "mail.smtps.")) {
            properties.setProperty(prefix + "connectiontimeout", "15000");
            properties.setProperty(prefix + "timeout", "60000");
            properties.setProperty(prefix + "writetimeout", "60000");
            properties.setProperty(prefix + "sendpartial", "false");
            properties.setProperty(prefix + "quitwait", "false");
            properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        }
        properties.setProperty(
                "mail.smtp.starttls.enable", Boolean.toString(security == SmtpAccount.Security.STARTTLS));
        properties.setProperty(
                "mail.smtp.starttls.required", Boolean.toString(security == SmtpAccount.Security.STARTTLS));
        return properties;
    }

    @Override
    public Sending send(OutgoingMail mail) {
        try {
            var message = new SMTPMessage(MimeWriter.write(mail, files));
            message.setEnvelopeFrom(mail.route().replyTo());
            return send(message, recipients(mail));
        } catch (MessagingException | IllegalArgumentException e) {
            return new Sending.Rejected(String.valueOf(e.getMessage()));
        }
    }

    /** The journal is in the envelope only: the customer never sees it. */
    private Address[] recipients(OutgoingMail mail) throws MessagingException {
        var recipients = new ArrayList<Address>();
        mail.route().to().forEach(it -> recipients.add(MimeWriter.internet(it)));
        var journal = account.journal();
        if (journal != null) {
            recipients.add(new InternetAddress(journal, true));
        }
        return recipients.toArray(Address[]::new);
    }

    private Sending send(MimeMessage message, Address[] recipients) throws MessagingException {
        var protocol = account.security() == SmtpAccount.Security.TLS ? "smtps" : "smtp";
        var transport = (SMTPTransport) session.getTransport(protocol);
        try {
            connect(transport);
        } catch (MessagingException e) {
            return new Sending.Deferred("Not connected: " + e.getMessage());
        }
        try {
            transport.sendMessage(message, recipients);
            return new Sending.Accepted(answer(transport));
        } catch (SendFailedException e) {
            return SmtpVerdict.of(e, account.journal());
        } catch (MessagingException e) {
            return new Sending.Unknown("The connection broke: " + e.getMessage());
        } finally {
            close(transport);
        }
    }

    private void connect(SMTPTransport transport) throws MessagingException {
        var login = account.login();
        if (login == null) {
            transport.connect(account.host(), account.port(), null, null);
        } else {
            transport.connect(account.host(), account.port(), login.user(), login.password());
        }
    }

    private static String answer(SMTPTransport transport) {
        var answer = transport.getLastServerResponse();
        return answer == null ? "" : answer.strip();
    }

    private static void close(SMTPTransport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            // the answer has been given; how the line was hung up changes nothing
            log.debug("connection did not close in order", e);
        }
    }
}
