package io.quarterdeck.desk.channels.email;

import io.quarterdeck.desk.channels.email.doors.ImapAccount;
import io.quarterdeck.desk.channels.email.sending.SmtpAccount;
import org.jspecify.annotations.Nullable;

/**
 * An address at which a brand is written to. Without {@code imap} mail comes in by the SMTP door only; without
 * {@code smtp} replies stay in the local outbox. The accounts' passwords are names of settings.
 */
public record Mailbox(
        MailboxId id,
        String address,
        String displayName,
        @Nullable ImapAccount imap,
        @Nullable SmtpAccount smtp) {

    String domain() {
        return address.substring(address.lastIndexOf('@') + 1);
    }
}
