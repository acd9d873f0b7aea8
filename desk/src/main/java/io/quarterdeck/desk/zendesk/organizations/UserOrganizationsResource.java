package io.quarterdeck.desk.zendesk.organizations;

import static io.quarterdeck.desk.accounts.Permission.EDIT_CUSTOMERS;
import static io.quarterdeck.desk.accounts.Permission.READ;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.customers.CustomerId;
import io.quarterdeck.desk.customers.OrganizationId;
import io.quarterdeck.desk.customers.OrganizationMemberships;
import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.zendesk.users.UserPages;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import io.quarterdeck.desk.zendesk.wire.Written;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** To which organizations one user belongs, and for which they write. */
@RestController
@RequestMapping("/api/v2/users/{user}")
class UserOrganizationsResource {

    private final OrganizationMembershipPages pages;
    private final OrganizationMemberships memberships;
    private final UserPages users;

    UserOrganizationsResource(OrganizationMembershipPages pages, OrganizationMemberships memberships, UserPages users) {
        this.pages = pages;
        this.memberships = memberships;
        this.users = users;
    }

    @GetMapping("/organization_memberships")
    @Needs(READ)
    Envelope list(Viewer viewer, Asked asked, @PathVariable long user) {
        return pages.page(viewer, asked, users.visible(viewer, new CustomerId(user)), null);
    }

    @GetMapping("/organization_memberships/{id}")
    @Needs(READ)
    Envelope show(Viewer viewer, Asked asked, @PathVariable long user, @PathVariable long id) {
        return OrganizationMembershipPages.one(asked, pages.of(viewer, new CustomerId(user), id));
    }

    @PostMapping("/organization_memberships")
    @Needs(EDIT_CUSTOMERS)
    ResponseEntity<Envelope> add(
            Viewer viewer, Asked asked, @PathVariable long user, @RequestBody Map<String, @Nullable Object> body) {
        var said = new LinkedHashMap<String, @Nullable Object>(
                Written.one(body, "organization_membership").values());
        said.put("user_id", users.visible(viewer, new CustomerId(user)).value());
        var added = pages.add(viewer, new Said(said));
        return ResponseEntity.created(URI.create(asked.url("organization_memberships", added.id())))
                .body(OrganizationMembershipPages.one(asked, added));
    }

    /** The list stands under two names, because some clients look for the one and some for the other. */
    @PutMapping("/organization_memberships/{id}/make_default")
    @Needs(EDIT_CUSTOMERS)
    Envelope makeDefault(Viewer viewer, Asked asked, @PathVariable long user, @PathVariable long id) {
        memberships.makeDefault(viewer, new CustomerId(user), id);
        var all = pages.page(viewer, asked, new CustomerId(user), null);
        return all.with("results", all.values().get("organization_memberships"));
    }

    @DeleteMapping("/organization_memberships/{id}")
    @Needs(EDIT_CUSTOMERS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(Viewer viewer, @PathVariable long user, @PathVariable long id) {
        memberships.leave(viewer, pages.of(viewer, new CustomerId(user), id).id());
    }

    @DeleteMapping("/organizations/{organization}")
    @Needs(EDIT_CUSTOMERS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leaveOrganization(Viewer viewer, @PathVariable long user, @PathVariable long organization) {
        memberships.leave(viewer, new CustomerId(user), new OrganizationId(organization));
    }
}
