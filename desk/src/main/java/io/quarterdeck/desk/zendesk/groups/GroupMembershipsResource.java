package io.quarterdeck.desk.zendesk.groups;

import static io.quarterdeck.desk.accounts.Permission.MANAGE_PEOPLE;
import static io.quarterdeck.desk.accounts.Permission.SEE_TEAM;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.accounts.groups.GroupId;
import io.quarterdeck.desk.accounts.groups.GroupMemberships;
import io.quarterdeck.desk.accounts.groups.Groups;
import io.quarterdeck.desk.zendesk.jobs.BulkTask;
import io.quarterdeck.desk.zendesk.jobs.Jobs;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import io.quarterdeck.desk.zendesk.wire.Written;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who works in which group: all memberships, and those of one group. */
@RestController
@RequestMapping("/api/v2")
class GroupMembershipsResource {

    private final GroupMembershipPages pages;
    private final GroupMemberships memberships;
    private final Groups groups;
    private final BulkJobs bulk;

    GroupMembershipsResource(GroupMembershipPages pages, GroupMemberships memberships, Groups groups, BulkJobs bulk) {
        this.pages = pages;
        this.memberships = memberships;
        this.groups = groups;
        this.bulk = bulk;
    }

    /** What jobs do to memberships of groups. */
    @Configuration(proxyBeanMethods = false)
    static class Tasks {

        @Bean
        BulkTask createGroupMemberships(GroupMembershipPages pages) {
            return new BulkTask(
                    "group_memberships.create",
                    "Bulk Create Group Membership",
                    "GroupMembershipCreateFailed",
                    (viewer, said) -> BulkTask.done(pages.add(viewer, said).id(), "create", "Created"));
        }

        @Bean
        BulkTask deleteGroupMemberships(GroupMemberships memberships) {
            return new BulkTask(
                    "group_memberships.delete",
                    "Bulk Delete Group Membership",
                    "GroupMembershipDeleteFailed",
                    (viewer, said) -> {
                        var id = Long.parseLong(said.required("id", null, 20));
                        memberships.leave(viewer, id);
                        return BulkTask.done(id, "delete", "Deleted");
                    });
        }

        @Bean
        BulkJobs groupMembershipJobs(Jobs jobs, BulkTask createGroupMemberships, BulkTask deleteGroupMemberships) {
            return new BulkJobs(jobs, createGroupMemberships, deleteGroupMemberships);
        }
    }

    /** The jobs that are begun here. */
    record BulkJobs(Jobs jobs, BulkTask create, BulkTask delete) {}

    @GetMapping({"/group_memberships", "/group_memberships/assignable"})
    @Needs(SEE_TEAM)
    Envelope list(Viewer viewer, Asked asked) {
        return pages.page(viewer, asked, null, null);
    }

    @GetMapping({"/groups/{group}/memberships", "/groups/{group}/memberships/assignable"})
    @Needs(SEE_TEAM)
    Envelope ofGroup(Viewer viewer, Asked asked, @PathVariable long group) {
        return pages.page(viewer, asked, null, groups.get(new GroupId(group)).id());
    }

    @GetMapping("/group_memberships/{id}")
    @Needs(SEE_TEAM)
    Envelope show(Asked asked, @PathVariable long id) {
        return pages.one(asked, memberships.get(id));
    }

    @PostMapping("/group_memberships")
    @Needs(MANAGE_PEOPLE)
    ResponseEntity<Envelope> add(Viewer viewer, Asked asked, @RequestBody Map<String, @Nullable Object> body) {
        var added = pages.add(viewer, Written.one(body, "group_membership"));
        return ResponseEntity.created(URI.create(asked.url("group_memberships", added.id())))
                .body(pages.one(asked, added));
    }

    @DeleteMapping("/group_memberships/{id}")
    @Needs(MANAGE_PEOPLE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Viewer viewer, @PathVariable long id) {
        memberships.leave(viewer, id);
    }

    @PostMapping("/group_memberships/create_many")
    @Needs(MANAGE_PEOPLE)
    Envelope addMany(Viewer viewer, Asked asked, @RequestBody Map<String, @Nullable Object> body) {
        return bulk.jobs().begin(viewer, asked, bulk.create(), Written.many(body, "group_memberships"));
    }

    @DeleteMapping("/group_memberships/destroy_many")
    @Needs(MANAGE_PEOPLE)
    Envelope deleteMany(Viewer viewer, Asked asked) {
        return bulk.jobs().begin(viewer, asked, bulk.delete(), Written.named(asked));
    }
}
