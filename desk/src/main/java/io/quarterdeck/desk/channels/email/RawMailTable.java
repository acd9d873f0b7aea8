package io.quarterdeck.desk.channels.email;

import io.quarterdeck.desk.channels.email.doors.Arrival;
import io.quarterdeck.desk.channels.email.reading.Envelope;
import io.quarterdeck.desk.channels.email.reading.Quarantine;
import io.quarterdeck.desk.kit.Db;
import io.quarterdeck.desk.kit.Row;
import io.quarterdeck.desk.kit.Slice;
import io.quarterdeck.desk.kit.blobs.Blob;
import io.quarterdeck.desk.tickets.MessageId;
import io.quarterdeck.desk.tickets.TicketId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Every statement that touches {@code raw_mail}. */
@Repository
class RawMailTable {

    /** A mail that waits for a person. */
    record Quarantined(
            RawMailId id,
            Instant receivedAt,
            String from,
            List<String> to,
            String subject,
            String code,
            String reason,
            long size,
            int attempts,
            @Nullable TicketId ticket) {}

    private final Db db;

    RawMailTable(Db db) {
        this.db = db;
    }

    /** Keeps a mail once: the same bytes in the same envelope are the same mail, however often they come. */
    void keep(MailboxId mailbox, byte[] identity, Blob blob, Arrival arrival, Instant now) {
        var number = arrival.origin() instanceof Arrival.Origin.Imap it ? it : null;
        db.sql("""
                        insert into raw_mail
                               (brand_id, mailbox_id, identity, sha256, size, sender, recipients, uid_validity, uid,
                                received_at, state, next_at)
                        values (:brand, :mailbox, :identity, :sha256, :size, :sender, cast(:recipients as text[]),
                                cast(:validity as bigint), cast(:uid as bigint), :received, 'waiting', :now)
                        on conflict (brand_id, mailbox_id, identity) do update
                           set uid_validity = coalesce(excluded.uid_validity, raw_mail.uid_validity),
                               uid = coalesce(excluded.uid, raw_mail.uid)
                        """)
                .withBrand()
                .with("mailbox", mailbox)
                .with("identity", identity)
                .with("sha256", blob.sha256())
                .with("size", blob.size())
                .with("sender", arrival.envelope().sender())
                .with("recipients", arrival.envelope().recipients())
                .with("validity", number == null ? null : number.uidValidity())
                .with("uid", number == null ? null : number.uid())
                .with("received", arrival.envelope().receivedAt())
                .with("now", now)
                .update();
    }

    Set<Long> kept(MailboxId mailbox, long validity, long from) {
        return new HashSet<>(db.sql("""
                        select uid
                          from raw_mail
                         where brand_id = :brand
                           and mailbox_id = :mailbox
                           and uid_validity = :validity
                           and uid >= :from
                        """)
                .withBrand()
                .with("mailbox", mailbox)
                .with("validity", validity)
                .with("from", from)
                .list(row -> row.number("uid")));
    }

    /** Takes mails to read, in the order they came. */
    List<RawMail> lease(Instant now, Instant until, int most) {
        return db
                .sql("""
                        with taken as materialized (
                          select id
                            from raw_mail
                           where brand_id = :brand
                             and state = 'waiting'
                             and next_at <= :now
                             and (leased_until is null or leased_until < :now)
                           order by id
                           limit :most
                             for update skip locked
                        )
                        update raw_mail
                           set leased_until = :until
                         where brand_id = :brand
                           and id in (select id from taken)
                        returning id, mailbox_id, sha256, sender, recipients, received_at, attempts, released, code,
                               ticket_id
                        """)
                .withBrand()
                .with("now", now)
                .with("until", until)
                .with("most", most)
                .list(RawMailTable::mail)
                .stream()
                .sorted(Comparator.comparingLong(it -> it.id().value()))
                .toList();
    }

