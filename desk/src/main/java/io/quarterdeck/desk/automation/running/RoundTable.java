package io.quarterdeck.desk.automation.running;

import io.quarterdeck.desk.automation.RuleId;
import io.quarterdeck.desk.kit.Db;
import io.quarterdeck.desk.tickets.TicketId;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** Every statement that touches {@code automation_round} and {@code automation_run}. */
@Repository("automation.roundTable")
class RoundTable {

    /** An hour of an automation, and the last ticket that was visited in it. */
    record Round(RuleId rule, Instant hour, TicketId last) {}

    private final Db db;

    RoundTable(Db db) {
        this.db = db;
    }

    /** Begins the rounds of an hour that nobody has begun yet; those of earlier hours that were never ended are over. */
    void begin(Collection<RuleId> rules, Instant hour) {
        db.sql("""
                        insert into automation_round (brand_id, rule_id, hour)
                        select :brand, id, :hour
                          from unnest(cast(:rules as bigint[])) as id
                        on conflict (brand_id, rule_id, hour) do nothing
                        """).withBrand().with("rules", rules).with("hour", hour).update();
        db.sql("""
                        update automation_round
                           set done_at = :hour
                         where brand_id = :brand
                           and done_at is null
                           and hour < :hour
                           and (leased_until is null or leased_until < :hour)
                        """).withBrand().with("hour", hour).update();
    }

    /** Takes a round that is not over, so that no other node does until the lease ends. */
    Optional<Round> lease(Collection<RuleId> rules, Instant now, Instant until) {
        return db.sql("""
                        with taken as materialized (
                          select rule_id, hour
                            from automation_round
                           where brand_id = :brand
                             and done_at is null
                             and rule_id = any (cast(:rules as bigint[]))
                             and (leased_until is null or leased_until < :now)
                           order by hour, array_position(cast(:rules as bigint[]), rule_id)
                           limit 1
                             for update skip locked
                        )
                        update automation_round r
                           set leased_until = :until
                          from taken
                         where r.brand_id = :brand
                           and r.rule_id = taken.rule_id
                           and r.hour = taken.hour
                        returning r.rule_id, r.hour, r.last_ticket
                        """)
                .withBrand()
                .with("rules", rules)
                .with("now", now)
                .with("until", until)
                .optional(row -> new Round(
                        row.id("rule_id", RuleId::new), row.instant("hour"), row.id("last_ticket", TicketId::new)));
    }

    void progress(Round round, TicketId last, Instant until) {
        db.sql("""
                        update automation_round
                           set last_ticket = :last, leased_until = :until
                         where brand_id = :brand
                           and rule_id = :rule
                           and hour = :hour
                        """)
                .withBrand()
                .with("rule", round.rule())
                .with("hour", round.hour())
                .with("last", last)
                .with("until", until)
                .update();
    }

    void done(Round round, Instant at) {
        db.sql("""
                        update automation_round
                           set done_at = :at, leased_until = null
                         where brand_id = :brand
                           and rule_id = :rule
                           and hour = :hour
                        """)
                .withBrand()
                .with("rule", round.rule())
                .with("hour", round.hour())
                .with("at", at)
                .update();
    }

    /** Notes that an automation runs on a ticket in an hour; not when it has, or has as often as it may. */
    boolean run(Round round, TicketId ticket, int most) {
        return db.sql("""
                        insert into automation_run (brand_id, rule_id, ticket_id, hour)
                        select :brand, :rule, :ticket, :hour
                         where (select count(*)
                                  from automation_run
                                 where brand_id = :brand
                                   and rule_id = :rule
                                   and ticket_id = :ticket) < :most
                        on conflict do nothing
                        """)
                        .withBrand()
                        .with("rule", round.rule())
                        .with("ticket", ticket)
                        .with("hour", round.hour())
                        .with("most", most)
                        .update()
                > 0;
    }
}
