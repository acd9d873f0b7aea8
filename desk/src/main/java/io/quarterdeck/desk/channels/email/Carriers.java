package io.quarterdeck.desk.channels.email;

import io.quarterdeck.desk.channels.email.doors.ImapJournal;
import io.quarterdeck.desk.channels.email.sending.Files;
import io.quarterdeck.desk.channels.email.sending.Journal;
import io.quarterdeck.desk.channels.email.sending.LocalOutbox;
import io.quarterdeck.desk.channels.email.sending.SmtpTransport;
import io.quarterdeck.desk.channels.email.sending.Transport;
import io.quarterdeck.desk.kit.BrandScope;
import io.quarterdeck.desk.kit.blobs.Blobs;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What carries a mailbox's replies away, and where it is seen that they left. */
@Component
class Carriers {

    private final Mailboxes mailboxes;
    private final Files files;

    Carriers(Mailboxes mailboxes, Blobs blobs) {
        this.mailboxes = mailboxes;
        this.files = it -> blobs.open(BrandScope.required(), it);
    }

    Transport transport(MailboxId id) {
        var smtp = mailboxes.here(id).smtp();
        return smtp == null ? new LocalOutbox(files) : new SmtpTransport(mailboxes.opened(smtp), files);
    }

    Optional<Journal> journal(MailboxId id) {
        var mailbox = mailboxes.here(id);
        var copied = mailbox.smtp() != null && mailbox.smtp().journal() != null;
        return copied && mailbox.imap() != null
                ? Optional.of(new ImapJournal(mailboxes.opened(mailbox.imap())))
                : Optional.empty();
    }
}
