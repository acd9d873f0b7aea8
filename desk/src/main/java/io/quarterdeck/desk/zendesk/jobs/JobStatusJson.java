package io.quarterdeck.desk.zendesk.jobs;

import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.WireTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A job as the wire shows it; one that nobody has begun says nothing of its progress. */
record JobStatusJson(
        String id,
        String jobType,
        String url,
        @Nullable Integer total,
        @Nullable Integer progress,
        String status,
        @Nullable String message,
        @Nullable List<JsonNode> results) {

    static JobStatusJson queued(JobId id, String type, Asked asked) {
        return new JobStatusJson(
                id.value(), type, asked.url("job_statuses", id.value()), null, null, "queued", null, null);
    }

    static JobStatusJson of(Job job, String type, List<JsonNode> results, Asked asked) {
        if (job.status() == Job.Status.QUEUED) {
            return queued(job.id(), type, asked);
        }
        var message = job.status().ended()
                ? "%s at %s".formatted(capital(job.status()), WireTime.written(job.updatedAt()))
                : null;
        return new JobStatusJson(
                job.id().value(),
                type,
                asked.url("job_statuses", job.id().value()),
                job.total(),
                job.done(),
                job.status().name().toLowerCase(Locale.ROOT),
                message,
                job.status().ended() ? results : null);
    }

    private static String capital(Job.Status status) {
        var word = status.name().toLowerCase(Locale.ROOT);
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
