package io.quarterdeck.desk.zendesk.organizations;

import static io.quarterdeck.desk.accounts.Permission.EDIT_CUSTOMERS;
import static io.quarterdeck.desk.accounts.Permission.MANAGE_PEOPLE;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.zendesk.jobs.BulkTask;
import io.quarterdeck.desk.zendesk.jobs.Jobs;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import io.quarterdeck.desk.zendesk.wire.Written;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Up to a hundred organizations at a time, as a job. */
@RestController
@RequestMapping("/api/v2/organizations")
class ManyOrganizationsResource {

    private final Jobs jobs;
    private final BulkTask createOrganizations;
    private final BulkTask updateOrganizations;
    private final BulkTask deleteOrganizations;

    ManyOrganizationsResource(
            Jobs jobs, BulkTask createOrganizations, BulkTask updateOrganizations, BulkTask deleteOrganizations) {
        this.jobs = jobs;
        this.createOrganizations = createOrganizations;
        this.updateOrganizations = updateOrganizations;
        this.deleteOrganizations = deleteOrganizations;
    }

    @PostMapping("/create_many")
    @Needs(EDIT_CUSTOMERS)
    Envelope create(Viewer viewer, Asked asked, @RequestBody Map<String, @Nullable Object> body) {
        return jobs.begin(viewer, asked, createOrganizations, Written.many(body, "organizations"));
    }

    @PutMapping("/update_many")
    @Needs(EDIT_CUSTOMERS)
    Envelope update(Viewer viewer, Asked asked, @RequestBody Map<String, @Nullable Object> body) {
        return jobs.begin(
                viewer, asked, updateOrganizations, Written.updates(asked, body, "organization", "organizations"));
    }

    @DeleteMapping("/destroy_many")
    @Needs(MANAGE_PEOPLE)
    Envelope delete(Viewer viewer, Asked asked) {
        return jobs.begin(viewer, asked, deleteOrganizations, Written.named(asked));
    }
}
