package io.quarterdeck.desk.tickets;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.customers.CustomerId;
import io.quarterdeck.desk.kit.Db;
import io.quarterdeck.desk.kit.Row;
import io.quarterdeck.desk.kit.Slice;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Every statement that touches {@code message}, but for the one that opens a ticket. */
@Repository
class MessageTable {

    private static final String COLUMNS = """
            select m.ticket_id, m.id, m.at, m.kind, m.author_kind, m.author_id,
                   coalesce(p.name, c.name, 'Quarterdeck') as author_name, m.channel, m.recipient, m.body, m.quoted,
                   m.html is not null as has_html, m.blocked_images, m.automatic, m.delivery, m.delivery_error, m.release_at,
                   m.aside_id
              from message m
              left join person p on m.author_kind = 'agent' and p.id = m.author_id
              left join customer c on m.author_kind = 'customer' and c.brand_id = m.brand_id and c.id = m.author_id
            """;

    /** A reply whose undo window is over. */
    record Held(
            TicketId ticket,
            MessageId id,
            Actor author,
            String text,
            @Nullable Status then) {}

    private final Db db;

    MessageTable(Db db) {
        this.db = db;
    }

    /** Writes the message that {@link #bind} binds. */
    static final String INSERT = """
            insert into message
                   (brand_id, ticket_id, id, at, kind, author_kind, author_id, channel, recipient, body, quoted,
                    html, blocked_images, automatic, delivery, release_at, then_status, key, aside_id)
            values (:brand, :ticket, :message, :said_at, :kind, :author_kind, cast(:author as bigint), :channel,
                    :message_recipient, :body, :quoted, :html, :images, :automatic, :delivery,
                    cast(:release_at as timestamptz), :then_status, :key, cast(:aside as bigint))
            """;

    void insert(NewMessage it) {
        bind(
                        db.sql("with m as (" + INSERT + "), w as (" + TicketTextTable.SAID + ")"
                                        + AttachmentTable.INSERT)
                                .withBrand(),
                        it)
                .with("ticket", it.ticket())
                .with("channel", it.channel())
                .update();
    }

    /** Binds the parameters of {@link #INSERT} and those of its files, but for the brand, the ticket and its channel. */
    static Db.Statement bind(Db.Statement statement, NewMessage it) {
        var files = it.words().files();
        return statement
                .with("message", it.id())
                .with("said_at", it.at())
                .with("kind", it.kind())
                .with("author_kind", it.author().kind())
                .with("author", it.author().id())
                .with("message_recipient", it.recipient())
                .with("body", it.words().text())
                .with("quoted", it.words().quoted())
                .with("html", it.words().html())
                .with("images", it.words().blockedImages())
                .with("automatic", it.automatic())
                .with("delivery", it.delivery())
                .with("release_at", it.releaseAt())
                .with("then_status", it.then())
                .with("key", it.key())
                .with("aside", it.aside())
                .with("names", files.stream().map(Words.File::name).toList())
                .with("types", files.stream().map(Words.File::mediaType).toList())
                .with("sizes", files.stream().map(Words.File::size).toList())
                .with("shas", files.stream().map(Words.File::sha256).toList())
                .with("cids", files.stream().map(Words.File::contentId).toList());
    }

    List<Message> of(TicketId ticket, boolean withNotes) {
        return db.sql(COLUMNS + """
                         where m.brand_id = :brand
                           and m.ticket_id = :ticket
                           and (:notes or m.kind <> 'note')
                         order by m.at, m.id
                        """)
                .withBrand()
                .with("ticket", ticket)
                .with("notes", withNotes)
                .list(MessageTable::message);
    }

    /** By message, the first line of the change that brought it. */
    Map<MessageId, Long> changes(Collection<MessageId> ids) {
        return db
                .sql("""
                        select m.id, coalesce(e.began, e.seq) as change
                          from message m
                          join ticket_event e on e.brand_id = m.brand_id
                                             and e.ticket_id = m.ticket_id
                                             and e.kind in ('opened', 'received', 'replied', 'noted')
                                             and e.values ->> 'message' = cast(m.id as text)
                         where m.brand_id = :brand
                           and m.id = any (cast(:ids as bigint[]))
                        """)
                .withBrand()
                .with("ids", ids)
                .list(row -> Map.entry(row.id("id", MessageId::new), row.number("change")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Math::min));
    }

