package io.quarterdeck.desk.tickets;

import io.quarterdeck.desk.kit.Db;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Every statement that touches {@code solution}: problems whose incidents are being solved with them. */
@Repository
class SolutionTable {

    /** Who solved a problem, what they said with it, and the last incident that was solved so. */
    record Solution(TicketId problem, Actor by, @Nullable MessageId said, TicketId last) {}

    private final Db db;

    SolutionTable(Db db) {
        this.db = db;
    }

    /** Nothing when it is no problem, or explains nothing that is open. */
    void begin(TicketId problem, Actor by, @Nullable MessageId said, Instant at) {
        db.sql("""
                        insert into solution (brand_id, problem_id, actor_kind, actor_id, message_id, asked_at)
                        select t.brand_id, t.id, :kind, cast(:actor as bigint), cast(:said as bigint), :at
                          from ticket t
                         where t.brand_id = :brand
                           and t.id = :problem
                           and t.type = 'problem'
                           and exists (select 1
                                         from ticket i
                                        where i.brand_id = t.brand_id
                                          and i.problem_id = t.id
                                          and i.status not in ('solved', 'closed'))
                        on conflict (brand_id, problem_id) do update
                           set actor_kind = excluded.actor_kind, actor_id = excluded.actor_id,
                               message_id = excluded.message_id, last_ticket = 0, asked_at = excluded.asked_at
                        """)
                .withBrand()
                .with("problem", problem)
                .with("kind", by.kind())
                .with("actor", by.id())
                .with("said", said)
                .with("at", at)
                .update();
    }

    List<TicketId> waiting(int most) {
        return db.sql("""
                        select problem_id
                          from solution
                         where brand_id = :brand
                         order by problem_id
                         limit :most
                        """).withBrand().with("most", most).list(row -> row.id("problem_id", TicketId::new));
    }

    /** Nothing when it is done, or another node is at it. */
    Optional<Solution> take(TicketId problem) {
        return db.sql("""
                        select problem_id, actor_kind, actor_id, message_id, last_ticket
                          from solution
                         where brand_id = :brand
                           and problem_id = :problem
                           for update skip locked
                        """)
                .withBrand()
                .with("problem", problem)
                .optional(row -> new Solution(
                        row.id("problem_id", TicketId::new),
                        new Actor(row.word("actor_kind", Actor.Kind.class), row.numberOrNull("actor_id")),
                        row.idOrNull("message_id", MessageId::new),
                        row.id("last_ticket", TicketId::new)));
    }

    void reached(TicketId problem, TicketId incident) {
        db.sql("update solution set last_ticket = :incident where brand_id = :brand and problem_id = :problem")
                .withBrand()
                .with("problem", problem)
                .with("incident", incident)
                .update();
    }

    void end(TicketId problem) {
        db.sql("delete from solution where brand_id = :brand and problem_id = :problem")
                .withBrand()
                .with("problem", problem)
                .update();
    }
}
