package io.quarterdeck.desk.customers;

import static io.quarterdeck.desk.accounts.Permission.EDIT_CUSTOMERS;
import static io.quarterdeck.desk.accounts.Permission.MANAGE_PEOPLE;
import static io.quarterdeck.desk.accounts.Permission.READ;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.customers.CustomerJson.ProfileJson;
import io.quarterdeck.desk.customers.fields.ProfileFields;
import io.quarterdeck.desk.customers.fields.Subject;
import io.quarterdeck.desk.kit.Means;
import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.kit.Slice;
import java.net.URI;
import java.util.Arrays;
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

/** Customers over HTTP: found, written down, merged, let go. Whoever is on the staff is among them. */
@RestController("customers.native")
@RequestMapping("/api/desk/customers")
class CustomersResource {

    record MergeJson(
            @Means(CustomerId.class) long into) {}

    private final Profiles profiles;
    private final Departures departures;
    private final Merging merging;
    private final ProfileFields fields;

    CustomersResource(Profiles profiles, Departures departures, Merging merging, ProfileFields fields) {
        this.profiles = profiles;
        this.departures = departures;
        this.merging = merging;
        this.fields = fields;
    }

    /** A hundred at a time by id, or with {@code q} the first hundred whom a few letters or digits may mean. */
    @GetMapping
    @Needs(READ)
    List<ProfileJson> list(
            Viewer viewer,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "false") boolean deleted) {
        var filter = deleted ? ProfileFilter.DELETED : ProfileFilter.ALL;
        var found = q == null
                ? profiles.list(viewer, filter, Slice.after(after, Slice.LONGEST))
                : profiles.like(viewer, q, filter, Slice.first(Slice.LONGEST));
        return found.stream().map(it -> json(viewer, it)).toList();
    }

    @GetMapping("/{id}")
    @Needs(READ)
    ProfileJson show(Viewer viewer, @PathVariable @Means(CustomerId.class) long id) {
        return json(viewer, profiles.get(viewer, new CustomerId(id)));
    }

    @PostMapping
    @Needs(EDIT_CUSTOMERS)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ProfileJson> add(Viewer viewer, @RequestBody @Means(CustomerJson.WishJson.class) Map<String, Object> wire) {
        var said = Said.of(wire);
        var role = role(said);
        return created(viewer, profiles.add(viewer, role == null ? Role.CUSTOMER : role, said));
    }

    /** Rewrites whoever has the external id or else the address, or writes down someone new. */
    @PutMapping
    @Needs(EDIT_CUSTOMERS)
    ResponseEntity<ProfileJson> keep(Viewer viewer, @RequestBody @Means(CustomerJson.WishJson.class) Map<String, Object> wire) {
        var said = Said.of(wire);
        var kept = profiles.keep(viewer, role(said), said);
        return kept.isNew() ? created(viewer, kept.profile()) : ResponseEntity.ok(json(viewer, kept.profile()));
    }

    /** Customers rewrite themselves, a little; the staff everybody. */
    @PatchMapping("/{id}")
    @Needs(READ)
    ProfileJson change(Viewer viewer, @PathVariable @Means(CustomerId.class) long id, @RequestBody @Means(CustomerJson.WishJson.class) Map<String, Object> wire) {
        var said = Said.of(wire);
        return json(viewer, profiles.change(viewer, new CustomerId(id), role(said), said));
    }

    /** Lets a customer go; their tickets stay. */
    @DeleteMapping("/{id}")
    @Needs(MANAGE_PEOPLE)
    ProfileJson delete(Viewer viewer, @PathVariable @Means(CustomerId.class) long id) {
        return json(viewer, departures.delete(viewer, new CustomerId(id)));
    }

    /** What is left of a deleted customer's name, addresses and notes, for good. */
    @PostMapping("/{id}/scrub")
    @Needs(MANAGE_PEOPLE)
    ProfileJson scrub(Viewer viewer, @PathVariable @Means(CustomerId.class) long id) {
        return json(viewer, departures.scrub(viewer, new CustomerId(id)));
    }

    /** Makes two customers one; the other goes on. */
    @PostMapping("/{id}/merge")
    @Needs(EDIT_CUSTOMERS)
    ProfileJson merge(Viewer viewer, @PathVariable @Means(CustomerId.class) long id, @RequestBody @Means(MergeJson.class) Map<String, Object> wire) {
        var into = Said.of(wire).number("into", null);
        if (into == null) {
            throw Said.wrong("into", "BlankValue", "cannot be blank: it names the customer who goes on");
        }
        return json(viewer, merging.merge(viewer, new CustomerId(id), new CustomerId(into)));
    }

    private static @Nullable Role role(Said said) {
        var word = said.text("role", null, 20);
        return word == null
                ? null
                : Arrays.stream(Role.values())
                        .filter(it -> it.word().equals(word))
                        .findFirst()
                        .orElseThrow(() -> Said.wrong("role", "InvalidValue", "is none of the roles that there are"));
    }

    private ResponseEntity<ProfileJson> created(Viewer viewer, Profile it) {
        return ResponseEntity.created(
                        URI.create("/api/desk/customers/" + it.id().value()))
                .body(json(viewer, it));
    }

    private ProfileJson json(Viewer viewer, Profile it) {
        return CustomerJson.of(viewer, it, fields.values(Subject.PERSON));
    }
}
