package io.quarterdeck.desk.sla;

import io.quarterdeck.desk.kit.Db;
import io.quarterdeck.desk.kit.Row;
import io.quarterdeck.desk.tickets.TicketId;
import io.quarterdeck.engine.sla.Pause;
import io.quarterdeck.engine.sla.Turn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Every statement that touches {@code promise_watch}. */
@Repository
class WatchTable {

    /** What the promises of a ticket need to know besides their clocks; {@code release} was in force at the last look. */
    record Watch(
            Turn turn,
            @Nullable Instant openSince,
            List<Pause> pauses,
            @Nullable Instant wakeAt,
            int release) {}

    /** One of many watches. */
    record Watched(TicketId ticket, Watch watch) {}

    private final Db db;
    private final ClockCodec codec;

    WatchTable(Db db, ClockCodec codec) {
        this.db = db;
        this.codec = codec;
    }

    static final String SAVE = """
            insert into promise_watch (brand_id, ticket_id, turn, open_since, pauses, wake_at, release)
            values (:brand, :ticket, :turn, cast(:open_since as timestamptz), cast(:pauses as jsonb),
                    cast(:wake as timestamptz), :watch_release)
            on conflict (brand_id, ticket_id) do update
               set turn = excluded.turn, open_since = excluded.open_since, pauses = excluded.pauses,
                   wake_at = excluded.wake_at, release = greatest(promise_watch.release, excluded.release),
                   leased_until = null
            """;

    /** Binds the parameters of {@link #SAVE}. */
    Db.Statement bind(Db.Statement statement, TicketId ticket, Watch it) {
        return statement
                .withBrand()
                .with("ticket", ticket)
                .with("turn", it.turn())
                .with("open_since", it.openSince())
                .with("pauses", codec.write(it.pauses()))
                .with("wake", it.wakeAt())
                .with("watch_release", it.release());
    }

    Optional<Watch> find(TicketId ticket) {
        return db.sql("""
                        select turn, open_since, pauses, wake_at, release
                          from promise_watch
                         where brand_id = :brand
                           and ticket_id = :ticket
                        """).withBrand().with("ticket", ticket).optional(this::watch);
    }

    /** The watches of all open tickets. */
    List<Watched> open() {
        return db.sql("""
                        select ticket_id, turn, open_since, pauses, wake_at, release
                          from promise_watch
                         where brand_id = :brand
                           and open_since is not null
                        """).withBrand().list(row -> new Watched(row.id("ticket_id", TicketId::new), watch(row)));
    }

    /**
     * Takes open tickets that were last looked at under an older release, so that no other node does until the
     * lease ends. Materialized, because a plan may run a subquery more than once, and each run would lock more rows.
     */
    List<TicketId> leaseBefore(int release, Instant now, Instant until, int most) {
        return db.sql("""
                        with taken as materialized (
                          select ticket_id
                            from promise_watch
                           where brand_id = :brand
                             and release < :release
                             and open_since is not null
                             and (leased_until is null or leased_until < :now)
                           limit :most
                             for update skip locked
                        )
                        update promise_watch
                           set leased_until = :until
                         where brand_id = :brand
                           and ticket_id in (select ticket_id from taken)
                        returning ticket_id
                        """)
                .withBrand()
                .with("release", release)
                .with("now", now)
                .with("until", until)
                .with("most", most)
                .list(row -> row.id("ticket_id", TicketId::new));
    }

    /** Takes tickets whose promises want a look, so that no other node looks until the lease ends. */
    List<TicketId> lease(Instant now, Instant until, int most) {
        return db.sql("""
                        with taken as materialized (
                          select ticket_id
                            from promise_watch
                           where brand_id = :brand
                             and wake_at <= :now
                             and (leased_until is null or leased_until < :now)
                           order by wake_at
                           limit :most
                             for update skip locked
                        )
                        update promise_watch
                           set leased_until = :until
                         where brand_id = :brand
                           and ticket_id in (select ticket_id from taken)
                        returning ticket_id
                        """)
                .withBrand()
                .with("now", now)
                .with("until", until)
                .with("most", most)
                .list(row -> row.id("ticket_id", TicketId::new));
    }

    private Watch watch(Row row) {
        return new Watch(
                row.word("turn", Turn.class),
                row.instantOrNull("open_since"),
                codec.readPauses(row.text("pauses")),
                row.instantOrNull("wake_at"),
                row.count("release"));
    }
}
