package io.quarterdeck.desk.automation.hooks;

import io.quarterdeck.desk.automation.hooks.Invocation.State;
import io.quarterdeck.desk.automation.hooks.calling.HookId;
import io.quarterdeck.desk.automation.hooks.calling.InvocationId;
import io.quarterdeck.desk.kit.Db;
import io.quarterdeck.desk.kit.Row;
import io.quarterdeck.desk.tickets.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** Every statement that touches {@code webhook_invocation}. */
@Repository
class InvocationTable {

    private static final String COLUMNS = """
            select id, webhook_id, ticket_id, type, cause, body, state, attempts, created_at, give_up_at, next_at, ended_at
              from webhook_invocation
             where brand_id = :brand
            """;

    private final Db db;

    InvocationTable(Db db) {
        this.db = db;
    }

    void insert(Invocation it) {
        db.sql("""
                        insert into webhook_invocation
                               (brand_id, id, webhook_id, ticket_id, type, cause, body, state, created_at, give_up_at, next_at)
                        values (:brand, :id, :hook, cast(:ticket as bigint), :type, :cause, :body, :state, :created,
                                :give_up, :next)
                        """)
                .withBrand()
                .with("id", it.id().value())
                .with("hook", it.hook().value())
                .with("ticket", it.ticket())
                .with("type", it.type())
                .with("cause", it.cause())
                .with("body", it.body())
                .with("state", it.state())
                .with("created", it.createdAt())
                .with("give_up", it.giveUpAt())
                .with("next", it.nextAt())
                .update();
    }

    /** Neither told nor told again: what it says of the ticket is to be forgotten. */
    void forget(TicketId ticket) {
        db.sql("delete from webhook_invocation where brand_id = :brand and ticket_id = :ticket")
                .withBrand()
                .with("ticket", ticket)
                .update();
    }

    /**
     * Takes what is due, and what a node took and never reported on; until {@code lease} it is ours. Of one ticket only
     * the oldest is due: while that is on its way, nothing later overtakes it.
     */
    List<Invocation> take(HookId hook, Instant now, Instant lease, int most) {
        return db.sql("""
                        with due as (
                          select i.id
                            from webhook_invocation i
                           where i.brand_id = :brand
                             and i.webhook_id = :hook
                             and i.state in ('waiting', 'sending')
                             and i.next_at <= :now
                             and not exists (select 1
                                               from webhook_invocation earlier
                                              where earlier.brand_id = :brand
                                                and earlier.webhook_id = :hook
                                                and earlier.ticket_id = i.ticket_id
                                                and earlier.seq < i.seq
                                                and earlier.state in ('waiting', 'sending'))
                           order by i.next_at, i.seq
                           limit :most
                             for update of i skip locked)
                        update webhook_invocation taken
                           set state = 'sending', attempts = taken.attempts + 1, next_at = :lease
                          from due
                         where taken.brand_id = :brand
                           and taken.id = due.id
                        returning taken.id, taken.webhook_id, taken.ticket_id, taken.type, taken.cause, taken.body,
                                  taken.state, taken.attempts, taken.created_at, taken.give_up_at, taken.next_at,
                                  taken.ended_at
                        """)
                .withBrand()
                .with("hook", hook.value())
                .with("now", now)
                .with("lease", lease)
                .with("most", most)
                .list(InvocationTable::invocation);
    }

    /** Only of the attempt that is the newest: one that was given up for lost says nothing any more. */
    void later(Invocation it, Instant at) {
        settled(it, State.WAITING, """
                        update webhook_invocation
                           set state = :state, next_at = :at
                         where brand_id = :brand
                           and id = :id
                           and state = 'sending'
                           and attempts = :attempts
                        """, at);
    }

    void failed(Invocation it, Instant at) {
        settled(it, State.FAILED, """
                        update webhook_invocation
                           set state = :state, ended_at = :at
                         where brand_id = :brand
                           and id = :id
                           and state = 'sending'
                           and attempts = :attempts
                        """, at);
    }

