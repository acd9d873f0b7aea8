package io.quarterdeck.desk.channels.email;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.quarterdeck.desk.channels.email.doors.ImapAccount;
import io.quarterdeck.desk.channels.email.sending.SmtpAccount;
import jakarta.mail.internet.MimeMessage;
import java.util.List;

/** The mail server of everybody outside: real SMTP and IMAP, and what stands after a plus in an address is ignored. */
public final class MailTown implements AutoCloseable {

    /** The name of the setting that holds every mailbox's password, as the desk wants it. */
    public static final String SETTING = "quarterdeck.test.mailbox-password";

    private static final String PASSWORD = "as good as any";
    private static final String HOST = "127.0.0.1";

    static {
        System.setProperty(SETTING, PASSWORD);
    }

    private final GreenMail server =
            new GreenMail(new ServerSetup[] {ServerSetupTest.SMTP.dynamicPort(), ServerSetupTest.IMAP.dynamicPort()});

    private MailTown() {
        start();
    }

    public static MailTown open() {
        return new MailTown();
    }

    public void start() {
        server.start();
        server.getUserManager().setMessageDeliveryHandler((_, to) -> account(to.getEmail()));
    }

    /** The server is away; its mailboxes are empty when it comes back. */
    public void stop() {
        server.stop();
    }

    private GreenMailUser account(String address) {
        var plain = Mailboxes.withoutPlus(address);
        var known = server.getUserManager().getUserByEmail(plain);
        return known == null ? server.setUser(plain, plain, PASSWORD) : known;
    }

    public int smtpPort() {
        return server.getSmtp().getPort();
    }

    public int imapPort() {
        return server.getImap().getPort();
    }

    public ImapAccount imap(String address) {
        account(address);
        var login = new ImapAccount.Login(address, SETTING, ImapAccount.Security.NONE);
        return new ImapAccount(address, HOST, imapPort(), login, "INBOX");
    }

    /** With a journal: the mailbox itself gets a copy of all that leaves it. */
    public SmtpAccount smtp(String address) {
        account(address);
        return new SmtpAccount(
                HOST, smtpPort(), new SmtpAccount.Login(address, SETTING), SmtpAccount.Security.NONE, address);
    }

    /** Puts a mail into a mailbox as it is, however broken. */
    public void deliver(String address, MimeMessage mail) {
        account(address).deliver(mail);
    }

    public List<MimeMessage> inbox(String address) {
        return stored(address).stream().map(StoredMessage::getMimeMessage).toList();
    }

    /** With the flags that a mail program sees. */
    public List<StoredMessage> stored(String address) {
        try {
            return server.getManagers()
                    .getImapHostManager()
                    .getInbox(account(address))
                    .getMessages();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
