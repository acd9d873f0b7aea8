package io.quarterdeck.desk.zendesk.organizations;

import static io.quarterdeck.desk.accounts.Permission.EDIT_CUSTOMERS;
import static io.quarterdeck.desk.accounts.Permission.MANAGE_PEOPLE;
import static io.quarterdeck.desk.accounts.Permission.READ;
import static io.quarterdeck.desk.accounts.Permission.SEE_TEAM;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.customers.CustomerId;
import io.quarterdeck.desk.customers.Organization;
import io.quarterdeck.desk.customers.OrganizationId;
import io.quarterdeck.desk.customers.OrganizationMembership;
import io.quarterdeck.desk.customers.OrganizationMemberships;
import io.quarterdeck.desk.customers.Organizations;
import io.quarterdeck.desk.customers.ProfileFilter;
import io.quarterdeck.desk.kit.Slice;
import io.quarterdeck.desk.zendesk.users.UserPages;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.ById;
import io.quarterdeck.desk.zendesk.wire.Count;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import io.quarterdeck.desk.zendesk.wire.Written;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

/** Organizations one by one, in pages, and found. */
@RestController
@RequestMapping("/api/v2")
class OrganizationsResource {

    private static final int MOST_FOUND = 100;

    private final Organizations organizations;
    private final OrganizationMemberships memberships;
    private final OrganizationPages pages;
    private final UserPages users;
    private final Count counts;

    OrganizationsResource(
            Organizations organizations,
            OrganizationMemberships memberships,
            OrganizationPages pages,
            UserPages users,
            Count counts) {
        this.organizations = organizations;
        this.memberships = memberships;
        this.pages = pages;
        this.users = users;
        this.counts = counts;
    }

    @GetMapping("/organizations")
    @Needs(READ)
    Envelope list(Viewer viewer, Asked asked) {
        return pages.page(
                viewer,
                asked,
                ById.listing(
                        () -> organizations.count(viewer),
                        slice -> organizations.list(viewer, slice),
                        it -> it.id().value()));
    }

    @GetMapping("/organizations/count")
    @Needs(SEE_TEAM)
    Envelope count(Viewer viewer) {
        return counts.of(organizations.count(viewer));
    }

    @GetMapping("/organizations/{id}")
    @Needs(READ)
    Envelope show(Viewer viewer, Asked asked, @PathVariable long id) {
        return pages.one(viewer, asked, organizations.get(viewer, new OrganizationId(id)));
    }

    @PostMapping("/organizations")
    @Needs(EDIT_CUSTOMERS)
    ResponseEntity<Envelope> add(Viewer viewer, Asked asked, @RequestBody Map<String, @Nullable Object> body) {
        var said = OrganizationPages.inOurWords(Written.one(body, "organization"));
        return created(viewer, asked, organizations.add(viewer, said));
    }

    @PostMapping("/organizations/create_or_update")
    @Needs(EDIT_CUSTOMERS)
    ResponseEntity<Envelope> keep(Viewer viewer, Asked asked, @RequestBody Map<String, @Nullable Object> body) {
        var said = OrganizationPages.inOurWords(Written.one(body, "organization"));
        var id = said.number("id", null);
        var kept = organizations.keep(viewer, id == null ? null : new OrganizationId(id), said);
        return kept.isNew()
                ? created(viewer, asked, kept.organization())
                : ResponseEntity.ok(pages.one(viewer, asked, kept.organization()));
    }

    @PutMapping("/organizations/{id}")
    @Needs(EDIT_CUSTOMERS)
    Envelope change(
            Viewer viewer, Asked asked, @PathVariable long id, @RequestBody Map<String, @Nullable Object> body) {
        var said = OrganizationPages.inOurWords(Written.one(body, "organization"));
        return pages.one(viewer, asked, organizations.change(viewer, new OrganizationId(id), said));
    }

    @DeleteMapping("/organizations/{id}")
    @Needs(MANAGE_PEOPLE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Viewer viewer, @PathVariable long id) {
        organizations.delete(viewer, new OrganizationId(id));
    }

    @GetMapping("/organizations/show_many")
    @Needs(SEE_TEAM)
    Envelope showMany(Viewer viewer, Asked asked) {
        var found = asked.text("external_ids").isPresent()
                ? organizations.allByExternalId(viewer, asked.many("external_ids"))
                : organizations.all(
                        viewer, asked.ids().stream().map(OrganizationId::new).toList());
        return pages.all(
                viewer, asked, found.stream().filter(it -> !it.deleted()).toList());
    }

    /** By {@code external_id} or by {@code name}, exactly. */
    @GetMapping("/organizations/search")
    @Needs(SEE_TEAM)
    Envelope search(Viewer viewer, Asked asked) {
        var found = asked.text("external_id")
                .map(it -> organizations.allByExternalId(viewer, Set.of(it)))
                .or(() -> asked.text("name").map(it -> organizations.named(viewer, it)))
                .orElse(List.of());
        return pages.all(viewer, asked, found);
    }

    @GetMapping("/organizations/autocomplete")
    @Needs(SEE_TEAM)
    Envelope autocomplete(Viewer viewer, Asked asked) {
        var text = asked.text("name").orElse("");
        return pages.page(viewer, asked, ById.found(MOST_FOUND, slice -> organizations.like(viewer, text, slice)));
    }

    @GetMapping("/organizations/{id}/users")
    @Needs(SEE_TEAM)
    Envelope users(Viewer viewer, Asked asked, @PathVariable long id) {
        var organization = organizations.get(viewer, new OrganizationId(id)).id();
        return users.page(viewer, asked, "users", users.listing(viewer, ProfileFilter.in(organization)));
    }

    @GetMapping("/users/{id}/organizations")
    @Needs(READ)
    Envelope ofUser(Viewer viewer, Asked asked, @PathVariable long id) {
        var of = memberships.list(viewer, users.visible(viewer, new CustomerId(id)), null, Slice.first(Slice.LONGEST));
        return pages.all(
                viewer,
                asked,
                organizations.all(
                        viewer,
                        of.stream().map(OrganizationMembership::organization).toList()));
    }

    private ResponseEntity<Envelope> created(Viewer viewer, Asked asked, Organization it) {
        return ResponseEntity.created(
                        URI.create(asked.url("organizations", it.id().value())))
                .body(pages.one(viewer, asked, it));
    }
}
