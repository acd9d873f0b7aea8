package io.quarterdeck.desk.transfer;

import io.quarterdeck.desk.kit.Db;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** Every statement that touches {@code import_rehearsal}. */
@Repository
class RehearsalTable {

    private final Db db;

    RehearsalTable(Db db) {
        this.db = db;
    }

    Optional<Seen> find(long run, String kind, String id) {
        return db.sql("""
                        select kind, source_id, id, hint
                          from import_rehearsal
                         where brand_id = :brand
                           and run_id = :run
                           and kind = :kind
                           and source_id = :source_id
                        """)
                .withBrand()
                .with("run", run)
                .with("kind", kind)
                .with("source_id", id)
                .optional(row ->
                        new Seen(row.text("kind"), row.text("source_id"), row.numberOrNull("id"), row.text("hint")));
    }

    void add(long run, List<Seen> seen) {
        db.sql("""
                        insert into import_rehearsal (brand_id, run_id, kind, source_id, id, hint)
                        select :brand, :run, it.kind, it.source_id, nullif(it.id, 0), it.hint
                          from unnest(cast(:kinds as text[]), cast(:source_ids as text[]), cast(:ids as bigint[]),
                                      cast(:hints as text[])) as it (kind, source_id, id, hint)
                        on conflict do nothing
                        """)
                .withBrand()
                .with("run", run)
                .with("kinds", seen.stream().map(Seen::kind).toList())
                .with("source_ids", seen.stream().map(Seen::sourceId).toList())
                .with(
                        "ids",
                        seen.stream().map(it -> it.id() == null ? 0L : it.id()).toList())
                .with("hints", seen.stream().map(Seen::hint).toList())
                .update();
    }

    /** Takes so many away; how many there were. */
    int forget(long run, int most) {
        return db.sql("""
                        delete from import_rehearsal
                         where brand_id = :brand
                           and run_id = :run
                           and (kind, source_id) in (select kind, source_id
                                                       from import_rehearsal
                                                      where brand_id = :brand
                                                        and run_id = :run
                                                      order by kind, source_id
                                                      limit :most)
                        """).withBrand().with("run", run).with("most", most).update();
    }
}