    /**
     * Counts an attempt before it is made, so that a mail which kills its reader is found out, and those that were leased
     * together with it are not blamed. Nothing when another reader has begun it or it is no longer to be read.
     */
    Optional<RawMail> begin(RawMail mail, Instant until) {
        return db.sql("""
                        update raw_mail
                           set attempts = attempts + 1, leased_until = :until
                         where brand_id = :brand
                           and id = :id
                           and state = 'waiting'
                           and attempts = :attempts
                        returning id, mailbox_id, sha256, sender, recipients, received_at, attempts, released, code,
                               ticket_id
                        """)
                .withBrand()
                .with("id", mail.id())
                .with("attempts", mail.attempts())
                .with("until", until)
                .optional(RawMailTable::mail);
    }

    /** Locks a mail that is still to be filed; nothing when it has been filed already. */
    boolean lockWaiting(RawMailId id) {
        return db.sql("select id from raw_mail where brand_id = :brand and id = :id and state = 'waiting' for update")
                .withBrand()
                .with("id", id)
                .optional(row -> row.number("id"))
                .isPresent();
    }

    void filed(
            RawMailId id, String from, String subject, @Nullable String headerId, TicketId ticket, MessageId message) {
        db.sql("""
                        update raw_mail
                           set state = 'done', code = null, reason = null, leased_until = null, from_text = :from,
                               subject = :subject, header_id = :header, ticket_id = :ticket, message_id = :message
                         where brand_id = :brand
                           and id = :id
                        """)
                .withBrand()
                .with("id", id)
                .with("from", from)
                .with("subject", subject)
                .with("header", headerId)
                .with("ticket", ticket)
                .with("message", message)
                .update();
    }

    /** What a mail says again, or tells about. */
    record About(TicketId ticket, @Nullable MessageId message) {}

    Optional<About> about(RawMailId id) {
        return db.sql("""
                        select ticket_id, message_id
                          from raw_mail
                         where brand_id = :brand
                           and id = :id
                           and ticket_id is not null
                        """)
                .withBrand()
                .with("id", id)
                .optional(row ->
                        new About(row.id("ticket_id", TicketId::new), row.idOrNull("message_id", MessageId::new)));
    }

    /** The copy of our own mail or of one that is filed, or a report that was acted upon: kept, and nothing new in a ticket. */
    void setAside(RawMailId id, String from, String subject, @Nullable About about) {
        db.sql("""
                        update raw_mail
                           set state = 'journal', leased_until = null, from_text = :from, subject = :subject,
                               ticket_id = cast(:ticket as bigint), message_id = cast(:message as bigint)
                         where brand_id = :brand
                           and id = :id
                        """)
                .withBrand()
                .with("id", id)
                .with("from", from)
                .with("subject", subject)
                .with("ticket", about == null ? null : about.ticket())
                .with("message", about == null ? null : about.message())
                .update();
    }

    void quarantine(RawMailId id, Quarantine code, String reason, String from, String subject) {
        db.sql("""
                        update raw_mail
                           set state = 'quarantined', code = :code, reason = :reason, leased_until = null, released = false,
                               from_text = :from, subject = :subject
                         where brand_id = :brand
                           and id = :id
                        """)
                .withBrand()
                .with("id", id)
                .with("code", code)
                .with("reason", reason)
                .with("from", from)
                .with("subject", subject)
                .update();
    }

    /** Notes the ticket that stands in the place of a quarantined mail. */
    void standsIn(RawMailId id, TicketId ticket, @Nullable String headerId) {
        db.sql("""
                        update raw_mail
                           set ticket_id = :ticket, header_id = :header
                         where brand_id = :brand
                           and id = :id
                        """)
                .withBrand()
                .with("id", id)
                .with("ticket", ticket)
                .with("header", headerId)
                .update();
    }

    void tryAgain(RawMailId id, String reason, Instant at) {
        db.sql("""
                        update raw_mail
                           set next_at = :at, reason = :reason, leased_until = null
                         where brand_id = :brand
                           and id = :id
                        """)
                .withBrand()
                .with("id", id)
                .with("reason", reason)
                .with("at", at)
                .update();
    }

