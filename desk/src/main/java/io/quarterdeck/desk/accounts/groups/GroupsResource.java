package io.quarterdeck.desk.accounts.groups;

import static io.quarterdeck.desk.accounts.Permission.MANAGE_PEOPLE;
import static io.quarterdeck.desk.accounts.Permission.SEE_TEAM;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Means;
import io.quarterdeck.desk.kit.Refusal;
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

/** Groups and who works in them, over HTTP. */
@RestController("groups.native")
@RequestMapping("/api/desk/groups")
class GroupsResource {

    record GroupJson(
            @Means(GroupId.class) long id,
            String name,
            String description,
            boolean isDefault,
            boolean isPublic,
            Instant createdAt,
            Instant updatedAt) {}

    record MemberJson(@Means(PersonId.class) long person, boolean isDefault) {}

    /** A group as it is wanted; what is left out stays as it is. */
    record GroupWishJson(
            @Nullable String name,
            @Nullable String description,
            @JsonProperty("default") @Nullable Boolean isDefault,
            @Nullable Boolean isPublic) {}

    record JoinJson(
            @Nullable Boolean isDefault) {}

    private final Groups groups;
    private final GroupMemberships memberships;

    GroupsResource(Groups groups, GroupMemberships memberships) {
        this.groups = groups;
        this.memberships = memberships;
    }

    /** A hundred at a time by id. */
    @GetMapping
    @Needs(SEE_TEAM)
    List<GroupJson> list(@RequestParam(defaultValue = "0") long after) {
        return groups.list(Slice.after(after, Slice.LONGEST)).stream()
                .map(GroupsResource::json)
                .toList();
    }

    @GetMapping("/{id}")
    @Needs(SEE_TEAM)
    GroupJson show(@PathVariable @Means(GroupId.class) long id) {
        return json(groups.get(new GroupId(id)));
    }

    @PostMapping
    @Needs(MANAGE_PEOPLE)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<GroupJson> add(Viewer viewer, @RequestBody @Means(GroupWishJson.class) Map<String, Object> wire) {
        var group = groups.add(viewer, Said.of(wire));
        return ResponseEntity.created(
                        URI.create("/api/desk/groups/" + group.id().value()))
                .body(json(group));
    }

    @PatchMapping("/{id}")
    @Needs(MANAGE_PEOPLE)
    GroupJson change(Viewer viewer, @PathVariable @Means(GroupId.class) long id, @RequestBody @Means(GroupWishJson.class) Map<String, Object> wire) {
        return json(groups.change(viewer, new GroupId(id), Said.of(wire)));
    }

    /** Its members leave it; tickets keep its name. */
    @DeleteMapping("/{id}")
    @Needs(MANAGE_PEOPLE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Viewer viewer, @PathVariable @Means(GroupId.class) long id) {
        groups.delete(viewer, new GroupId(id));
    }

    /** Who works in the group, a hundred at a time. */
    @GetMapping("/{id}/members")
    @Needs(SEE_TEAM)
    List<MemberJson> members(@PathVariable @Means(GroupId.class) long id, @RequestParam(defaultValue = "0") long after) {
        var group = groups.get(new GroupId(id)).id();
        return memberships.list(null, group, Slice.after(after, Slice.LONGEST)).stream()
                .map(it -> new MemberJson(it.person().value(), it.isDefault()))
                .toList();
    }

    /** Puts a person into the group. */
    @PutMapping("/{id}/members/{person}")
    @Needs(MANAGE_PEOPLE)
    MemberJson join(
            Viewer viewer, @PathVariable @Means(GroupId.class) long id, @PathVariable @Means(PersonId.class) long person, @RequestBody @Means(JoinJson.class) Map<String, Object> wire) {
        var group = groups.get(new GroupId(id)).id();
        var asDefault = Said.of(wire).flag("is_default", false);
        var joined = memberships.join(viewer, new PersonId(person), group, asDefault);
        return new MemberJson(joined.person().value(), joined.isDefault());
    }

    /** Takes a person out of the group. */
    @DeleteMapping("/{id}/members/{person}")
    @Needs(MANAGE_PEOPLE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(Viewer viewer, @PathVariable @Means(GroupId.class) long id, @PathVariable @Means(PersonId.class) long person) {
        var member = new PersonId(person);
        var membership =
                memberships.find(member, groups.get(new GroupId(id)).id()).orElseThrow(() -> Refusal.notFound(member));
        memberships.leave(viewer, membership.id());
    }

    private static GroupJson json(Group it) {
        return new GroupJson(
                it.id().value(),
                it.name(),
                it.description(),
                it.isDefault(),
                it.isPublic(),
                it.createdAt(),
                it.updatedAt());
    }
}
