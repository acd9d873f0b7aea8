package io.quarterdeck.desk.tickets;

import io.quarterdeck.desk.kit.Db;
import io.quarterdeck.desk.kit.Row;
import io.quarterdeck.desk.kit.Slice;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Every statement that touches {@code ticket_event}, but for the one that opens a ticket. */
@Repository
class EventTable {

    /** An event and the kind it is stored as. */
    record Stored(LogEntry entry, String kind) {}

    /** The first line of a change, unless only clocks and deliveries moved in it: that is nobody's doing. */
    private static final String HEAD = """
            (began is null or began = seq)
            and (kind not in ('clocked', 'carried', 'delivered', 'composed', 'withdrawn')
                 or exists (select 1
                              from ticket_event o
                             where o.brand_id = ticket_event.brand_id
                               and o.ticket_id = ticket_event.ticket_id
                               and o.seq > ticket_event.seq
                               and o.began = ticket_event.seq
                               and o.kind not in ('clocked', 'carried', 'delivered', 'composed', 'withdrawn')))
            """;

    private final Db db;
    private final EventCodec codec;

    EventTable(Db db, EventCodec codec) {
        this.db = db;
        this.codec = codec;
    }

    static final String INSERT = """
            insert into ticket_event
                   (brand_id, ticket_id, seq, began, at, kind, actor_kind, actor_id, release, cause, values, hash)
            select :brand, :ticket, e.seq, :began, :at, e.kind, e.actor_kind, e.actor_id, :release, e.cause,
                   cast(e.values as jsonb), decode(e.hash, 'hex')
              from unnest(cast(:seqs as bigint[]), cast(:event_kinds as text[]), cast(:actor_kinds as text[]),
                          cast(:actor_ids as bigint[]), cast(:causes as text[]), cast(:values as text[]),
                          cast(:hashes as text[]))
                   as e (seq, kind, actor_kind, actor_id, cause, values, hash)
            """;

    void insert(List<LogEntry> entries) {
        bind(db.sql(INSERT), entries).update();
    }

    /** Binds the parameters of {@link #INSERT}, the entries of one change. */
    Db.Statement bind(Db.Statement statement, List<LogEntry> entries) {
        var first = entries.getFirst();
        return statement
                .withBrand()
                .with("ticket", first.ticket())
                .with("began", first.began())
                .with("at", first.at())
                .with("release", first.release())
                .with("seqs", each(entries, LogEntry::seq))
                .with("event_kinds", each(entries, this::kind))
                .with("actor_kinds", each(entries, it -> it.actor().kind()))
                .with("actor_ids", entries.stream().map(it -> it.actor().id()).toList())
                .with("causes", each(entries, LogEntry::cause))
                .with("values", each(entries, LogEntry::values))
                .with("hashes", each(entries, it -> HexFormat.of().formatHex(it.hash())));
    }

    private static <T> List<T> each(List<LogEntry> entries, Function<LogEntry, T> as) {
        return entries.stream().map(as).toList();
    }

    private static final String COLUMNS = """
            select e.ticket_id, e.seq, e.began, e.at, e.kind, e.actor_kind, e.actor_id, e.release, e.cause, e.values, e.hash
              from ticket_event e
            """;

    /** All entries of a slice of a ticket's changes, which are known by their first entries. */
    List<LogEntry> changes(TicketId ticket, Slice slice) {
        var first = slice.bind(db.sql("""
                                select seq, at
                                  from ticket_event
                                 where brand_id = :brand
                                   and ticket_id = :ticket
                                   and %s
                                   and seq > :after
                                   and seq < :before
                                 order by seq %s
                                offset :offset
                                 limit :limit
                                """.formatted(HEAD, slice.direction())))
                .withBrand()
                .with("ticket", ticket)
                .list(row -> new History.Point(row.instant("at"), ticket, row.number("seq")));
        return entries(first);
    }

    long countChanges(TicketId ticket) {
        return db.sql("""
                        select count(*) as n
                          from ticket_event
                         where brand_id = :brand
                           and ticket_id = :ticket
                           and\s""" + HEAD).withBrand().with("ticket", ticket).one(row -> row.number("n"));
    }