    /** The named ones, in whatever tickets. */
    List<Message> those(Collection<MessageId> ids) {
        return db.sql(COLUMNS + " where m.brand_id = :brand and m.id = any (cast(:ids as bigint[])) order by m.id")
                .withBrand()
                .with("ids", ids)
                .list(MessageTable::message);
    }

    List<Message> of(TicketId ticket, boolean withNotes, Slice slice) {
        return slice.bind(db.sql((COLUMNS + """
                                 where m.brand_id = :brand
                                   and m.ticket_id = :ticket
                                   and (:notes or m.kind <> 'note')
                                   and m.aside_id is null
                                   and m.id > :after
                                   and m.id < :before
                                 order by m.id %s
                                offset :offset
                                 limit :limit
                                """).formatted(slice.direction())))
                .withBrand()
                .with("ticket", ticket)
                .with("notes", withNotes)
                .list(MessageTable::message);
    }

    List<Message> with(Viewer viewer, CustomerId customer, @Nullable String channel, Slice slice) {
        return slice.bind(db.sql((COLUMNS + """
                                  join ticket t on t.brand_id = m.brand_id and t.id = m.ticket_id
                                 where m.brand_id = :brand
                                   and t.customer_id = :customer
                                   and (cast(:channel as text) is null or m.channel = :channel)
                                   and m.aside_id is null
                                   and (:notes or m.kind <> 'note')
                                   and m.id > :after
                                   and m.id < :before
                                   and %s
                                 order by m.id %s
                                offset :offset
                                 limit :limit
                                """).formatted(Visibility.OF_TICKET, slice.direction())))
                .withBrand()
                .with("customer", customer)
                .with("channel", channel)
                .with("notes", viewer.role().isStaff())
                .with("staff", viewer.role().isStaff())
                .with("viewer", viewer.person())
                .list(MessageTable::message);
    }

    List<Message> beside(TicketId ticket, AsideId aside) {
        return db.sql(COLUMNS + """
                         where m.brand_id = :brand
                           and m.ticket_id = :ticket
                           and m.aside_id = :aside
                         order by m.id
                        """)
                .withBrand()
                .with("ticket", ticket)
                .with("aside", aside)
                .list(MessageTable::message);
    }

    long count(TicketId ticket, boolean withNotes) {
        return db.sql("""
                        select count(*) as n
                          from message
                         where brand_id = :brand
                           and ticket_id = :ticket
                           and (:notes or kind <> 'note')
                           and aside_id is null
                        """)
                .withBrand()
                .with("ticket", ticket)
                .with("notes", withNotes)
                .one(row -> row.number("n"));
    }

    long countSince(TicketId ticket, Instant at) {
        return db.sql("""
                        select count(*) as n
                          from message m
                         where m.brand_id = :brand
                           and m.ticket_id = :ticket
                           and m.at > :at
                           and not exists (select 1
                                             from ticket_event e
                                            where e.brand_id = m.brand_id
                                              and e.ticket_id = m.ticket_id
                                              and e.kind in ('received', 'noted')
                                              and e.cause like 'split:%'
                                              and cast(e.values ->> 'message' as bigint) = m.id)
                        """).withBrand().with("ticket", ticket).with("at", at).one(row -> row.number("n"));
    }

