package io.quarterdeck.desk.zendesk.users;

import static io.quarterdeck.desk.accounts.Permission.EDIT_CUSTOMERS;
import static io.quarterdeck.desk.accounts.Permission.MANAGE_PEOPLE;
import static io.quarterdeck.desk.accounts.Permission.READ;
import static io.quarterdeck.desk.accounts.Permission.SEE_TEAM;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.customers.CustomerId;
import io.quarterdeck.desk.customers.Merging;
import io.quarterdeck.desk.customers.Profile;
import io.quarterdeck.desk.customers.ProfileFilter;
import io.quarterdeck.desk.customers.Profiles;
import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import io.quarterdeck.desk.zendesk.wire.Written;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.springframework.web.bind.annotation.RestController;

/** Users one by one and in pages: those who write in and those who answer. */
@RestController
@RequestMapping("/api/v2/users")
class UsersResource {

    private final Profiles profiles;
    private final UserWriting writing;
    private final Merging merging;
    private final UserPages pages;

    UsersResource(Profiles profiles, UserWriting writing, Merging merging, UserPages pages) {
        this.profiles = profiles;
        this.writing = writing;
        this.merging = merging;
        this.pages = pages;
    }

    @GetMapping
    @Needs(SEE_TEAM)
    Envelope list(Viewer viewer, Asked asked) {
        var external = asked.text("external_id");
        return external.isPresent()
                ? pages.all(viewer, asked, "users", profiles.allByExternalId(viewer, Set.of(external.get())))
                : pages.page(viewer, asked, "users", pages.listing(viewer, filter(asked)));
    }

    /** {@code role=agent}, {@code role[]=agent&role[]=admin}, {@code permission_set=101}. */
    static ProfileFilter filter(Asked asked) {
        var words = asked.many("role");
        var custom = asked.number("permission_set");
        if (words.isEmpty() && custom.isEmpty()) {
            return ProfileFilter.ALL;
        }
        var meant = Stream.concat(WireRole.meantBy(words).stream(), custom.flatMap(WireRole::ofCustomRole).stream())
                .collect(Collectors.toSet());
        return meant.isEmpty() ? ProfileFilter.NOBODY : ProfileFilter.of(meant);
    }

    @GetMapping("/{id}")
    @Needs(READ)
    Envelope show(Viewer viewer, Asked asked, @PathVariable long id) {
        return one(viewer, asked, profiles.get(viewer, new CustomerId(id)));
    }

    @PostMapping
    @Needs(EDIT_CUSTOMERS)
    ResponseEntity<Envelope> add(Viewer viewer, Asked asked, @RequestBody Map<String, @Nullable Object> body) {
        return created(viewer, asked, writing.add(viewer, Written.one(body, "user")));
    }

    @PostMapping("/create_or_update")
    @Needs(EDIT_CUSTOMERS)
    ResponseEntity<Envelope> keep(Viewer viewer, Asked asked, @RequestBody Map<String, @Nullable Object> body) {
        var kept = writing.keep(viewer, Written.one(body, "user"));
        return kept.isNew()
                ? created(viewer, asked, kept.profile())
                : ResponseEntity.ok(one(viewer, asked, kept.profile()));
    }

    @PutMapping("/{id}")
    @Needs(READ)
    Envelope change(
            Viewer viewer, Asked asked, @PathVariable long id, @RequestBody Map<String, @Nullable Object> body) {
        return one(viewer, asked, writing.change(viewer, new CustomerId(id), Written.one(body, "user")));
    }

    /** Unlike all other deletions this one tells what is left. */
    @DeleteMapping("/{id}")
    @Needs(MANAGE_PEOPLE)
    Envelope delete(Viewer viewer, Asked asked, @PathVariable long id) {
        return one(viewer, asked, writing.delete(viewer, Said.of(Map.of("id", id))));
    }

    /** The user in the path goes on as the one in the body. */
    @PutMapping("/{id}/merge")
    @Needs(EDIT_CUSTOMERS)
    Envelope merge(Viewer viewer, Asked asked, @PathVariable long id, @RequestBody Map<String, @Nullable Object> body) {
        var into = Written.one(body, "user").number("id", null);
        if (into == null) {
            throw Said.wrong("id", "BlankValue", "cannot be blank: it names the user who goes on");
        }
        return one(viewer, asked, merging.merge(viewer, new CustomerId(id), new CustomerId(into)));
    }

    private ResponseEntity<Envelope> created(Viewer viewer, Asked asked, Profile it) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .location(URI.create(asked.url("users", it.id().value())))
                .body(one(viewer, asked, it));
    }

    private Envelope one(Viewer viewer, Asked asked, Profile it) {
        return pages.one(viewer, asked, "user", it);
    }
}
