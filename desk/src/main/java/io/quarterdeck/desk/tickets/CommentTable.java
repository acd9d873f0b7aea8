package io.quarterdeck.desk.tickets;

import io.quarterdeck.desk.kit.Db;
import io.quarterdeck.desk.kit.Row;
import io.quarterdeck.desk.kit.Slice;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;

/** The statements by which messages are read as comments: without those that may still be undone, or were. */
@Repository
class CommentTable {

    private static final String SAID = "coalesce(m.delivery, 'sent') not in ('held', 'withdrawn')";

    private static final String SELECT = """
            select m.ticket_id, m.id, m.at, m.kind, m.author_kind, m.author_id,
                   coalesce(p.name, c.name, 'Quarterdeck') as author_name, m.channel, m.recipient, m.body, m.quoted,
                   m.html is not null as has_html, m.blocked_images, m.automatic, m.delivery, m.delivery_error,
                   m.release_at, m.html,
                   coalesce((select coalesce(e.began, e.seq)
                               from ticket_event e
                              where e.brand_id = m.brand_id
                                and e.ticket_id = m.ticket_id
                                and e.kind in ('opened', 'received', 'replied', 'noted')
                                and e.values ->> 'message' = cast(m.id as text)
                              order by e.seq
                              limit 1), 1) as change
              from message m
              left join person p on m.author_kind = 'agent' and p.id = m.author_id
              left join customer c on m.author_kind = 'customer' and c.brand_id = m.brand_id and c.id = m.author_id
            """;

    private final Db db;

    CommentTable(Db db) {
        this.db = db;
    }

    List<Comment> of(TicketId ticket, boolean notes, Slice slice) {
        return withFiles(slice.bind(db.sql(SELECT + """
                         where m.brand_id = :brand
                           and m.ticket_id = :ticket
                           and m.id > :after
                           and m.id < :before
                           and (:notes or m.kind <> 'note')
                           and\s""" + SAID
                                + " order by m.id %s offset :offset limit :limit".formatted(slice.direction())))
                .withBrand()
                .with("ticket", ticket)
                .with("notes", notes)
                .list(CommentTable::comment));
    }

    /** The named ones, in any tickets: what the history mentions. */
    List<Comment> those(Collection<MessageId> ids) {
        return withFiles(db.sql(SELECT + """
                         where m.brand_id = :brand
                           and m.id = any (cast(:ids as bigint[]))
                           and\s""" + SAID)
                .withBrand()
                .with("ids", ids)
                .list(CommentTable::comment));
    }

    long count(TicketId ticket, boolean notes) {
        return db.sql("""
                        select count(*) as comments
                          from message m
                         where m.brand_id = :brand
                           and m.ticket_id = :ticket
                           and (:notes or m.kind <> 'note')
                           and\s""" + SAID)
                .withBrand()
                .with("ticket", ticket)
                .with("notes", notes)
                .one(row -> row.number("comments"));
    }

    /** By ticket, how many comments it has. */
    Map<TicketId, Long> counts(Collection<TicketId> tickets) {
        return db
                .sql("""
                        select m.ticket_id, count(*) as comments
                          from message m
                         where m.brand_id = :brand
                           and m.ticket_id = any (cast(:tickets as bigint[]))
                           and\s""" + SAID + " group by m.ticket_id")
                .withBrand()
                .with("tickets", tickets)
                .list(row -> Map.entry(row.id("ticket_id", TicketId::new), row.number("comments")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** By ticket, the words it began with. */
    Map<TicketId, String> first(Collection<TicketId> tickets) {
        return db
                .sql("""
                        select asked.id as ticket_id, first.body
                          from unnest(cast(:tickets as bigint[])) as asked (id)
                         cross join lateral (select m.body
                                               from message m
                                              where m.brand_id = :brand
                                                and m.ticket_id = asked.id
                                              order by m.id
                                              limit 1) first
                        """)
                .withBrand()
                .with("tickets", tickets)
                .list(row -> Map.entry(row.id("ticket_id", TicketId::new), row.text("body")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<Comment> withFiles(List<Comment> comments) {
        if (comments.isEmpty()) {
            return comments;
        }
        var files = db
                .sql("""
                        select a.id, a.message_id, a.name, a.media_type, a.size, a.sha256, a.content_id, a.redacted
                          from attachment a
                         where a.brand_id = :brand
                           and a.message_id = any (cast(:messages as bigint[]))
                         order by a.id
                        """)
                .withBrand()
                .with(
                        "messages",
                        comments.stream().map(it -> it.message().id()).toList())
                .list(AttachmentTable::attachment)
                .stream()
                .collect(Collectors.groupingBy(Attachment::message));
        return comments.stream()
                .map(it -> new Comment(
                        it.message(),
                        it.html(),
                        files.getOrDefault(it.message().id(), List.of()),
                        it.change()))
                .toList();
    }

    private static Comment comment(Row row) {
        return new Comment(MessageTable.message(row), row.textOrNull("html"), List.of(), row.number("change"));
    }
}
