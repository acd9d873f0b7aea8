package io.quarterdeck.desk.zendesk.jobs;

import static io.quarterdeck.desk.accounts.Permission.WORK;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What has become of bulk work. */
@RestController
@RequestMapping("/api/v2/job_statuses")
class JobStatusesResource {

    private final Jobs jobs;

    JobStatusesResource(Jobs jobs) {
        this.jobs = jobs;
    }

    @GetMapping
    @Needs(WORK)
    Envelope list(Viewer viewer, Asked asked) {
        return jobs.list(viewer, asked);
    }

    @GetMapping("/{id}")
    @Needs(WORK)
    Envelope show(Viewer viewer, Asked asked, @PathVariable String id) {
        return Envelope.of("job_status", jobs.show(viewer, asked, id));
    }

    @GetMapping("/show_many")
    @Needs(WORK)
    Envelope showMany(Viewer viewer, Asked asked) {
        var page = asked.all(jobs.show(viewer, asked, asked.many("ids")));
        return page.as("job_statuses", page.rows());
    }
}