    Map<TicketId, Long> counts(Collection<TicketId> tickets) {
        return db
                .sql("""
                        select ticket_id, count(*) as n
                          from message
                         where brand_id = :brand
                           and ticket_id = any (cast(:tickets as bigint[]))
                           and kind <> 'note'
                         group by ticket_id
                        """)
                .withBrand()
                .with("tickets", tickets)
                .list(row -> Map.entry(row.id("ticket_id", TicketId::new), row.number("n")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Map<TicketId, String> firstTexts(Collection<TicketId> tickets) {
        return db
                .sql("""
                        select distinct on (ticket_id) ticket_id, body
                          from message
                         where brand_id = :brand
                           and ticket_id = any (cast(:tickets as bigint[]))
                         order by ticket_id, id
                        """)
                .withBrand()
                .with("tickets", tickets)
                .list(row -> Map.entry(row.id("ticket_id", TicketId::new), row.text("body")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Map<MessageId, String> htmls(Collection<MessageId> ids) {
        return db
                .sql("""
                        select id, html
                          from message
                         where brand_id = :brand
                           and id = any (cast(:ids as bigint[]))
                           and html is not null
                        """)
                .withBrand()
                .with("ids", ids)
                .list(row -> Map.entry(row.id("id", MessageId::new), row.text("html")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Optional<Message> find(TicketId ticket, MessageId id) {
        return db.sql(COLUMNS + " where m.brand_id = :brand and m.ticket_id = :ticket and m.id = :id")
                .withBrand()
                .with("ticket", ticket)
                .with("id", id)
                .optional(MessageTable::message);
    }

    Optional<MessageId> byKey(TicketId ticket, String key) {
        return db.sql("select id from message where brand_id = :brand and ticket_id = :ticket and key = :key")
                .withBrand()
                .with("ticket", ticket)
                .with("key", key)
                .optional(row -> row.id("id", MessageId::new));
    }

    MessageId first(TicketId ticket) {
        return db.sql("select min(id) as id from message where brand_id = :brand and ticket_id = :ticket")
                .withBrand()
                .with("ticket", ticket)
                .one(row -> row.id("id", MessageId::new));
    }

    /** The ticket a message belongs to. */
    Optional<TicketId> ticketOf(MessageId id) {
        return db.sql("select ticket_id from message where brand_id = :brand and id = :id")
                .withBrand()
                .with("id", id)
                .optional(row -> row.id("ticket_id", TicketId::new));
    }

    /** To whom a reply goes: the customer and those copied in, or the guests of the conversation beside the ticket. */
    Optional<Leaving> leaving(MessageId id) {
        return db.sql("""
                        select m.ticket_id, m.id, coalesce(s.subject, t.subject) as subject, m.recipient,
                               coalesce(g.name, c.name) as customer_name, coalesce(p.name, '') as author_name, m.body,
                               case when m.aside_id is null
                                    then array(select a.address
                                                 from ticket_party r
                                                 join lateral (select a.address
                                                                 from customer_address a
                                                                where a.brand_id = r.brand_id
                                                                  and a.customer_id = r.customer_id
                                                                  and a.kind = 'email'
                                                                order by a.is_primary desc, a.address
                                                                limit 1) a on true
                                                where r.brand_id = t.brand_id
                                                  and r.ticket_id = t.id
                                                  and r.role = 'copied'
                                                order by r.customer_id)
                                    else array(select o.address
                                                 from aside_guest o
                                                where o.brand_id = m.brand_id
                                                  and o.aside_id = m.aside_id
                                                  and o.address <> m.recipient
                                                order by o.address)
                               end as copied,
                               array(select o.id
                                       from message o
                                      where o.brand_id = m.brand_id
                                        and o.ticket_id = m.ticket_id
                                        and o.aside_id is not distinct from m.aside_id
                                      order by o.id desc
                                      limit 100) as thread
                          from message m
                          join ticket t on t.brand_id = m.brand_id and t.id = m.ticket_id
                          join customer c on c.brand_id = t.brand_id and c.id = t.customer_id
                          left join person p on m.author_kind = 'agent' and p.id = m.author_id
                          left join aside s on s.brand_id = m.brand_id and s.id = m.aside_id
                          left join aside_guest g on g.brand_id = m.brand_id and g.aside_id = m.aside_id
                                                 and g.address = m.recipient
                         where m.brand_id = :brand
                           and m.id = :id
                           and m.delivery is not null
                        """)
                .withBrand()
                .with("id", id)
                .optional(row -> new Leaving(
                        row.id("ticket_id", TicketId::new),
                        row.id("id", MessageId::new),
                        row.text("subject"),
                        row.textOrNull("recipient"),
                        row.texts("copied"),
                        row.text("customer_name"),
                        row.text("author_name"),
                        row.text("body"),
                        row.ids("thread", MessageId::new)));
    }

    /** The sanitised HTML of a message that the viewer may read. */
    Optional<String> html(Viewer viewer, MessageId id) {
        return db.sql("""
                        select m.html
                          from message m
                          join ticket t on t.brand_id = m.brand_id and t.id = m.ticket_id
                         where m.brand_id = :brand
                           and m.id = :id
                           and m.html is not null
                           and (:notes or m.kind <> 'note')
                           and\s""" + Visibility.OF_TICKET)
                .withBrand()
                .with("id", id)
                .with("notes", viewer.role().isStaff())
                .with("staff", viewer.role().isStaff())
                .with("viewer", viewer.person())
                .optional(row -> row.text("html"));
    }

    /** Replies whose undo window is over; whoever moves one out of held first has released it. */
    List<Held> dueForRelease(Instant now, int most) {
        return db.sql("""
                        select ticket_id, id, author_kind, author_id, body, then_status
                          from message
                         where brand_id = :brand
                           and delivery = 'held'
                           and release_at <= :now
                         order by release_at
                         limit :most
                        """)
                .withBrand()
                .with("now", now)
                .with("most", most)
                .list(row -> new Held(
                        row.id("ticket_id", TicketId::new),
                        row.id("id", MessageId::new),
                        new Actor(row.word("author_kind", Actor.Kind.class), row.numberOrNull("author_id")),
                        row.text("body"),
                        row.wordOrNull("then_status", Status.class)));
    }

    /** Moves a message on its way; nothing happens if it has already left the expected place. */
    int moved(MessageId id, Delivery from, Delivery to, @Nullable String error) {
        return db.sql("""
                        update message
                           set delivery = :to, delivery_error = :error
                         where brand_id = :brand
                           and id = :id
                           and delivery = :from
                        """)
                .withBrand()
                .with("id", id)
                .with("from", from)
                .with("to", to)
                .with("error", error)
                .update();
    }

    /** A public message becomes one among ourselves. */
    void makeNote(MessageId id) {
        db.sql("""
                        update message
                           set kind = 'note', delivery = null, delivery_error = null, recipient = null
                         where brand_id = :brand
                           and id = :id
                        """).withBrand().with("id", id).update();
    }

    /** Other words in the place of a message's; its HTML goes, because they may stand there too. */
    void redact(MessageId id, String text, String quoted) {
        db.sql("""
                        update message
                           set body = :body, quoted = :quoted, html = null, blocked_images = 0
                         where brand_id = :brand
                           and id = :id
                        """)
                .withBrand()
                .with("id", id)
                .with("body", text)
                .with("quoted", quoted)
                .update();
    }

    /** What the customer wrote last. */
    Optional<String> newestIn(TicketId ticket) {
        return db.sql("""
                        select body
                          from message
                         where brand_id = :brand
                           and ticket_id = :ticket
                           and kind = 'in'
                           and not automatic
                         order by id desc
                         limit 1
                        """).withBrand().with("ticket", ticket).optional(row -> row.text("body"));
    }

    void scrub(TicketId ticket, String instead) {
        db.sql("""
                        update message
                           set body = :instead, quoted = '', html = null, blocked_images = 0,
                               recipient = null, delivery_error = null,
                               delivery = case when delivery in ('held', 'queued') then 'withdrawn' else delivery end
                         where brand_id = :brand
                           and ticket_id = :ticket
                        """).withBrand().with("ticket", ticket).with("instead", instead).update();
    }

    /** Some of a ticket's messages lose their words, and later ones what they quote; answers those that lost something. */
    List<MessageId> scrub(TicketId ticket, List<MessageId> said, String instead) {
        return db.sql("""
                        update message
                           set body = case when id = any (cast(:said as bigint[])) then :instead else body end,
                               recipient = case when id = any (cast(:said as bigint[])) then null else recipient end,
                               quoted = '', html = null, blocked_images = 0
                         where brand_id = :brand
                           and ticket_id = :ticket
                           and (id = any (cast(:said as bigint[]))
                                or (id > (select min(first) from unnest(cast(:said as bigint[])) as first)
                                    and (quoted <> '' or html is not null)))
                        returning id
                        """)
                .withBrand()
                .with("ticket", ticket)
                .with("said", said)
                .with("instead", instead)
                .list(row -> row.id("id", MessageId::new));
    }

    static Message message(Row row) {
        return new Message(
                row.id("ticket_id", TicketId::new),
                row.id("id", MessageId::new),
                row.instant("at"),
                row.word("kind", Message.Kind.class),
                new Actor(row.word("author_kind", Actor.Kind.class), row.numberOrNull("author_id")),
                row.text("author_name"),
                row.text("channel"),
                row.textOrNull("recipient"),
                row.text("body"),
                row.text("quoted"),
                row.flag("has_html"),
                row.count("blocked_images"),
                row.flag("automatic"),
                row.wordOrNull("delivery", Delivery.class),
                row.textOrNull("delivery_error"),
                row.instantOrNull("release_at"),
                row.idOrNull("aside_id", AsideId::new));
    }
}
