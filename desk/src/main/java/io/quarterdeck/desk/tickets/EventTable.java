package io.quarterdeck.desk.tickets;

import io.quarterdeck.desk.kit.Db;
import io.quarterdeck.desk.kit.Row;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;

/** Every statement that touches {@code ticket_event}, but for the one that opens a ticket. */
@Repository
class EventTable {

    /** An event and the kind it is stored as. */
    record Stored(LogEntry entry, String kind) {}

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

    List<Stored> of(TicketId ticket) {
        return db.sql("""
                        select ticket_id, seq, began, at, kind, actor_kind, actor_id, release, cause, values, hash
                          from ticket_event
                         where brand_id = :brand
                           and ticket_id = :ticket
                         order by seq
                        """).withBrand().with("ticket", ticket).list(this::stored);
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
