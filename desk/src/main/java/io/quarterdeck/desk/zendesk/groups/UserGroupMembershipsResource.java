package io.quarterdeck.desk.zendesk.groups;

import static io.quarterdeck.desk.accounts.Permission.MANAGE_PEOPLE;
import static io.quarterdeck.desk.accounts.Permission.SEE_TEAM;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.accounts.groups.GroupMemberships;
import io.quarterdeck.desk.customers.CustomerId;
import io.quarterdeck.desk.customers.Customers;
import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import io.quarterdeck.desk.zendesk.wire.Written;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
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

/** In which groups one user works, and in which first. */
@RestController
@RequestMapping("/api/v2/users/{user}/group_memberships")
class UserGroupMembershipsResource {

    private final GroupMembershipPages pages;
    private final GroupMemberships memberships;
    private final Customers customers;

    UserGroupMembershipsResource(GroupMembershipPages pages, GroupMemberships memberships, Customers customers) {
        this.pages = pages;
        this.memberships = memberships;
        this.customers = customers;
    }

    @GetMapping
    @Needs(SEE_TEAM)
    Envelope list(Viewer viewer, Asked asked, @PathVariable long user) {
        var id = customers.get(new CustomerId(user)).id();
        var person = customers.person(id);
        return person.isPresent()
                ? pages.page(viewer, asked, person.get(), null)
                : asked.all(List.of()).as("group_memberships", List.of());
    }

    @GetMapping("/{id}")
    @Needs(SEE_TEAM)
    Envelope show(Asked asked, @PathVariable long user, @PathVariable long id) {
        return pages.one(asked, pages.of(user, id));
    }

    @PostMapping
    @Needs(MANAGE_PEOPLE)
    ResponseEntity<Envelope> add(
            Viewer viewer, Asked asked, @PathVariable long user, @RequestBody Map<String, @Nullable Object> body) {
        var said = new LinkedHashMap<String, @Nullable Object>(
                Written.one(body, "group_membership").values());
        said.put("user_id", user);
        var added = pages.add(viewer, new Said(said));
        return ResponseEntity.created(URI.create(asked.url("group_memberships", added.id())))
                .body(pages.one(asked, added));
    }

    /** The list stands under two names, because some clients look for the one and some for the other. */
    @PutMapping("/{id}/make_default")
    @Needs(MANAGE_PEOPLE)
    Envelope makeDefault(Viewer viewer, Asked asked, @PathVariable long user, @PathVariable long id) {
        memberships.makeDefault(viewer, pages.person(user), id);
        var all = pages.page(viewer, asked, pages.person(user), null);
        return all.with("results", all.values().get("group_memberships"));
    }

    @DeleteMapping("/{id}")
    @Needs(MANAGE_PEOPLE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(Viewer viewer, @PathVariable long user, @PathVariable long id) {
        memberships.leave(viewer, pages.of(user, id).id());
    }
}