    List<Quarantined> quarantined() {
        return db.sql("""
                        select id, received_at, from_text, sender, recipients, subject, code, reason, size, attempts,
                               ticket_id
                          from raw_mail
                         where brand_id = :brand
                           and state = 'quarantined'
                         order by received_at desc, id desc
                         limit 200
                        """)
                .withBrand()
                .list(row -> new Quarantined(
                        row.id("id", RawMailId::new),
                        row.instant("received_at"),
                        row.text("from_text").isEmpty() ? row.text("sender") : row.text("from_text"),
                        row.texts("recipients"),
                        row.text("subject"),
                        row.text("code"),
                        row.text("reason"),
                        row.number("size"),
                        row.count("attempts"),
                        row.idOrNull("ticket_id", TicketId::new)));
    }

    private static final String SUSPENDED = """
            select id, received_at, from_text, sender, recipients, subject, code, reason, sha256, ticket_id
              from raw_mail
             where brand_id = :brand
               and state = 'quarantined'
            """;

    List<SuspendedMails.Suspended> suspended(Slice slice) {
        return slice.bind(db.sql((SUSPENDED + """
                               and id > :after
                               and id < :before
                             order by id %s
                            offset :offset
                             limit :limit
                            """).formatted(slice.direction())))
                .withBrand()
                .list(RawMailTable::suspended);
    }

    Optional<SuspendedMails.Suspended> suspended(RawMailId id) {
        return db.sql(SUSPENDED + " and id = :id").withBrand().with("id", id).optional(RawMailTable::suspended);
    }

    long countSuspended() {
        return db.sql("select count(*) as n from raw_mail where brand_id = :brand and state = 'quarantined'")
                .withBrand()
                .one(row -> row.number("n"));
    }

    /** Nobody will look at it again; its bytes are kept all the same. */
    int drop(RawMailId id) {
        return db.sql("""
                        update raw_mail
                           set state = 'journal', leased_until = null
                         where brand_id = :brand
                           and id = :id
                           and state = 'quarantined'
                        """).withBrand().with("id", id).update();
    }

    private static SuspendedMails.Suspended suspended(Row row) {
        return new SuspendedMails.Suspended(
                row.number("id"),
                row.instant("received_at"),
                row.text("from_text").isEmpty() ? row.text("sender") : row.text("from_text"),
                row.texts("recipients"),
                row.text("subject"),
                row.word("code", Quarantine.class),
                row.text("reason"),
                row.text("sha256"),
                row.idOrNull("ticket_id", TicketId::new));
    }

    /** Lets a quarantined mail through once more, and nothing else. */
    int release(RawMailId id, Instant now) {
        return db.sql("""
                        update raw_mail
                           set state = 'waiting', released = true, attempts = 0, next_at = :now, leased_until = null
                         where brand_id = :brand
                           and id = :id
                           and state = 'quarantined'
                        """).withBrand().with("id", id).with("now", now).update();
    }

    Optional<RawMail> find(RawMailId id) {
        return db.sql("""
                        select id, mailbox_id, sha256, sender, recipients, received_at, attempts, released, code,
                               ticket_id
                          from raw_mail
                         where brand_id = :brand
                           and id = :id
                           and sha256 <> ''
                        """).withBrand().with("id", id).optional(RawMailTable::mail);
    }

    /** What became of a mail: its state, and the ticket it is in. */
    record Outcome(
            String state,
            @Nullable TicketId ticket,
            @Nullable String reason) {}

    Optional<Outcome> outcome(RawMailId id) {
        return db.sql("select state, ticket_id, reason from raw_mail where brand_id = :brand and id = :id")
                .withBrand()
                .with("id", id)
                .optional(row -> new Outcome(
                        row.text("state"), row.idOrNull("ticket_id", TicketId::new), row.textOrNull("reason")));
    }

