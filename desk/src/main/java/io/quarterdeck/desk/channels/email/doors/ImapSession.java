package io.quarterdeck.desk.channels.email.doors;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection to one folder that can look and cannot touch: it is opened to examine, and read by peeking. */
final class ImapSession implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ImapSession.class);

    private final Store store;
    private final IMAPFolder folder;

    private ImapSession(Store store, IMAPFolder folder) {
        this.store = store;
        this.folder = folder;
    }

    static ImapSession of(ImapAccount account) throws MessagingException {
        var store = Session.getInstance(properties(account.login().security())).getStore();
        store.connect(
                account.host(),
                account.port(),
                account.login().user(),
                account.login().password());
        var folder = (IMAPFolder) store.getFolder(account.folder());
        folder.open(Folder.READ_ONLY);
        return new ImapSession(store, folder);
    }

    private static Properties properties(ImapAccount.Security security) {
        var properties = new Properties();
        var protocol = security == ImapAccount.Security.TLS ? "imaps" : "imap";
        var prefix = "mail." + protocol + ".";
        properties.setProperty("mail.store.protocol", protocol);
        properties.setProperty(prefix + "peek", "true");
        properties.setProperty(prefix + "connectiontimeout", "15000");
        properties.setProperty(prefix + "timeout", "60000");
        properties.setProperty(prefix + "writetimeout", "60000");
        properties.setProperty(prefix + "fetchsize", "262144");
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty(
                prefix + "starttls.required", Boolean.toString(security == ImapAccount.Security.STARTTLS));
        properties.setProperty(prefix + "starttls.enable", Boolean.toString(security == ImapAccount.Security.STARTTLS));
        return properties;
    }

    IMAPFolder folder() {
        return folder;
    }

    @Override
    public void close() {
        try (store) {
            folder.close(false);
        } catch (MessagingException e) {
            log.debug("mailbox connection did not close in order", e);
        }
    }
}
