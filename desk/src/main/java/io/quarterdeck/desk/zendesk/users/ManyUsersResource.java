package io.quarterdeck.desk.zendesk.users;

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

/** Up to a hundred users at a time, as a job. */
@RestController
@RequestMapping("/api/v2/users")
class ManyUsersResource {

    private final Jobs jobs;
    private final BulkTask createUsers;
    private final BulkTask updateUsers;
    private final BulkTask keepUsers;
    private final BulkTask deleteUsers;

    ManyUsersResource(Jobs jobs, BulkTask createUsers, BulkTask updateUsers, BulkTask keepUsers, BulkTask deleteUsers) {
        this.jobs = jobs;
        this.createUsers = createUsers;
        this.updateUsers = updateUsers;
        this.keepUsers = keepUsers;
        this.deleteUsers = deleteUsers;
    }

    @PostMapping("/create_many")
    @Needs(EDIT_CUSTOMERS)
    Envelope create(Viewer viewer, Asked asked, @RequestBody Map<String, @Nullable Object> body) {
        return jobs.begin(viewer, asked, createUsers, Written.many(body, "users"));
    }

    @PutMapping("/update_many")
    @Needs(EDIT_CUSTOMERS)
    Envelope update(Viewer viewer, Asked asked, @RequestBody Map<String, @Nullable Object> body) {
        return jobs.begin(viewer, asked, updateUsers, Written.updates(asked, body, "user", "users"));
    }

    @PostMapping("/create_or_update_many")
    @Needs(EDIT_CUSTOMERS)
    Envelope keep(Viewer viewer, Asked asked, @RequestBody Map<String, @Nullable Object> body) {
        return jobs.begin(viewer, asked, keepUsers, Written.many(body, "users"));
    }

    @DeleteMapping("/destroy_many")
    @Needs(MANAGE_PEOPLE)
    Envelope delete(Viewer viewer, Asked asked) {
        return jobs.begin(viewer, asked, deleteUsers, Written.named(asked));
    }
}
