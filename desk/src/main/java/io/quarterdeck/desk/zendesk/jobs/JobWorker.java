package io.quarterdeck.desk.zendesk.jobs;

import io.quarterdeck.desk.accounts.Brands;
import io.quarterdeck.desk.accounts.Members;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.BrandScope;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.zendesk.wire.DialectJson;
import io.quarterdeck.desk.zendesk.wire.DialectRefusal;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does the items of jobs, each in its own transaction together with the note of its result. A worker that dies leaves
 * a lease that ends, and the next one goes on with the item at which it stood.
 */
@Component
public class JobWorker {

    private static final Logger log = LoggerFactory.getLogger(JobWorker.class);
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration KEPT = Duration.ofDays(7);
    private static final int JOBS_AT_ONCE = 20;

    private final JobTable jobs;
    private final JobItemTable items;
    private final Workbench bench;
    private final Map<String, JobTask> tasks;

    /** What a worker needs beside its tables. */
    @Component
    record Workbench(Brands brands, Members members, TransactionTemplate transaction, DialectJson json, Clock clock) {}

    JobWorker(JobTable jobs, JobItemTable items, Workbench bench, List<JobTask> tasks) {
        this.jobs = jobs;
        this.items = items;
        this.bench = bench;
        this.tasks = tasks.stream().collect(Collectors.toUnmodifiableMap(JobTask::name, Function.identity()));
    }

    @Scheduled(fixedDelayString = "PT0.5S")
    public void work() {
        bench.brands().all().forEach(brand -> BrandScope.run(brand.id(), this::workForBrand));
    }

    @Scheduled(fixedDelayString = "PT1H")
    void forgetOldOnes() {
        var before = bench.clock().instant().minus(KEPT);
        bench.brands()
                .all()
                .forEach(brand -> BrandScope.run(
                        brand.id(), () -> bench.transaction().executeWithoutResult(_ -> jobs.deleteBefore(before))));
    }

    private void workForBrand() {
        for (var i = 0; i < JOBS_AT_ONCE; i++) {
            var leased = lease();
            if (leased.isEmpty()) {
                return;
            }
            work(leased.get());
        }
    }

    private Optional<Job> lease() {
        var now = bench.clock().instant();
        return bench.transaction().execute(_ -> jobs.lease(now, now.plus(LEASE)));
    }

    private void work(Job job) {
        var task = tasks.get(job.task());
        var viewer = viewer(job);
        if (task == null || viewer.isEmpty()) {
            log.warn("job cannot be done job={} task={}", job.id().value(), job.task());
            end(job, Job.Status.FAILED);
            return;
        }
        for (var place : bench.transaction().execute(_ -> items.waiting(job.id()))) {
            perform(job, task, viewer.get(), place);
        }
        if (bench.transaction().execute(_ -> items.waiting(job.id())).isEmpty()) {
            end(job, Job.Status.COMPLETED);
        }
    }

    private Optional<Viewer> viewer(Job job) {
        return bench.members()
                .find(job.person())
                .map(it -> new Viewer(BrandScope.required(), it.person(), it.name(), it.role()));
    }

    private void perform(Job job, JobTask task, Viewer viewer, int place) {
        try {
            bench.transaction()
                    .executeWithoutResult(_ -> items.take(job.id(), place).ifPresent(asked -> {
                        var done = task.perform(viewer, bench.json().mapper().readTree(asked));
                        note(job, place, done);
                    }));
        } catch (Refusal | DialectRefusal refusal) {
            failed(job, task, place, String.valueOf(refusal.getMessage()));
        } catch (RuntimeException bug) {
            var incident = UUID.randomUUID();
            log.error("job item failed job={} place={} incident={}", job.id().value(), place, incident, bug);
            failed(job, task, place, "Something broke on our side; quote incident %s".formatted(incident));
        }
    }

    private void failed(Job job, JobTask task, int place, String sentence) {
        bench.transaction()
                .executeWithoutResult(_ -> items.take(job.id(), place)
                        .ifPresent(_ -> note(job, place, Map.of("error", task.failure(), "details", sentence))));
    }

    private void note(Job job, int place, Map<String, Object> result) {
        var told = new LinkedHashMap<String, Object>();
        told.put("index", place);
        told.putAll(result);
        items.done(job.id(), place, told);
        var now = bench.clock().instant();
        jobs.goesOn(job.id(), now, now.plus(LEASE));
    }

    private void end(Job job, Job.Status status) {
        bench.transaction()
                .executeWithoutResult(
                        _ -> jobs.ended(job.id(), status, bench.clock().instant()));
    }
}
