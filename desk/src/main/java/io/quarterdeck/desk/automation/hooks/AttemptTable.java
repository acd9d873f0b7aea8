package io.quarterdeck.desk.automation.hooks;

import io.quarterdeck.desk.automation.hooks.calling.InvocationId;
import io.quarterdeck.desk.automation.hooks.calling.Outcome;
import io.quarterdeck.desk.kit.Db;
import io.quarterdeck.desk.kit.Row;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Every statement that touches {@code webhook_attempt}. */
@Repository
class AttemptTable {

    /** An outcome as columns. */
    private record Columns(String outcome, @Nullable Integer status, String answer) {}

    private final Db db;

    AttemptTable(Db db) {
        this.db = db;
    }

    void insert(Attempt it) {
        var columns = columns(it.outcome());
        db.sql("""
                        insert into webhook_attempt
                               (brand_id, invocation_id, number, started_at, ended_at, outcome, status, answer)
                        values (:brand, :invocation, :number, :started, :ended, :outcome, cast(:status as int), :answer)
                        on conflict (brand_id, invocation_id, number) do nothing
                        """)
                .withBrand()
                .with("invocation", it.invocation().value())
                .with("number", it.number())
                .with("started", it.startedAt())
                .with("ended", it.endedAt())
                .with("outcome", columns.outcome())
                .with("status", columns.status())
                .with("answer", columns.answer())
                .update();
    }

    /** The newest first. */
    List<Attempt> of(InvocationId invocation, int most) {
        return db.sql("""
                        select invocation_id, number, started_at, ended_at, outcome, status, answer
                          from webhook_attempt
                         where brand_id = :brand
                           and invocation_id = :invocation
                         order by number desc
                         limit :most
                        """)
                .withBrand()
                .with("invocation", invocation.value())
                .with("most", most)
                .list(AttemptTable::attempt);
    }

    private static Columns columns(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Delivered(var status, var answer) -> new Columns("delivered", status, answer);
            case Outcome.Answered(var status, var answer, var _) -> new Columns("answered", status, answer);
            case Outcome.Refused(var why) -> new Columns("refused", null, why);
            case Outcome.Late(var why) -> new Columns("late", null, why);
            case Outcome.Unreachable(var why) -> new Columns("unreachable", null, why);
        };
    }

    private static Attempt attempt(Row row) {
        return new Attempt(
                new InvocationId(row.text("invocation_id")),
                row.count("number"),
                row.instant("started_at"),
                row.instant("ended_at"),
                outcome(row));
    }

    private static Outcome outcome(Row row) {
        var answer = row.text("answer");
        return switch (row.text("outcome")) {
            case "delivered" -> new Outcome.Delivered(row.count("status"), answer);
            case "answered" -> new Outcome.Answered(row.count("status"), answer, Optional.empty());
            case "refused" -> new Outcome.Refused(answer);
            case "late" -> new Outcome.Late(answer);
            case "unreachable" -> new Outcome.Unreachable(answer);
            default -> throw new IllegalStateException("unknown outcome " + row.text("outcome"));
        };
    }
}
