package io.quarterdeck.desk.zendesk.jobs;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.DialectJson;
import io.quarterdeck.desk.zendesk.wire.DialectRefusal;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import io.quarterdeck.desk.zendesk.wire.Listing;
import io.quarterdeck.desk.zendesk.wire.Page;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Bulk work: asked for at once, done item by item, and looked after by its id. */
@Service
public class Jobs {

    private static final int MOST_UNFINISHED = 30;
    private static final int SECONDS_TO_WAIT = 10;

    private final JobTable jobs;
    private final JobItemTable items;
    private final Map<String, JobTask> tasks;
    private final DialectJson json;
    private final Clock clock;

    Jobs(JobTable jobs, JobItemTable items, List<JobTask> tasks, DialectJson json, Clock clock) {
        this.jobs = jobs;
        this.items = items;
        this.tasks = tasks.stream().collect(Collectors.toUnmodifiableMap(JobTask::name, Function.identity()));
        this.json = json;
        this.clock = clock;
    }

    /** Queues a job of at most a hundred items; the answer is its status, with which its caller polls. */
    @Transactional
    public Envelope begin(Viewer viewer, Asked asked, JobTask task, List<?> wanted) {
        if (wanted.size() > Asked.MOST_VALUES) {
            throw DialectRefusal.tooManyValues("items", Asked.MOST_VALUES);
        }
        if (wanted.isEmpty()) {
            throw DialectRefusal.badValue("items", "There is nothing to do: name at least one item");
        }
        if (jobs.unfinished(viewer.person()) >= MOST_UNFINISHED) {
            throw DialectRefusal.of(
                            429, "TooManyJobs", "%d of your jobs wait already; let them end".formatted(MOST_UNFINISHED))
                    .with("Retry-After", Integer.toString(SECONDS_TO_WAIT));
        }
        var id = JobId.fresh();
        jobs.insert(id, viewer.person(), task.name(), wanted.size(), clock.instant());
        items.insert(
                id,
                wanted.stream()
                        .map(it -> new String(json.written(it), StandardCharsets.UTF_8))
                        .toList());
        return Envelope.of("job_status", JobStatusJson.queued(id, task.type(), asked));
    }

    @Transactional(readOnly = true)
    JobStatusJson show(Viewer viewer, Asked asked, String id) {
        return show(viewer, asked, List.of(id)).stream().findFirst().orElseThrow(() -> Refusal.notFound("job " + id));
    }

    @Transactional(readOnly = true)
    List<JobStatusJson> show(Viewer viewer, Asked asked, Collection<String> ids) {
        return jobs.find(ids, only(viewer)).stream().map(it -> wire(it, asked)).toList();
    }

    @Transactional(readOnly = true)
    Envelope list(Viewer viewer, Asked asked) {
        var only = only(viewer);
        Page<Job> page =
                asked.page(Listing.counted(() -> jobs.count(only), (skip, most) -> jobs.newest(only, skip, most)));
        return page.as(
                "job_statuses", page.rows().stream().map(it -> wire(it, asked)).toList());
    }

    private JobStatusJson wire(Job job, Asked asked) {
        var type = tasks.containsKey(job.task()) ? tasks.get(job.task()).type() : job.task();
        List<JsonNode> results = job.status().ended()
                ? items.results(job.id()).stream().map(json.mapper()::readTree).toList()
                : List.of();
        return JobStatusJson.of(job, type, results, asked);
    }

    /** A person sees the jobs they asked for; an administrator sees all. */
    private static @Nullable PersonId only(Viewer viewer) {
        return viewer.role() == Role.ADMIN ? null : viewer.person();
    }
}
