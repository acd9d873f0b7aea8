package io.quarterdeck.desk.customers;

import static io.quarterdeck.desk.accounts.Permission.EDIT_CUSTOMERS;
import static io.quarterdeck.desk.accounts.Permission.MANAGE_PEOPLE;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Said;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes one customer of two: addresses, organizations and whatever only the other knew come along; tickets follow the event. */
@Service
public class Merging {

    private final ProfileTable profiles;
    private final AddressTable addresses;
    private final OrganizationMembershipTable memberships;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Merging(
            ProfileTable profiles,
            AddressTable addresses,
            OrganizationMembershipTable memberships,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.profiles = profiles;
        this.addresses = addresses;
        this.memberships = memberships;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Lets {@code from} go on as {@code into}. Whoever is merged into the staff could act as them, so only some may. */
    @Transactional
    public Profile merge(Viewer viewer, CustomerId from, CustomerId into) {
        viewer.must(EDIT_CUSTOMERS);
        if (from.equals(into)) {
            throw Said.wrong("id", "InvalidValue", "cannot be merged with itself");
        }
        profiles.lock(List.of(from, into));
        var loser = profiles.find(viewer, from).filter(Profile::active).orElseThrow(() -> Refusal.notFound(from));
        var winner = profiles.find(viewer, into).filter(Profile::active).orElseThrow(() -> Refusal.notFound(into));
        if (loser.isStaff()) {
            throw Said.wrong("id", "InvalidValue", "is on the staff; only end users can be merged into others");
        }
        if (winner.isStaff()) {
            viewer.must(MANAGE_PEOPLE);
        }
        into(winner, loser, clock.instant());
        return profiles.find(into).orElseThrow();
    }

    /** The same, when the desk itself knows that they are one. */
    void into(CustomerId into, CustomerId from, Instant at) {
        profiles.lock(List.of(from, into));
        into(
                profiles.find(into).filter(Profile::active).orElseThrow(() -> Refusal.notFound(into)),
                profiles.find(from).orElseThrow(() -> Refusal.notFound(from)),
                at);
    }

    private void into(Profile winner, Profile loser, Instant at) {
        if (winner.person() != null && loser.person() != null) {
            throw Refusal.conflict(
                    "claimed",
                    "%s and %s both sign in, each as somebody else; one of them must leave first"
                            .formatted(winner.id(), loser.id()),
                    Map.of());
        }
        addresses.move(loser.id(), winner.id(), at);
        memberships.move(loser.id(), winner.id(), at);
        profiles.depart(loser.id(), null, winner.id(), at);
        if (loser.person() != null) {
            profiles.own(winner.id(), loser.person());
        }
        profiles.update(winner.id(), winner.facts().or(loser.facts()), at);
        publisher.publishEvent(new CustomerEvent.Merged(loser.id(), winner.id()));
    }
}
