package io.quarterdeck.desk.customers;

import static io.quarterdeck.desk.accounts.Permission.EDIT_CUSTOMERS;
import static io.quarterdeck.desk.accounts.Permission.MANAGE_PEOPLE;
import static io.quarterdeck.desk.accounts.Permission.READ;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.accounts.groups.GroupId;
import io.quarterdeck.desk.customers.fields.ProfileFields;
import io.quarterdeck.desk.customers.fields.Subject;
import io.quarterdeck.desk.kit.Means;
import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.kit.Slice;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Organizations and who belongs to them, over HTTP. */
@RestController("organizations.native")
@RequestMapping("/api/desk/organizations")
class OrganizationsResource {

    record OrganizationJson(
            @Means(OrganizationId.class) long id,
            String name,
            boolean sharedTickets,
            boolean sharedComments,
            Instant createdAt,
            Instant updatedAt,
            @Nullable InsideJson inside) {}

    record InsideJson(
            @Nullable String externalId,
            List<String> domainNames,
            @Nullable String details,
            @Nullable String notes,
            @Nullable @Means(GroupId.class) Long group,
            List<String> tags,
            Map<String, @Nullable Object> fields) {}

    record MemberJson(@Means(CustomerId.class) long customer, boolean isDefault, Instant createdAt) {}

    /** An organization as it is wanted; what is left out stays as it is, and null clears. */
    record OrganizationWishJson(
            @Nullable String name,
            @Nullable String externalId,
            @Nullable String details,
            @Nullable String notes,
            @Nullable Boolean sharedTickets,
            @Nullable Boolean sharedComments,
            @Nullable @Means(GroupId.class) Long groupId,
            @Nullable List<String> domainNames,
            @Nullable List<String> tags,
            @Nullable List<String> additionalTags,
            @Nullable List<String> removeTags,
            @Nullable Map<String, @Nullable Object> fields) {}

    record JoinJson(
            @Nullable Boolean isDefault) {}

    private final Organizations organizations;
    private final OrganizationMemberships memberships;
    private final ProfileFields fields;

    OrganizationsResource(Organizations organizations, OrganizationMemberships memberships, ProfileFields fields) {
        this.organizations = organizations;
        this.memberships = memberships;
        this.fields = fields;
    }

    /** A hundred at a time by id, or with {@code q} the first hundred with a word that begins so. */
    @GetMapping
    @Needs(READ)
    List<OrganizationJson> list(
            Viewer viewer,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "0") long after) {
        var found = q == null
                ? organizations.list(viewer, Slice.after(after, Slice.LONGEST))
                : organizations.like(viewer, q, Slice.first(Slice.LONGEST));
        return found.stream().map(it -> json(viewer, it)).toList();
    }

    @GetMapping("/{id}")
    @Needs(READ)
    OrganizationJson show(Viewer viewer, @PathVariable @Means(OrganizationId.class) long id) {
        return json(viewer, organizations.get(viewer, new OrganizationId(id)));
    }

    @PostMapping
    @Needs(EDIT_CUSTOMERS)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<OrganizationJson> add(Viewer viewer, @RequestBody @Means(OrganizationWishJson.class) Map<String, Object> wire) {
        var added = organizations.add(viewer, Said.of(wire));
        return ResponseEntity.created(
                        URI.create("/api/desk/organizations/" + added.id().value()))
                .body(json(viewer, added));
    }

    @PatchMapping("/{id}")
    @Needs(EDIT_CUSTOMERS)
    OrganizationJson change(Viewer viewer, @PathVariable @Means(OrganizationId.class) long id, @RequestBody @Means(OrganizationWishJson.class) Map<String, Object> wire) {
        return json(viewer, organizations.change(viewer, new OrganizationId(id), Said.of(wire)));
    }

    @DeleteMapping("/{id}")
    @Needs(MANAGE_PEOPLE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Viewer viewer, @PathVariable @Means(OrganizationId.class) long id) {
        organizations.delete(viewer, new OrganizationId(id));
    }

    /** Who belongs to it, a hundred at a time. */
    @GetMapping("/{id}/members")
    @Needs(READ)
    List<MemberJson> members(Viewer viewer, @PathVariable @Means(OrganizationId.class) long id, @RequestParam(defaultValue = "0") long after) {
        var organization = organizations.get(viewer, new OrganizationId(id)).id();
        return memberships.list(viewer, null, organization, Slice.after(after, Slice.LONGEST)).stream()
                .map(OrganizationsResource::json)
                .toList();
    }

    /** Makes a customer belong to it. */
    @PutMapping("/{id}/members/{customer}")
    @Needs(EDIT_CUSTOMERS)
    MemberJson join(
            Viewer viewer, @PathVariable @Means(OrganizationId.class) long id, @PathVariable @Means(CustomerId.class) long customer, @RequestBody @Means(JoinJson.class) Map<String, Object> wire) {
        var organization = organizations.get(viewer, new OrganizationId(id)).id();
        var asDefault = Said.of(wire).flag("is_default", false);
        return json(memberships.join(viewer, new CustomerId(customer), organization, asDefault));
    }

    /** A customer belongs to it no more. */
    @DeleteMapping("/{id}/members/{customer}")
    @Needs(EDIT_CUSTOMERS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(Viewer viewer, @PathVariable @Means(OrganizationId.class) long id, @PathVariable @Means(CustomerId.class) long customer) {
        var organization = organizations.get(viewer, new OrganizationId(id)).id();
        memberships.leave(viewer, new CustomerId(customer), organization);
    }

    private OrganizationJson json(Viewer viewer, Organization it) {
        var about = it.about();
        var group = about.group();
        return new OrganizationJson(
                it.id().value(),
                it.name(),
                about.sharedTickets(),
                about.sharedComments(),
                it.createdAt(),
                it.updatedAt(),
                viewer.role().isStaff()
                        ? new InsideJson(
                                about.externalId(),
                                about.domains(),
                                about.details(),
                                about.notes(),
                                group == null ? null : group.value(),
                                about.tags(),
                                fields.values(Subject.ORGANIZATION).all(about.fields()))
                        : null);
    }

    private static MemberJson json(OrganizationMembership it) {
        return new MemberJson(it.customer().value(), it.isDefault(), it.createdAt());
    }
}
