package io.quarterdeck.desk.automation.running;

import io.quarterdeck.desk.automation.RuleId;
import io.quarterdeck.desk.kit.Db;
import io.quarterdeck.desk.kit.Row;
import io.quarterdeck.desk.tickets.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Every statement that touches {@code rule_run}. */
@Repository("automation.runTable")
class RunTable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MOST = 100;
    private static final TypeReference<List<RuleRun.SeenJson>> SEEN = new TypeReference<>() {};
    private static final TypeReference<Map<String, Object>> DONE = new TypeReference<>() {};

    private final Db db;

    RunTable(Db db) {
        this.db = db;
    }

    void insert(RuleRun run) {
        db.sql("""
                        insert into rule_run (brand_id, ticket_id, rule_id, at, outcome, cause, seen, done)
                        values (:brand, :ticket, cast(:rule as bigint), :at, :outcome, :cause, cast(:seen as jsonb),
                                cast(:done as jsonb))
                        """)
                .withBrand()
                .with("ticket", run.ticket())
                .with("rule", run.rule())
                .with("at", run.at())
                .with("outcome", run.outcome())
                .with("cause", run.cause())
                .with("seen", JSON.writeValueAsString(run.seen()))
                .with("done", JSON.writeValueAsString(run.done()))
                .update();
    }

    /** How often rules fired on a ticket since an instant. */
    int firings(TicketId ticket, Instant since) {
        return db.sql("""
                        select count(*) as firings
                          from rule_run
                         where brand_id = :brand
                           and ticket_id = :ticket
                           and at > :since
                           and outcome = 'fired'
                        """)
                .withBrand()
                .with("ticket", ticket)
                .with("since", since)
                .one(row -> row.count("firings"));
    }

    int firings(TicketId ticket, RuleId rule, Instant since) {
        return db.sql("""
                        select count(*) as firings
                          from rule_run
                         where brand_id = :brand
                           and ticket_id = :ticket
                           and rule_id = :rule
                           and at > :since
                           and outcome = 'fired'
                        """)
                .withBrand()
                .with("ticket", ticket)
                .with("rule", rule)
                .with("since", since)
                .one(row -> row.count("firings"));
    }

    /** The newest runs of a ticket, of a rule, or of both, the last one first. */
    List<RuleRun> newest(@Nullable TicketId ticket, @Nullable RuleId rule) {
        return ticket == null
                ? list("and rule_id = :rule", Map.of("rule", rule == null ? new RuleId(0) : rule))
                : rule == null
                        ? list("and ticket_id = :ticket", Map.of("ticket", ticket))
                        : list("and ticket_id = :ticket and rule_id = :rule", Map.of("ticket", ticket, "rule", rule));
    }

    /** How often each rule fired since an instant, counted over its newest {@code most} runs; one that did not is left out. */
    List<RuleRuns.Usage> usage(Instant since, int most) {
        return db.sql("""
                        select r.id, count(*) as runs, max(n.at) as last_at
                          from rule r
                         cross join lateral (select u.at, u.outcome
                                               from rule_run u
                                              where u.brand_id = r.brand_id
                                                and u.rule_id = r.id
                                              order by u.id desc
                                              limit :most) n
                         where r.brand_id = :brand
                           and n.at > :since
                           and n.outcome = 'fired'
                         group by r.id
                        """)
                .withBrand()
                .with("since", since)
                .with("most", most)
                .list(row -> new RuleRuns.Usage(row.id("id", RuleId::new), row.count("runs"), row.instant("last_at")));
    }

    private List<RuleRun> list(String which, Map<String, Object> named) {
        var statement = db.sql("""
                        select ticket_id, rule_id, at, outcome, cause, seen, done
                          from rule_run
                         where brand_id = :brand
                           %s
                         order by id desc
                         limit :most
                        """.formatted(which)).withBrand().with("most", MOST);
        named.forEach(statement::with);
        return statement.list(RunTable::run);
    }

    private static RuleRun run(Row row) {
        return new RuleRun(
                row.id("ticket_id", TicketId::new),
                row.idOrNull("rule_id", RuleId::new),
                row.instant("at"),
                row.word("outcome", RuleRun.Outcome.class),
                row.text("cause"),
                JSON.readValue(row.text("seen"), SEEN),
                JSON.readValue(row.text("done"), DONE));
    }
}