    /** The tickets that mails with these Message-IDs became part of. */
    List<TicketId> ticketsOf(Collection<String> headerIds) {
        return db.sql("""
                        select distinct ticket_id
                          from raw_mail
                         where brand_id = :brand
                           and header_id = any (cast(:ids as text[]))
                           and ticket_id is not null
                        """).withBrand().with("ids", headerIds).list(row -> row.id("ticket_id", TicketId::new));
    }

    /** The mailbox that the newest mail in a ticket was written to. */
    Optional<MailboxId> mailboxOf(TicketId ticket) {
        return db.sql("""
                        select mailbox_id
                          from raw_mail
                         where brand_id = :brand
                           and ticket_id = :ticket
                           and state <> 'journal'
                         order by id desc
                         limit 1
                        """).withBrand().with("ticket", ticket).optional(row -> row.id("mailbox_id", MailboxId::new));
    }

    /** The Message-IDs of what the customer wrote in a ticket, in order. */
    List<String> headerIds(TicketId ticket, Collection<MessageId> messages) {
        return db.sql("""
                        select header_id
                          from raw_mail
                         where brand_id = :brand
                           and ticket_id = :ticket
                           and message_id = any (cast(:messages as bigint[]))
                           and header_id is not null
                         order by id
                        """)
                .withBrand()
                .with("ticket", ticket)
                .with("messages", messages)
                .list(row -> row.text("header_id"));
    }

    long openedBy(String from, Instant since) {
        return db.sql("""
                        select count(distinct ticket_id) as tickets
                          from raw_mail
                         where brand_id = :brand
                           and from_text = :from
                           and received_at > :since
                           and state in ('done', 'quarantined')
                        """).withBrand().with("from", from).with("since", since).one(row -> row.number("tickets"));
    }

    /** What is left of a mail: that it came, so that it never comes again. The joined digests name bytes to be dropped. */
    private static final String ERASE = """
            , erased as (
              update raw_mail
                 set sha256 = '', size = 0, sender = '', recipients = '{}', from_text = '', subject = '', header_id = null,
                     reason = null, code = null, leased_until = null,
                     state = case state when 'done' then 'done' else 'journal' end
               where brand_id = :brand
                 and id in (select id from gone)
            )
            select distinct g.sha256
              from gone g
             where g.sha256 <> ''
               and not exists (select 1
                                 from raw_mail other
                                where other.brand_id = :brand
                                  and other.sha256 = g.sha256
                                  and other.id not in (select id from gone))
            """;

    List<String> erase(TicketId ticket) {
        return db.sql("with gone as (select id, sha256 from raw_mail where brand_id = :brand and ticket_id = :ticket)"
                        + ERASE)
                .withBrand()
                .with("ticket", ticket)
                .list(row -> row.text("sha256"));
    }

    List<String> erase(List<MessageId> messages) {
        return db.sql("""
                        with gone as (
                          select r.id, r.sha256
                            from message m
                            join raw_mail r on r.brand_id = m.brand_id and r.ticket_id = m.ticket_id and r.message_id = m.id
                           where m.brand_id = :brand
                             and m.id = any (cast(:messages as bigint[]))
                        )""" + ERASE).withBrand().with("messages", messages).list(row -> row.text("sha256"));
    }

    /** What came from an address and is in no ticket. */
    List<String> eraseFrom(List<String> addresses) {
        return db.sql("""
                        with gone as (
                          select id, sha256
                            from raw_mail
                           where brand_id = :brand
                             and ticket_id is null
                             and state in ('quarantined', 'journal')
                             and from_text = any (cast(:addresses as text[]))
                        )""" + ERASE).withBrand().with("addresses", addresses).list(row -> row.text("sha256"));
    }

    private static RawMail mail(Row row) {
        return new RawMail(
                row.id("id", RawMailId::new),
                row.id("mailbox_id", MailboxId::new),
                row.text("sha256"),
                new Envelope(row.text("sender"), row.texts("recipients"), row.instant("received_at")),
                row.count("attempts"),
                row.flag("released"),
                row.textOrNull("code"),
                row.idOrNull("ticket_id", TicketId::new));
    }
}
