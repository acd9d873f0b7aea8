package io.quarterdeck.desk.sla;

import io.quarterdeck.desk.kit.Db;
import io.quarterdeck.desk.tickets.TicketId;
import io.quarterdeck.engine.sla.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;

/** Every statement that touches {@code promise}. */
@Repository
class PromiseTable {

    private final Db db;
    private final ClockCodec codec;
    private final WatchTable watches;

    PromiseTable(Db db, ClockCodec codec, WatchTable watches) {
        this.db = db;
        this.codec = codec;
        this.watches = watches;
    }

    /** Keeps the clocks that changed, and with them what the ticket's promises need to know besides. */
    void save(TicketId ticket, List<Clock> changed, WatchTable.Watch watch) {
        watches.bind(db.sql("""
                        with p as (
                          insert into promise
                                 (brand_id, ticket_id, kind, round, state, started_at, aim_at, breach_at, ended_at, clock)
                          select :brand, :ticket, p.kind, p.round, p.state, p.started_at, p.aim_at, p.breach_at, p.ended_at,
                                 cast(p.clock as jsonb)
                            from unnest(cast(:kinds as text[]), cast(:rounds as int[]), cast(:states as text[]),
                                        cast(:starteds as timestamptz[]), cast(:aims as timestamptz[]),
                                        cast(:breaches as timestamptz[]), cast(:endeds as timestamptz[]),
                                        cast(:clocks as text[]))
                                 as p (kind, round, state, started_at, aim_at, breach_at, ended_at, clock)
                          on conflict (brand_id, ticket_id, kind, round) do update
                             set state = excluded.state, started_at = excluded.started_at, aim_at = excluded.aim_at,
                                 breach_at = excluded.breach_at, ended_at = excluded.ended_at, clock = excluded.clock
                        )
                        """ + WatchTable.SAVE), ticket, watch)
                .with("kinds", changed.stream().map(Clock::kind).toList())
                .with(
                        "rounds",
                        changed.stream().map(it -> Integer.toString(it.round())).toList())
                .with("states", changed.stream().map(it -> word(it.state())).toList())
                .with("starteds", changed.stream().map(Clock::startedAt).toList())
                .with("aims", changed.stream().map(Clock::aimAt).toList())
                .with("breaches", changed.stream().map(Clock::breachAt).toList())
                .with("endeds", changed.stream().map(Clock::endedAt).toList())
                .with("clocks", changed.stream().map(codec::write).toList())
                .update();
    }

    List<Clock> of(TicketId ticket) {
        return db.sql("""
                        select clock
                          from promise
                         where brand_id = :brand
                           and ticket_id = :ticket
                         order by started_at, kind, round
                        """).withBrand().with("ticket", ticket).list(row -> codec.readClock(row.text("clock")));
    }

    /** Each ticket's oldest first. */
    Map<TicketId, List<Clock>> of(Collection<TicketId> tickets) {
        return byTicket(db.sql("""
                        select ticket_id, clock
                          from promise
                         where brand_id = :brand
                           and ticket_id = any (cast(:tickets as bigint[]))
                         order by started_at, kind, round
                        """).with("tickets", tickets));
    }

    /** The promises of all open tickets, each ticket's oldest first. */
    Map<TicketId, List<Clock>> ofOpen() {
        return byTicket(db.sql("""
                        select p.ticket_id, p.clock
                          from promise p
                          join promise_watch w on w.brand_id = p.brand_id and w.ticket_id = p.ticket_id
                         where p.brand_id = :brand
                           and w.open_since is not null
                         order by p.started_at, p.kind, p.round
                        """));
    }

    private Map<TicketId, List<Clock>> byTicket(Db.Statement statement) {
        return statement
                .withBrand()
                .list(row -> Map.entry(row.id("ticket_id", TicketId::new), codec.readClock(row.text("clock"))))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static String word(Enum<?> state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
