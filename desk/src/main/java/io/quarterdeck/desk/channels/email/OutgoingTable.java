package io.quarterdeck.desk.channels.email;

import io.quarterdeck.desk.channels.email.sending.OutgoingMail;
import io.quarterdeck.desk.kit.Db;
import io.quarterdeck.desk.kit.Row;
import io.quarterdeck.desk.tickets.MessageId;
import io.quarterdeck.desk.tickets.TicketId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Every statement that touches {@code outgoing_mail}. */
@Repository
class OutgoingTable {

    /** Where a mail is in the outbox. */
    enum State {
        QUEUED,
        SENDING,
        SENT,
        FAILED,
        BOUNCED
    }

    /** A mail that was once queued, by its names; a notice is no message, and a proof is about no ticket. */
    record Sent(
            OutgoingId id,
            @Nullable TicketId ticket,
            @Nullable MessageId message) {}

    /** A mail in the outbox, as its viewer shows it. */
    record Entry(
            OutgoingId id,
            MailboxId mailbox,
            @Nullable TicketId ticket,
            @Nullable MessageId message,
            OutgoingMail mail,
            State state,
            int attempts,
            Instant queuedAt,
            @Nullable Instant triedAt,
            @Nullable Instant endedAt,
            @Nullable String error) {}

    private static final String COLUMNS = """
            select id, mailbox_id, ticket_id, message_id, mail, state, attempts, queued_at, tried_at, ended_at, error
              from outgoing_mail
             where brand_id = :brand
            """;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Db db;

    OutgoingTable(Db db) {
        this.db = db;
    }

    void insert(MailboxId mailbox, TicketId ticket, MessageId message, OutgoingMail mail, Instant at) {
        db.sql("""
                        insert into outgoing_mail
                               (brand_id, mailbox_id, ticket_id, message_id, header_id, mail, state, queued_at, next_at)
                        values (:brand, :mailbox, :ticket, :message, :header, cast(:mail as jsonb), 'queued', :at, :at)
                        on conflict (brand_id, message_id) do nothing
                        """)
                .withBrand()
                .with("mailbox", mailbox)
                .with("ticket", ticket)
                .with("message", message)
                .with("header", mail.thread().messageId())
                .with("mail", JSON.writeValueAsString(mail))
                .with("at", at)
                .update();
    }

    /** Queues a notice, unless the same one is there already. */
    void insert(MailboxId mailbox, @Nullable TicketId ticket, String key, OutgoingMail mail, Instant at) {
        db.sql("""
                        insert into outgoing_mail
                               (brand_id, mailbox_id, ticket_id, notice_key, header_id, mail, state, queued_at, next_at)
                        values (:brand, :mailbox, cast(:ticket as bigint), :key, :header, cast(:mail as jsonb), 'queued', :at, :at)
                        on conflict (brand_id, notice_key) where notice_key is not null do nothing
                        """)
                .withBrand()
                .with("mailbox", mailbox)
                .with("ticket", ticket)
                .with("key", key)
                .with("header", mail.thread().messageId())
                .with("mail", JSON.writeValueAsString(mail))
                .with("at", at)
                .update();
    }

    /** Mails that wait for their turn, or whose sender was lost in the middle. */
    List<OutgoingId> due(Instant now, int most) {
        return db.sql("""
                        select id
                          from outgoing_mail
                         where brand_id = :brand
                           and state in ('queued', 'sending')
                           and next_at <= :now
                           and (leased_until is null or leased_until < :now)
                         order by next_at, id
                         limit :most
                        """).withBrand().with("now", now).with("most", most).list(row -> row.id("id", OutgoingId::new));
    }

    /** Locks a mail that is due; nothing when another node was faster. */
    Optional<Entry> lockDue(OutgoingId id, Instant now) {
        return db.sql(COLUMNS + """
                           and id = :id
                           and state in ('queued', 'sending')
                           and (leased_until is null or leased_until < :now)
                           for update skip locked
                        """).withBrand().with("id", id).with("now", now).optional(OutgoingTable::entry);
    }

    /** About to be handed over; {@code tried_at} is when, and a later look at the same attempt does not move it. */
    void sending(OutgoingId id, Instant now, Instant until) {
        db.sql("""
                        update outgoing_mail
                           set tried_at = case state when 'queued' then :now else tried_at end,
                               attempts = attempts + case state when 'queued' then 1 else 0 end,
                               state = 'sending', leased_until = :until
                         where brand_id = :brand
                           and id = :id
                        """)
                .withBrand()
                .with("id", id)
                .with("now", now)
                .with("until", until)
                .update();
    }

    /** Back into the queue, or left in doubt, until the given instant. */
    void later(OutgoingId id, State state, Instant at, String why) {
        db.sql("""
                        update outgoing_mail
                           set state = :state, next_at = :at, leased_until = null, error = :why
                         where brand_id = :brand
                           and id = :id
                           and state <> 'bounced'
                        """)
                .withBrand()
                .with("id", id)
                .with("state", state)
                .with("at", at)
                .with("why", why)
                .update();
    }

    /** A mail that came back stays so, whoever still waits for the server to answer. */
    void ended(OutgoingId id, State state, Instant at, @Nullable String error) {
        db.sql("""
                        update outgoing_mail
                           set state = :state, ended_at = :at, leased_until = null, error = :error
                         where brand_id = :brand
                           and id = :id
                           and state <> 'bounced'
                        """)
                .withBrand()
                .with("id", id)
                .with("state", state)
                .with("at", at)
                .with("error", error)
                .update();
    }

