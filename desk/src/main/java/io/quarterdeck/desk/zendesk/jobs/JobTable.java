package io.quarterdeck.desk.zendesk.jobs;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.kit.Db;
import io.quarterdeck.desk.kit.Row;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Every statement that touches {@code job}. */
@Repository
class JobTable {

    private final Db db;

    JobTable(Db db) {
        this.db = db;
    }

    void insert(JobId id, PersonId person, String task, int total, Instant at) {
        db.sql("""
                        insert into job (brand_id, id, person_id, task, status, total, created_at, updated_at, leased_until)
                        values (:brand, :id, :person, :task, 'queued', :total, :at, :at, :at)
                        """)
                .withBrand()
                .with("id", id.value())
                .with("person", person)
                .with("task", task)
                .with("total", total)
                .with("at", at)
                .update();
    }

    /** How many jobs of a person wait or are at work. */
    int unfinished(PersonId person) {
        return db.sql("""
                        select count(*) as unfinished
                          from job
                         where brand_id = :brand
                           and status in ('queued', 'working')
                           and person_id = :person
                        """).withBrand().with("person", person).one(row -> row.count("unfinished"));
    }

    /** Takes the job that has waited longest, for a while in which nobody else takes it. */
    Optional<Job> lease(Instant now, Instant until) {
        return db.sql("""
                        update job
                           set leased_until = :until, status = 'working', updated_at = :now
                         where brand_id = :brand
                           and id = (select id
                                       from job
                                      where brand_id = :brand
                                        and status in ('queued', 'working')
                                        and leased_until <= :now
                                      order by leased_until
                                      limit 1
                                        for update skip locked)
                        returning id, person_id, task, status, total, 0 as done, updated_at
                        """).withBrand().with("now", now).with("until", until).optional(JobTable::job);
    }

    void goesOn(JobId id, Instant now, Instant until) {
        db.sql("update job set leased_until = :until, updated_at = :now where brand_id = :brand and id = :id")
                .withBrand()
                .with("id", id.value())
                .with("now", now)
                .with("until", until)
                .update();
    }

    void ended(JobId id, Job.Status status, Instant now) {
        db.sql("update job set status = :status, updated_at = :now where brand_id = :brand and id = :id")
                .withBrand()
                .with("id", id.value())
                .with("status", status)
                .with("now", now)
                .update();
    }

    /** The jobs with these ids that a person may see: their own, or all where {@code person} is null. */
    List<Job> find(Collection<String> ids, @Nullable PersonId person) {
        return db.sql("""
                        select id, person_id, task, status, total, updated_at,
                               (select count(*)
                                  from job_item i
                                 where i.brand_id = job.brand_id
                                   and i.job_id = job.id
                                   and i.result is not null) as done
                          from job
                         where brand_id = :brand
                           and id = any (:ids)
                           and (cast(:person as bigint) is null or person_id = :person)
                         order by created_at, id
                        """).withBrand().with("ids", ids).with("person", person).list(JobTable::job);
    }

    /** Newest first. */
    List<Job> newest(@Nullable PersonId person, long skip, int most) {
        return db.sql("""
                        select id, person_id, task, status, total, updated_at,
                               (select count(*)
                                  from job_item i
                                 where i.brand_id = job.brand_id
                                   and i.job_id = job.id
                                   and i.result is not null) as done
                          from job
                         where brand_id = :brand
                           and (cast(:person as bigint) is null or person_id = :person)
                         order by created_at desc, id
                         limit :most
                        offset :skip
                        """)
                .withBrand()
                .with("person", person)
                .with("most", most)
                .with("skip", skip)
                .list(JobTable::job);
    }

    long count(@Nullable PersonId person) {
        return db.sql("""
                        select count(*) as jobs
                          from job
                         where brand_id = :brand
                           and (cast(:person as bigint) is null or person_id = :person)
                        """).withBrand().with("person", person).one(row -> row.number("jobs"));
    }

    int deleteBefore(Instant at) {
        return db.sql(
                        "delete from job where brand_id = :brand and created_at < :at and status in ('completed', 'failed')")
                .withBrand()
                .with("at", at)
                .update();
    }

    private static Job job(Row row) {
        return new Job(
                new JobId(row.text("id")),
                row.id("person_id", PersonId::new),
                row.text("task"),
                row.word("status", Job.Status.class),
                row.count("total"),
                row.count("done"),
                row.instant("updated_at"));
    }
}
