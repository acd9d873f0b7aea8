package io.quarterdeck.desk.zendesk.users;

import static io.quarterdeck.desk.accounts.Permission.MANAGE_PEOPLE;
import static io.quarterdeck.desk.accounts.Permission.SEE_TEAM;

import io.quarterdeck.desk.accounts.Brands;
import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.customers.CustomerId;
import io.quarterdeck.desk.customers.Customers;
import io.quarterdeck.desk.customers.Departures;
import io.quarterdeck.desk.customers.Profile;
import io.quarterdeck.desk.customers.ProfileFilter;
import io.quarterdeck.desk.customers.Profiles;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.Count;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import io.quarterdeck.desk.zendesk.wire.Listing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Users who were deleted, what is left of them, and how far their erasure has come. */
@RestController
@RequestMapping("/api/v2")
class DeletedUsersResource {

    record ErasureJson(
            String action,
            String application,
            String accountSubdomain,
            @Nullable Long executerId,
            long userId,
            Instant createdAt) {}

    /** Where those who left are found, and those who let them go. */
    @Component
    record Registry(Profiles profiles, Customers customers, Brands brands) {}

    private final Registry registry;
    private final Departures departures;
    private final UserPages pages;
    private final Count counts;

    DeletedUsersResource(Registry registry, Departures departures, UserPages pages, Count counts) {
        this.registry = registry;
        this.departures = departures;
        this.pages = pages;
        this.counts = counts;
    }

    @GetMapping("/deleted_users")
    @Needs(SEE_TEAM)
    Envelope list(Viewer viewer, Asked asked) {
        return pages.page(viewer, asked, "deleted_users", pages.listing(viewer, ProfileFilter.DELETED));
    }

    @GetMapping("/deleted_users/count")
    @Needs(SEE_TEAM)
    Envelope count(Viewer viewer) {
        return counts.of(registry.profiles().count(viewer, ProfileFilter.DELETED));
    }

    @GetMapping("/deleted_users/{id}")
    @Needs(SEE_TEAM)
    Envelope show(Viewer viewer, Asked asked, @PathVariable long id) {
        return pages.one(viewer, asked, "deleted_user", deleted(viewer, id));
    }

    /** For good: nothing is left that says who they were. */
    @DeleteMapping("/deleted_users/{id}")
    @Needs(MANAGE_PEOPLE)
    Envelope erase(Viewer viewer, Asked asked, @PathVariable long id) {
        return pages.one(viewer, asked, "deleted_user", departures.scrub(viewer, new CustomerId(id)));
    }

    @GetMapping("/users/{id}/compliance_deletion_statuses")
    @Needs(SEE_TEAM)
    Envelope erasure(Viewer viewer, Asked asked, @PathVariable long id) {
        var page = asked.page(Listing.of(steps(viewer, deleted(viewer, id))));
        return page.as("compliance_deletion_statuses", page.rows());
    }

    /** The desk has one application; it begins and ends an erasure in the transaction that asks for it. */
    private List<ErasureJson> steps(Viewer viewer, Profile it) {
        var subdomain = registry.brands().get(viewer.brand()).key();
        var departure = it.departure();
        var steps = new ArrayList<ErasureJson>();
        if (departure != null && departure.scrubbedAt() != null) {
            var at = departure.scrubbedAt();
            var by = executer(departure.by());
            for (var action : List.of("request_deletion", "started", "complete")) {
                var application = action.equals("request_deletion") ? "all" : "support";
                steps.add(new ErasureJson(
                        action, application, subdomain, by, it.id().value(), at));
            }
        }
        return steps;
    }

    private @Nullable Long executer(@Nullable PersonId person) {
        return person == null ? null : registry.customers().of(person).value();
    }

    private Profile deleted(Viewer viewer, long id) {
        var profile = registry.profiles().get(viewer, new CustomerId(id));
        if (profile.active()) {
            throw Refusal.notFound("deleted user " + id);
        }
        return profile;
    }
}
