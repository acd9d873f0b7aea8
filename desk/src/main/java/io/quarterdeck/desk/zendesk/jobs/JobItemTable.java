package io.quarterdeck.desk.zendesk.jobs;

import io.quarterdeck.desk.kit.Db;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** Every statement that touches {@code job_item}. */
@Repository
class JobItemTable {

    private final Db db;

    JobItemTable(Db db) {
        this.db = db;
    }

    void insert(JobId job, List<String> asked) {
        db.sql("""
                        insert into job_item (brand_id, job_id, place, asked)
                        select :brand, :job, place - 1, asked
                          from unnest(cast(:asked as text[])) with ordinality as item (asked, place)
                        """).withBrand().with("job", job.value()).with("asked", asked).update();
    }

    /** The places of the items that are not done. */
    List<Integer> waiting(JobId job) {
        return db.sql("""
                        select place
                          from job_item
                         where brand_id = :brand
                           and job_id = :job
                           and result is null
                         order by place
                        """).withBrand().with("job", job.value()).list(row -> row.count("place"));
    }

    /** What is asked of an item, for whoever comes first; nothing if it is done, or somebody is at it. */
    Optional<String> take(JobId job, int place) {
        return db.sql("""
                        select asked
                          from job_item
                         where brand_id = :brand
                           and job_id = :job
                           and place = :place
                           and result is null
                           for update skip locked
                        """)
                .withBrand()
                .with("job", job.value())
                .with("place", place)
                .optional(row -> row.text("asked"));
    }

    void done(JobId job, int place, Map<String, Object> result) {
        db.sql("""
                        update job_item
                           set result = cast(:result as jsonb), asked = null
                         where brand_id = :brand
                           and job_id = :job
                           and place = :place
                           and result is null
                        """)
                .withBrand()
                .with("job", job.value())
                .with("place", place)
                .with("result", result)
                .update();
    }

    /** The results of a job, as JSON, in the order of its items. */
    List<String> results(JobId job) {
        return db.sql("""
                        select result
                          from job_item
                         where brand_id = :brand
                           and job_id = :job
                           and result is not null
                         order by place
                        """).withBrand().with("job", job.value()).list(row -> row.text("result"));
    }
}
