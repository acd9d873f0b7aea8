package io.quarterdeck.desk.zendesk.organizations;

import static io.quarterdeck.desk.accounts.Permission.EDIT_CUSTOMERS;
import static io.quarterdeck.desk.accounts.Permission.SEE_TEAM;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.customers.Organization;
import io.quarterdeck.desk.customers.OrganizationId;
import io.quarterdeck.desk.customers.Organizations;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import io.quarterdeck.desk.zendesk.wire.Tagging;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The tags of an organization: POST replaces them, PUT adds to them, DELETE takes some away. */
@RestController
@RequestMapping("/api/v2/organizations/{id}/tags")
class OrganizationTagsResource {

    private final Organizations organizations;

    OrganizationTagsResource(Organizations organizations) {
        this.organizations = organizations;
    }

    @GetMapping
    @Needs(SEE_TEAM)
    Envelope list(Viewer viewer, @PathVariable long id) {
        return tags(organizations.get(viewer, new OrganizationId(id)));
    }

    @PostMapping
    @Needs(EDIT_CUSTOMERS)
    @ResponseStatus(HttpStatus.CREATED)
    Envelope replace(Viewer viewer, @PathVariable long id, @RequestBody Map<String, @Nullable Object> body) {
        return change(viewer, id, body, Tagging.REPLACE);
    }

    @PutMapping
    @Needs(EDIT_CUSTOMERS)
    Envelope add(Viewer viewer, @PathVariable long id, @RequestBody Map<String, @Nullable Object> body) {
        return change(viewer, id, body, Tagging.ADD);
    }

    @DeleteMapping
    @Needs(EDIT_CUSTOMERS)
    Envelope remove(Viewer viewer, @PathVariable long id, @RequestBody Map<String, @Nullable Object> body) {
        return change(viewer, id, body, Tagging.REMOVE);
    }

    private Envelope change(Viewer viewer, long id, Map<String, @Nullable Object> body, Tagging how) {
        return tags(organizations.change(viewer, new OrganizationId(id), how.said(body)));
    }

    private static Envelope tags(Organization it) {
        return Envelope.of("tags", it.about().tags());
    }
}