    /** Whichever attempt it was: it has arrived. */
    void delivered(Invocation it, Instant at) {
        db.sql("""
                        update webhook_invocation
                           set state = 'delivered', ended_at = :at
                         where brand_id = :brand
                           and id = :id
                           and state <> 'delivered'
                        """).withBrand().with("id", it.id().value()).with("at", at).update();
    }

    private void settled(Invocation it, State state, String sql, Instant at) {
        db.sql(sql)
                .withBrand()
                .with("id", it.id().value())
                .with("attempts", it.attempts())
                .with("state", state)
                .with("at", at)
                .update();
    }

    /** Behind a receiver that has been down for a day: what has waited that long has had its time. */
    int giveUp(HookId hook, Instant now) {
        return db.sql("""
                        update webhook_invocation
                           set state = 'failed', ended_at = :now
                         where brand_id = :brand
                           and webhook_id = :hook
                           and state = 'waiting'
                           and give_up_at <= :now
                        """)
                .withBrand()
                .with("hook", hook.value())
                .with("now", now)
                .update();
    }

    /** Once more from the start, under its old name, before whatever of its ticket still waits. */
    int replay(HookId hook, InvocationId id, Instant now, Instant giveUp) {
        return db.sql("""
                        update webhook_invocation
                           set state = 'waiting', next_at = :now, give_up_at = :give_up, ended_at = null
                         where brand_id = :brand
                           and webhook_id = :hook
                           and id = :id
                           and state in ('delivered', 'failed')
                        """)
                .withBrand()
                .with("hook", hook.value())
                .with("id", id.value())
                .with("now", now)
                .with("give_up", giveUp)
                .update();
    }

    /** The newest first, older than a given one. */
    List<Invocation> of(HookId hook, Optional<InvocationId> before, int most) {
        var page = before.isEmpty() ? " and webhook_id = :hook order by seq desc limit :most" : """
                         and webhook_id = :hook
                         and seq < (select seq from webhook_invocation where brand_id = :brand and id = :before)
                       order by seq desc
                       limit :most
                       """;
        var statement =
                db.sql(COLUMNS + page).withBrand().with("hook", hook.value()).with("most", most);
        before.ifPresent(it -> statement.with("before", it.value()));
        return statement.list(InvocationTable::invocation);
    }

    /** The oldest first. */
    List<Invocation> newer(HookId hook, InvocationId than, int most) {
        return db.sql(COLUMNS + """
                         and webhook_id = :hook
                         and seq > (select seq from webhook_invocation where brand_id = :brand and id = :than)
                       order by seq
                       limit :most
                       """)
                .withBrand()
                .with("hook", hook.value())
                .with("than", than.value())
                .with("most", most)
                .list(InvocationTable::invocation);
    }

    Optional<Invocation> find(HookId hook, InvocationId id) {
        return db.sql(COLUMNS + " and webhook_id = :hook and id = :id")
                .withBrand()
                .with("hook", hook.value())
                .with("id", id.value())
                .optional(InvocationTable::invocation);
    }

    int deleteEnded(Instant before, int most) {
        return db.sql("""
                        delete from webhook_invocation
                         where brand_id = :brand
                           and id in (select id
                                        from webhook_invocation
                                       where brand_id = :brand
                                         and ended_at < :before
                                       order by ended_at
                                       limit :most)
                        """).withBrand().with("before", before).with("most", most).update();
    }

    private static Invocation invocation(Row row) {
        return new Invocation(
                new InvocationId(row.text("id")),
                new HookId(row.text("webhook_id")),
                row.idOrNull("ticket_id", TicketId::new),
                row.text("type"),
                row.text("cause"),
                row.text("body"),
                row.word("state", State.class),
                row.count("attempts"),
                row.instant("created_at"),
                row.instant("give_up_at"),
                row.instant("next_at"),
                row.instantOrNull("ended_at"));
    }
}
