package io.quarterdeck.desk.automation.hooks;

import io.quarterdeck.desk.automation.hooks.calling.Breaker;
import io.quarterdeck.desk.automation.hooks.calling.HookId;
import io.quarterdeck.desk.kit.Db;
import io.quarterdeck.desk.kit.Row;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** Every statement that touches {@code webhook_breaker}. */
@Repository
class BreakerTable {

    private static final String COLUMNS = """
            select state, tried, failed, since, open_until, opened, healed
              from webhook_breaker
             where brand_id = :brand
               and webhook_id = :hook
            """;

    private final Db db;

    BreakerTable(Db db) {
        this.db = db;
    }

    /** Locked, and made when it is asked for the first time. */
    Breaker lock(HookId hook, Instant now) {
        db.sql("""
                        insert into webhook_breaker
                               (brand_id, webhook_id, state, tried, failed, since, open_until, opened, healed)
                        values (:brand, :hook, 'closed', 0, 0, :now, :now, 0, 0)
                        on conflict (brand_id, webhook_id) do nothing
                        """).withBrand().with("hook", hook.value()).with("now", now).update();
        return db.sql(COLUMNS + " for update")
                .withBrand()
                .with("hook", hook.value())
                .one(BreakerTable::breaker);
    }

    Optional<Breaker> find(HookId hook) {
        return db.sql(COLUMNS).withBrand().with("hook", hook.value()).optional(BreakerTable::breaker);
    }

    void save(HookId hook, Breaker it) {
        db.sql("""
                        update webhook_breaker
                           set state = :state, tried = :tried, failed = :failed, since = :since,
                               open_until = :open_until, opened = :opened, healed = :healed
                         where brand_id = :brand
                           and webhook_id = :hook
                        """)
                .withBrand()
                .with("hook", hook.value())
                .with("state", it.state())
                .with("tried", it.tried())
                .with("failed", it.failed())
                .with("since", it.since())
                .with("open_until", it.openUntil())
                .with("opened", it.opened())
                .with("healed", it.healed())
                .update();
    }

    private static Breaker breaker(Row row) {
        return new Breaker(
                row.word("state", Breaker.State.class),
                row.count("tried"),
                row.count("failed"),
                row.instant("since"),
                row.instant("open_until"),
                row.count("opened"),
                row.count("healed"));
    }
}
