package io.quarterdeck.desk.channels.email;

import io.quarterdeck.desk.channels.email.doors.ImapAccount;
import io.quarterdeck.desk.channels.email.doors.Progress.Watermark;
import io.quarterdeck.desk.channels.email.sending.SmtpAccount;
import io.quarterdeck.desk.kit.Db;
import io.quarterdeck.desk.kit.Row;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Every statement that touches {@code mailbox}. */
@Repository
class MailboxTable {

    private final Db db;

    MailboxTable(Db db) {
        this.db = db;
    }

    MailboxId insert(String address, String displayName, @Nullable ImapAccount imap, @Nullable SmtpAccount smtp) {
        var login = smtp == null ? null : smtp.login();
        return db.sql("""
                        insert into mailbox
                               (brand_id, address, display_name, imap_host, imap_port, imap_user, imap_secret, imap_security,
                                imap_folder, smtp_host, smtp_port, smtp_user, smtp_secret, smtp_security, journal)
                        values (:brand, :address, :name, :imap_host, cast(:imap_port as int), :imap_user, :imap_secret,
                                :imap_security, :imap_folder, :smtp_host, cast(:smtp_port as int), :smtp_user, :smtp_secret,
                                :smtp_security, :journal)
                        returning id
                        """)
                .withBrand()
                .with("address", address.toLowerCase(Locale.ROOT))
                .with("name", displayName)
                .with("imap_host", imap == null ? null : imap.host())
                .with("imap_port", imap == null ? null : imap.port())
                .with("imap_user", imap == null ? null : imap.login().user())
                .with("imap_secret", imap == null ? null : imap.login().password())
                .with("imap_security", imap == null ? null : imap.login().security())
                .with("imap_folder", imap == null ? "INBOX" : imap.folder())
                .with("smtp_host", smtp == null ? null : smtp.host())
                .with("smtp_port", smtp == null ? null : smtp.port())
                .with("smtp_user", login == null ? null : login.user())
                .with("smtp_secret", login == null ? null : login.password())
                .with("smtp_security", smtp == null ? null : smtp.security())
                .with("journal", smtp == null ? null : smtp.journal())
                .one(row -> row.id("id", MailboxId::new));
    }

    List<Mailbox> all() {
        return db.sql("""
                        select id, address, display_name, imap_host, imap_port, imap_user, imap_secret, imap_security,
                               imap_folder, smtp_host, smtp_port, smtp_user, smtp_secret, smtp_security, journal
                          from mailbox
                         where brand_id = :brand
                         order by id
                        """).withBrand().list(MailboxTable::mailbox);
    }

    /** The watermark, with the mailbox leased to this node; nothing while another node reads it. */
    Optional<Watermark> lease(MailboxId id, Instant now, Instant until) {
        return db.sql("""
                        update mailbox
                           set leased_until = :until
                         where brand_id = :brand
                           and id = :id
                           and (leased_until is null or leased_until < :now)
                        returning uid_validity, uid
                        """)
                .withBrand()
                .with("id", id)
                .with("now", now)
                .with("until", until)
                .optional(row -> new Watermark(row.number("uid_validity"), row.number("uid")));
    }

    void reached(MailboxId id, Watermark mark) {
        db.sql("""
                        update mailbox
                           set uid_validity = :validity, uid = :uid, failure = null, failed_at = null
                         where brand_id = :brand
                           and id = :id
                        """)
                .withBrand()
                .with("id", id)
                .with("validity", mark.uidValidity())
                .with("uid", mark.uid())
                .update();
    }

    void free(MailboxId id) {
        db.sql("update mailbox set leased_until = null where brand_id = :brand and id = :id")
                .withBrand()
                .with("id", id)
                .update();
    }

    void failed(MailboxId id, String reason, Instant at) {
        db.sql("""
                        update mailbox
                           set failure = :reason, failed_at = :at, leased_until = null
                         where brand_id = :brand
                           and id = :id
                        """)
                .withBrand()
                .with("id", id)
                .with("reason", reason)
                .with("at", at)
                .update();
    }

    private static Mailbox mailbox(Row row) {
        var address = row.text("address");
        return new Mailbox(
                row.id("id", MailboxId::new), address, row.text("display_name"), imap(row, address), smtp(row));
    }

    private static @Nullable ImapAccount imap(Row row, String address) {
        var host = row.textOrNull("imap_host");
        if (host == null) {
            return null;
        }
        var login = new ImapAccount.Login(
                row.text("imap_user"), row.text("imap_secret"), row.word("imap_security", ImapAccount.Security.class));
        return new ImapAccount(address, host, row.count("imap_port"), login, row.text("imap_folder"));
    }

    private static @Nullable SmtpAccount smtp(Row row) {
        var host = row.textOrNull("smtp_host");
        if (host == null) {
            return null;
        }
        var user = row.textOrNull("smtp_user");
        var login = user == null ? null : new SmtpAccount.Login(user, row.text("smtp_secret"));
        return new SmtpAccount(
                host,
                row.count("smtp_port"),
                login,
                row.word("smtp_security", SmtpAccount.Security.class),
                row.textOrNull("journal"));
    }
}
