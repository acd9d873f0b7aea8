package io.quarterdeck.desk.tickets;

import io.quarterdeck.desk.kit.Db;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The statements by which the log is read change by change. Changes in which only clocks moved are nobody's doing. */
@Repository
class AuditTable {

    /** Where a change stands in the order of the whole log. */
    record Place(Instant at, TicketId ticket, long change) {}

    private static final String QUIET = "('clocked', 'carried', 'delivered', 'composed', 'withdrawn')";

    private static final String HEADS = """
            select e.at, e.ticket_id, e.seq
              from ticket_event e
              join ticket t on t.brand_id = e.brand_id and t.id = e.ticket_id and t.deleted_at is null
             where e.brand_id = :brand
               and e.seq = coalesce(e.began, e.seq)
               and (e.kind not in %s
                    or exists (select 1
                                 from ticket_event o
                                where o.brand_id = e.brand_id
                                  and o.ticket_id = e.ticket_id
                                  and o.seq > e.seq
                                  and o.began = e.seq
                                  and o.kind not in %s))
            """.formatted(QUIET, QUIET);

    private final Db db;
    private final EventTable events;

    AuditTable(Db db, EventTable events) {
        this.db = db;
        this.events = events;
    }

    /** The first lines of a ticket's changes. */
    List<Long> of(TicketId ticket) {
        return db.sql(HEADS + " and e.ticket_id = :ticket order by e.seq")
                .withBrand()
                .with("ticket", ticket)
                .list(row -> row.number("seq"));
    }

    /** Newest first, those older than a place; the newest without. */
    List<Place> before(@Nullable Place place, int most) {
        return bound(
                db.sql(
                        HEADS
                                + """
                           and (cast(:at as timestamptz) is null or (e.at, e.ticket_id, e.seq) < (:at, :ticket, :change))
                         order by e.at desc, e.ticket_id desc, e.seq desc
                         limit :most
                        """),
                place,
                most);
    }

    /** Newest first, those just newer than a place. */
    List<Place> after(Place place, int most) {
        return bound(
                        db.sql(
                                HEADS
                                        + """
                           and (e.at, e.ticket_id, e.seq) > (:at, :ticket, :change)
                         order by e.at, e.ticket_id, e.seq
                         limit :most
                        """),
                        place,
                        most)
                .reversed();
    }

    private static List<Place> bound(Db.Statement statement, @Nullable Place place, int most) {
        return statement
                .withBrand()
                .with("at", place == null ? null : place.at())
                .with("ticket", place == null ? null : place.ticket())
                .with("change", place == null ? null : place.change())
                .with("most", most)
                .list(row -> new Place(row.instant("at"), row.id("ticket_id", TicketId::new), row.number("seq")));
    }

    /** How many changes there are, counted no further than {@code most}. */
    long count(long most) {
        return db.sql("select count(*) as changes from (" + HEADS + " limit :most) some")
                .withBrand()
                .with("most", most)
                .one(row -> row.number("changes"));
    }

    /** What callers wanted kept with the named changes, as JSON. */
    Map<TicketId, Map<Long, String>> metadata(Collection<TicketId> tickets, Collection<Long> changes) {
        return db
                .sql("""
                        select m.ticket_id, m.began, m.metadata
                          from unnest(cast(:tickets as bigint[]), cast(:changes as bigint[])) as c (ticket_id, began)
                          join change_metadata m on m.brand_id = :brand and m.ticket_id = c.ticket_id and m.began = c.began
                        """)
                .withBrand()
                .with("tickets", tickets)
                .with("changes", changes)
                .list(row -> Map.entry(
                        row.id("ticket_id", TicketId::new), Map.entry(row.number("began"), row.text("metadata"))))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.mapping(
                                Map.Entry::getValue, Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))));
    }

    /** By ticket and change, the lines of the named changes. */
    Map<TicketId, Map<Long, List<LogEntry>>> lines(Collection<TicketId> tickets, Collection<Long> changes) {
        return events.ofChanges(tickets, changes).stream()
                .map(EventTable.Stored::entry)
                .collect(Collectors.groupingBy(LogEntry::ticket, Collectors.groupingBy(LogEntry::change)));
    }
}