    void bounced(OutgoingId id, String reason, Instant at) {
        ended(id, State.BOUNCED, at, reason);
    }

    /** A link that was sent is known to whom it was sent, and to nobody else. */
    void blot(OutgoingId id) {
        db.sql("""
                        update outgoing_mail
                           set mail = jsonb_set(mail, '{content,text}', '"Sent, and not kept."')
                         where brand_id = :brand
                           and id = :id
                        """).withBrand().with("id", id).update();
    }

    /** Forgets what had to be proved before then. */
    void dropProofs(Instant before) {
        db.sql("delete from outgoing_mail where brand_id = :brand and ticket_id is null and queued_at < :before")
                .withBrand()
                .with("before", before)
                .update();
    }

    /** What went to these addresses and was about no ticket. */
    void drop(List<String> addresses) {
        db.sql("""
                        delete from outgoing_mail
                         where brand_id = :brand
                           and ticket_id is null
                           and mail #>> '{route,to,0,value}' = any (cast(:addresses as text[]))
                        """).withBrand().with("addresses", addresses).update();
    }

    /** A person has another try at a mail that was given up. */
    int requeue(OutgoingId id, Instant now) {
        return db.sql("""
                        update outgoing_mail
                           set state = 'queued', attempts = 0, next_at = :now, ended_at = null, error = null
                         where brand_id = :brand
                           and id = :id
                           and state = 'failed'
                        """).withBrand().with("id", id).with("now", now).update();
    }

    List<Entry> newest() {
        return db.sql(COLUMNS + " order by id desc limit 200").withBrand().list(OutgoingTable::entry);
    }

    Optional<Entry> find(OutgoingId id) {
        return db.sql(COLUMNS + " and id = :id").withBrand().with("id", id).optional(OutgoingTable::entry);
    }

    boolean isOurs(String headerId) {
        return byHeaderId(headerId).isPresent();
    }

    Optional<Sent> byHeaderId(String headerId) {
        return db.sql(
                        "select id, ticket_id, message_id from outgoing_mail where brand_id = :brand and header_id = :header")
                .withBrand()
                .with("header", headerId)
                .optional(row -> new Sent(
                        row.id("id", OutgoingId::new),
                        row.idOrNull("ticket_id", TicketId::new),
                        row.idOrNull("message_id", MessageId::new)));
    }

    List<TicketId> ticketsOf(Collection<String> headerIds) {
        return db.sql("""
                        select distinct ticket_id
                          from outgoing_mail
                         where brand_id = :brand
                           and header_id = any (cast(:ids as text[]))
                           and ticket_id is not null
                        """).withBrand().with("ids", headerIds).list(row -> row.id("ticket_id", TicketId::new));
    }

    /** The Message-IDs under which we sent these messages, in order. */
    List<String> headerIds(TicketId ticket, Collection<MessageId> messages) {
        return db.sql("""
                        select header_id
                          from outgoing_mail
                         where brand_id = :brand
                           and ticket_id = :ticket
                           and message_id = any (cast(:messages as bigint[]))
                         order by id
                        """)
                .withBrand()
                .with("ticket", ticket)
                .with("messages", messages)
                .list(row -> row.text("header_id"));
    }

    /** The messages that we sent under these Message-IDs. */
    List<MessageId> messagesOf(Collection<String> headerIds) {
        return db.sql("""
                        select message_id
                          from outgoing_mail
                         where brand_id = :brand
                           and header_id = any (cast(:ids as text[]))
                           and message_id is not null
                        """).withBrand().with("ids", headerIds).list(row -> row.id("message_id", MessageId::new));
    }

    /** Of the mails of a ticket nothing is left but that they were sent; what was not sent yet never is. */
    void erase(TicketId ticket, Instant at) {
        db.sql("""
                        update outgoing_mail
                           set mail = jsonb_set(jsonb_set(jsonb_set(mail, '{route,to}', '[]'), '{thread,references}', '[]'), '{content}',
                                                '{"subject": "", "text": ""}'),
                               error = null,
                               ended_at = case state when 'queued' then :at else ended_at end,
                               state = case state when 'queued' then 'failed' else state end
                         where brand_id = :brand
                           and ticket_id = :ticket
                        """).withBrand().with("ticket", ticket).with("at", at).update();
    }

    /** The mails of a ticket do not say that this address was written to. */
    void erase(TicketId ticket, String address) {
        db.sql("""
                        update outgoing_mail
                           set mail = jsonb_set(mail, '{route,to}',
                                                jsonb_path_query_array(mail, '$.route.to[*] ? (@.value != $gone)',
                                                                       jsonb_build_object('gone', cast(:gone as text)))),
                               error = null
                         where brand_id = :brand
                           and ticket_id = :ticket
                        """).withBrand().with("ticket", ticket).with("gone", address).update();
    }

    private static Entry entry(Row row) {
        return new Entry(
                row.id("id", OutgoingId::new),
                row.id("mailbox_id", MailboxId::new),
                row.idOrNull("ticket_id", TicketId::new),
                row.idOrNull("message_id", MessageId::new),
                JSON.readValue(row.text("mail"), OutgoingMail.class),
                State.valueOf(row.text("state").toUpperCase(Locale.ROOT)),
                row.count("attempts"),
                row.instant("queued_at"),
                row.instantOrNull("tried_at"),
                row.instantOrNull("ended_at"),
                row.textOrNull("error"));
    }
}