    /** All entries of the changes that begin at these points, in the order of the points. */
    List<LogEntry> entries(List<History.Point> changes) {
        if (changes.isEmpty()) {
            return List.of();
        }
        return db
                .sql(COLUMNS + """
                          join unnest(cast(:tickets as bigint[]), cast(:numbers as bigint[]))
                               with ordinality as c (ticket_id, number, place) on c.ticket_id = e.ticket_id
                         where e.brand_id = :brand
                           and e.seq >= c.number
                           and coalesce(e.began, e.seq) = c.number
                         order by c.place, e.seq
                        """)
                .withBrand()
                .with("tickets", changes.stream().map(History.Point::ticket).toList())
                .with("numbers", changes.stream().map(History.Point::number).toList())
                .list(this::stored)
                .stream()
                .map(Stored::entry)
                .toList();
    }

    List<History.Point> newest(History.@Nullable Point before, int most) {
        var sql = """
                select ticket_id, seq, at
                  from ticket_event
                 where brand_id = :brand
                   and %s
                   %s
                 order by at desc, ticket_id desc, seq desc
                 limit :most
                """.formatted(HEAD, before == null ? "" : "and (at, ticket_id, seq) < (:at, :ticket, :number)");
        var statement = db.sql(sql).withBrand().with("most", most);
        return (before == null ? statement : at(statement, before)).list(EventTable::point);
    }

    List<History.Point> since(History.Point after, Instant until, int most) {
        return at(db.sql("""
                                select ticket_id, seq, at
                                  from ticket_event
                                 where brand_id = :brand
                                   and %s
                                   and (at, ticket_id, seq) > (:at, :ticket, :number)
                                   and at <= :until
                                 order by at, ticket_id, seq
                                 limit :most
                                """.formatted(HEAD)), after)
                .withBrand()
                .with("until", until)
                .with("most", most)
                .list(EventTable::point);
    }

    private static Db.Statement at(Db.Statement statement, History.Point point) {
        return statement.with("at", point.at()).with("ticket", point.ticket()).with("number", point.number());
    }

    private static History.Point point(Row row) {
        return new History.Point(row.instant("at"), row.id("ticket_id", TicketId::new), row.number("seq"));
    }

    List<Stored> of(TicketId ticket) {
        return db.sql(COLUMNS + """
                         where e.brand_id = :brand
                           and e.ticket_id = :ticket
                         order by e.seq
                        """).withBrand().with("ticket", ticket).list(this::stored);
    }

    /** Ticket by ticket, each history in its order. */
    List<LogEntry> of(Collection<TicketId> tickets) {
        return db.sql(COLUMNS + """
                         where e.brand_id = :brand
                           and e.ticket_id = any (cast(:tickets as bigint[]))
                         order by e.ticket_id, e.seq
                        """).withBrand().with("tickets", tickets).list(this::stored).stream()
                .map(Stored::entry)
                .toList();
    }

    /**
     * What happened since, of custom fields with their number; a status that only followed a reply on its way out is
     * nobody's decision.
     */
    Set<String> kindsSince(TicketId ticket, long version) {
        return db
                .sql("""
                        select distinct kind || case when kind = 'field_set' then ' ' || (values ->> 'field') else '' end as kind
                          from ticket_event
                         where brand_id = :brand
                           and ticket_id = :ticket
                           and seq > :version
                           and not (kind = 'status_changed' and cause = :released)
                        """)
                .withBrand()
                .with("ticket", ticket)
                .with("version", version)
                .with("released", Replies.RELEASED)
                .list(row -> row.text("kind"))
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    String kind(LogEntry entry) {
        return codec.kind(entry.event());
    }

    private Stored stored(Row row) {
        var kind = row.text("kind");
        var values = row.text("values");
        var actor = new Actor(row.word("actor_kind", Actor.Kind.class), row.numberOrNull("actor_id"));
        return new Stored(
                new LogEntry(
                        row.id("ticket_id", TicketId::new),
                        row.number("seq"),
                        row.numberOrNull("began"),
                        row.instant("at"),
                        actor,
                        row.count("release"),
                        row.text("cause"),
                        codec.read(kind, values),
                        codec.canonical(values),
                        row.bytes("hash")),
                kind);
    }
}
