package io.quarterdeck.desk.zendesk.groups;

import static io.quarterdeck.desk.accounts.Permission.MANAGE_PEOPLE;
import static io.quarterdeck.desk.accounts.Permission.SEE_TEAM;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.accounts.groups.Group;
import io.quarterdeck.desk.accounts.groups.GroupId;
import io.quarterdeck.desk.accounts.groups.Groups;
import io.quarterdeck.desk.customers.CustomerId;
import io.quarterdeck.desk.customers.Customers;
import io.quarterdeck.desk.customers.ProfileFilter;
import io.quarterdeck.desk.zendesk.users.UserPages;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.ById;
import io.quarterdeck.desk.zendesk.wire.Count;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import io.quarterdeck.desk.zendesk.wire.Listing;
import io.quarterdeck.desk.zendesk.wire.Sideloads;
import io.quarterdeck.desk.zendesk.wire.Written;
import java.net.URI;
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

/** The groups of the staff, and who works in them. */
@RestController
@RequestMapping("/api/v2")
class GroupsResource {

    private final Groups groups;
    private final Customers customers;
    private final UserPages users;
    private final Sideloads sideloads;
    private final Count counts;

    GroupsResource(Groups groups, Customers customers, UserPages users, Sideloads sideloads, Count counts) {
        this.groups = groups;
        this.customers = customers;
        this.users = users;
        this.sideloads = sideloads;
        this.counts = counts;
    }

    @GetMapping({"/groups", "/groups/assignable"})
    @Needs(SEE_TEAM)
    Envelope list(Viewer viewer, Asked asked) {
        return page(
                viewer,
                asked,
                ById.listing(groups::count, groups::list, it -> it.id().value()));
    }

    @GetMapping("/groups/count")
    @Needs(SEE_TEAM)
    Envelope count() {
        return counts.of(groups.count());
    }

    @GetMapping("/groups/{id}")
    @Needs(SEE_TEAM)
    Envelope show(Asked asked, @PathVariable long id) {
        return one(asked, groups.get(new GroupId(id)));
    }

    @PostMapping("/groups")
    @Needs(MANAGE_PEOPLE)
    ResponseEntity<Envelope> add(Viewer viewer, Asked asked, @RequestBody Map<String, @Nullable Object> body) {
        var added = groups.add(viewer, Written.one(body, "group"));
        return ResponseEntity.created(URI.create(asked.url("groups", added.id().value())))
                .body(one(asked, added));
    }

    @PutMapping("/groups/{id}")
    @Needs(MANAGE_PEOPLE)
    Envelope change(
            Viewer viewer, Asked asked, @PathVariable long id, @RequestBody Map<String, @Nullable Object> body) {
        return one(asked, groups.change(viewer, new GroupId(id), Written.one(body, "group")));
    }

    @DeleteMapping("/groups/{id}")
    @Needs(MANAGE_PEOPLE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Viewer viewer, @PathVariable long id) {
        groups.delete(viewer, new GroupId(id));
    }

    @GetMapping("/groups/{id}/users")
    @Needs(SEE_TEAM)
    Envelope users(Viewer viewer, Asked asked, @PathVariable long id) {
        var group = groups.get(new GroupId(id)).id();
        return users.page(viewer, asked, "users", users.listing(viewer, ProfileFilter.in(group)));
    }

    @GetMapping("/users/{id}/groups")
    @Needs(SEE_TEAM)
    Envelope ofUser(Viewer viewer, Asked asked, @PathVariable long id) {
        customers.get(new CustomerId(id));
        var of = customers.person(new CustomerId(id)).map(groups::groupsOf).orElse(List.of());
        return page(viewer, asked, Listing.of(groups.all(of)));
    }

    private Envelope page(Viewer viewer, Asked asked, Listing<Group> listing) {
        var page = asked.page(listing);
        var rows = page.rows();
        var envelope = page.as(
                "groups", rows.stream().map(it -> GroupJson.of(asked, it)).toList());
        return asked.includes().contains("users")
                ? sideloads
                        .beside(envelope, viewer, asked)
                        .with("users", membersOf(rows))
                        .envelope()
                : envelope;
    }

    private List<Long> membersOf(List<Group> many) {
        var people = many.stream()
                .flatMap(it -> groups.members(it.id()).stream())
                .distinct()
                .toList();
        return customers.ofAll(people).values().stream().map(CustomerId::value).toList();
    }

    private static Envelope one(Asked asked, Group it) {
        return Envelope.of("group", GroupJson.of(asked, it));
    }
}
