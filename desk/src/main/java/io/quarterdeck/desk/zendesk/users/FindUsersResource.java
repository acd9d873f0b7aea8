package io.quarterdeck.desk.zendesk.users;

import static io.quarterdeck.desk.accounts.OpenTo.Whom.ANYONE;
import static io.quarterdeck.desk.accounts.Permission.SEE_TEAM;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.OpenTo;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.accounts.Viewers;
import io.quarterdeck.desk.customers.CustomerId;
import io.quarterdeck.desk.customers.Customers;
import io.quarterdeck.desk.customers.Profile;
import io.quarterdeck.desk.customers.ProfileFilter;
import io.quarterdeck.desk.customers.Profiles;
import io.quarterdeck.desk.kit.Secrets;
import io.quarterdeck.desk.search.Searches;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.ById;
import io.quarterdeck.desk.zendesk.wire.Count;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import io.quarterdeck.desk.zendesk.wire.Listing;
import io.quarterdeck.engine.search.Query;
import io.quarterdeck.engine.search.Thing;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Users found: oneself, some by their ids, and those whom a few letters may mean. */
@RestController
@RequestMapping("/api/v2/users")
class FindUsersResource {

    /** An end user's record of nobody, as the dialect shows it to whoever has not signed in. */
    record NobodyJson(
            @Nullable Long id, String name, @Nullable String email, String role, boolean verified) {}

    private static final int MOST_FOUND = 100;

    private final Profiles profiles;
    private final Customers customers;
    private final Searches searches;
    private final UserPages pages;
    private final Count counts;

    FindUsersResource(Profiles profiles, Customers customers, Searches searches, UserPages pages, Count counts) {
        this.profiles = profiles;
        this.customers = customers;
        this.searches = searches;
        this.pages = pages;
        this.counts = counts;
    }

    @GetMapping("/me")
    @OpenTo(ANYONE)
    Envelope me(Asked asked, HttpServletRequest request) {
        var viewer = Viewers.of(request);
        if (viewer.isEmpty()) {
            return Envelope.of("user", new NobodyJson(null, "Anonymous user", null, "end-user", false));
        }
        var own = profiles.get(viewer.get(), customers.of(viewer.get().person()));
        return pages.me(viewer.get(), asked, own, Secrets.fresh());
    }

    @GetMapping("/count")
    @Needs(SEE_TEAM)
    Envelope count(Viewer viewer, Asked asked) {
        return counts.of(profiles.count(viewer, UsersResource.filter(asked)));
    }

    /** By {@code ids} or {@code external_ids}; those that there are not are left out. */
    @GetMapping("/show_many")
    @Needs(SEE_TEAM)
    Envelope showMany(Viewer viewer, Asked asked) {
        var found = asked.text("external_ids").isPresent()
                ? profiles.allByExternalId(viewer, asked.many("external_ids"))
                : profiles.all(viewer, asked.ids().stream().map(CustomerId::new).toList());
        return pages.all(
                viewer, asked, "users", found.stream().filter(Profile::active).toList());
    }

    /** By {@code external_id}, or by a {@code query} in the language of searches. */
    @GetMapping("/search")
    @Needs(SEE_TEAM)
    Envelope search(Viewer viewer, Asked asked) {
        var external = asked.text("external_id");
        var typed = asked.text("query").orElse("").strip();
        if (external.isPresent()) {
            return pages.all(viewer, asked, "users", profiles.allByExternalId(viewer, Set.of(external.get())));
        }
        return pages.page(
                viewer,
                asked,
                "users",
                typed.isEmpty()
                        ? pages.listing(viewer, UsersResource.filter(asked))
                        : found(viewer, Searches.read("type:user " + typed + roles(asked))));
    }

    private static String roles(Asked asked) {
        return asked.many("role").stream().map(it -> " role:" + it).collect(Collectors.joining());
    }

    /** In the order in which they were found. */
    private Listing<Profile> found(Viewer viewer, Query query) {
        return Listing.counted(
                () -> Math.min(searches.count(viewer, query, Searches.MOST_SHOWN), Searches.MOST_SHOWN),
                (skip, most) -> {
                    var ids =
                            searches
                                    .find(viewer, query, skip, (int) Math.min(most, Searches.MOST_SHOWN - skip))
                                    .stream()
                                    .filter(it -> it.thing() == Thing.USER)
                                    .map(it -> new CustomerId(it.id()))
                                    .toList();
                    return profiles.all(viewer, ids).stream()
                            .sorted(Comparator.comparingInt(it -> ids.indexOf(it.id())))
                            .toList();
                });
    }

    /** Beginnings of names, addresses and numbers, while somebody types. */
    @GetMapping("/autocomplete")
    @Needs(SEE_TEAM)
    Envelope autocomplete(Viewer viewer, Asked asked) {
        return typed(
                viewer, asked, asked.text("name").or(() -> asked.text("query")).orElse(""));
    }

    @PostMapping("/autocomplete")
    @Needs(SEE_TEAM)
    Envelope autocomplete(Viewer viewer, Asked asked, @RequestBody Map<String, @Nullable Object> body) {
        return typed(viewer, asked, body.get("name") instanceof String name ? name : "");
    }

    private Envelope typed(Viewer viewer, Asked asked, String text) {
        return pages.page(viewer, asked, "users", like(viewer, text, UsersResource.filter(asked)));
    }

    private Listing<Profile> like(Viewer viewer, String text, ProfileFilter filter) {
        return ById.found(MOST_FOUND, slice -> profiles.like(viewer, text, filter, slice));
    }
}
