package io.quarterdeck.desk.kit;

import org.springframework.stereotype.Component;

/** Says until the end of a transaction how PostgreSQL plans what is asked. */
@Component
public class Plans {

    private final Db db;

    Plans(Db db) {
        this.db = db;
    }

    /**
     * Each question is planned for its own values, for how often a word stands in the tickets decides which index serves;
     * and no list is read from end to end as long as an index serves.
     */
    public void each() {
        by("force_custom_plan");
    }

    /** By a plan made once, for what is looked up by its number: making another costs as much as the rows. */
    public void once() {
        by("force_generic_plan");
    }

    private void by(String mode) {
        db.sql("""
                        select set_config('plan_cache_mode', :mode, true),
                               set_config('enable_seqscan', 'off', true),
                               set_config('max_parallel_workers_per_gather', '0', true)
                        """).with("mode", mode).one(row -> row.text("set_config"));
    }
}
