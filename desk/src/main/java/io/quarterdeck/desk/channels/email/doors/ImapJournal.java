package io.quarterdeck.desk.channels.email.doors;

import io.quarterdeck.desk.channels.email.sending.Journal;
import jakarta.mail.MessagingException;
import jakarta.mail.search.MessageIDTerm;

/** Looks into the mailbox that receives a copy of every mail we send. */
public final class ImapJournal implements Journal {

    private final ImapAccount account;

    public ImapJournal(ImapAccount account) {
        this.account = account;
    }

    @Override
    public Finding find(String messageId) {
        try (var session = ImapSession.of(account)) {
            var found = session.folder().search(new MessageIDTerm("<" + messageId + ">"));
            return found.length > 0 ? Finding.SENT : Finding.NOT_SENT;
        } catch (MessagingException e) {
            return Finding.UNKNOWN;
        }
    }
}
