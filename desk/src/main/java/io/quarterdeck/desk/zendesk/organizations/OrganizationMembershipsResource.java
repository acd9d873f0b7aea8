package io.quarterdeck.desk.zendesk.organizations;

import static io.quarterdeck.desk.accounts.Permission.EDIT_CUSTOMERS;
import static io.quarterdeck.desk.accounts.Permission.READ;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.customers.OrganizationId;
import io.quarterdeck.desk.customers.OrganizationMemberships;
import io.quarterdeck.desk.customers.Organizations;
import io.quarterdeck.desk.zendesk.jobs.BulkTask;
import io.quarterdeck.desk.zendesk.jobs.Jobs;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import io.quarterdeck.desk.zendesk.wire.Written;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who belongs to which organization: all memberships, and those of one organization. */
@RestController
@RequestMapping("/api/v2")
class OrganizationMembershipsResource {

    /** The jobs that are begun here. */
    @Component
    record Bulk(Jobs jobs, BulkTask createOrganizationMemberships, BulkTask deleteOrganizationMemberships) {}

    private final OrganizationMembershipPages pages;
    private final OrganizationMemberships memberships;
    private final Organizations organizations;
    private final Bulk bulk;

    OrganizationMembershipsResource(
            OrganizationMembershipPages pages,
            OrganizationMemberships memberships,
            Organizations organizations,
            Bulk bulk) {
        this.pages = pages;
        this.memberships = memberships;
        this.organizations = organizations;
        this.bulk = bulk;
    }

    @GetMapping("/organization_memberships")
    @Needs(READ)
    Envelope list(Viewer viewer, Asked asked) {
        return pages.page(viewer, asked, null, null);
    }

    @GetMapping("/organizations/{organization}/organization_memberships")
    @Needs(READ)
    Envelope ofOrganization(Viewer viewer, Asked asked, @PathVariable long organization) {
        var id = organizations.get(viewer, new OrganizationId(organization)).id();
        return pages.page(viewer, asked, null, id);
    }

    @GetMapping("/organization_memberships/{id}")
    @Needs(READ)
    Envelope show(Viewer viewer, Asked asked, @PathVariable long id) {
        return OrganizationMembershipPages.one(asked, memberships.get(viewer, id));
    }

    @PostMapping("/organization_memberships")
    @Needs(EDIT_CUSTOMERS)
    ResponseEntity<Envelope> add(Viewer viewer, Asked asked, @RequestBody Map<String, @Nullable Object> body) {
        var added = pages.add(viewer, Written.one(body, "organization_membership"));
        return ResponseEntity.created(URI.create(asked.url("organization_memberships", added.id())))
                .body(OrganizationMembershipPages.one(asked, added));
    }

    @DeleteMapping("/organization_memberships/{id}")
    @Needs(EDIT_CUSTOMERS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Viewer viewer, @PathVariable long id) {
        memberships.leave(viewer, id);
    }

    @PostMapping("/organization_memberships/create_many")
    @Needs(EDIT_CUSTOMERS)
    Envelope addMany(Viewer viewer, Asked asked, @RequestBody Map<String, @Nullable Object> body) {
        var wanted = Written.many(body, "organization_memberships");
        return bulk.jobs().begin(viewer, asked, bulk.createOrganizationMemberships(), wanted);
    }

    @DeleteMapping("/organization_memberships/destroy_many")
    @Needs(EDIT_CUSTOMERS)
    Envelope deleteMany(Viewer viewer, Asked asked) {
        return bulk.jobs().begin(viewer, asked, bulk.deleteOrganizationMemberships(), Written.named(asked));
    }
}
