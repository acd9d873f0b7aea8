package io.quarterdeck.desk.customers;

import static io.quarterdeck.desk.accounts.Permission.MANAGE_PEOPLE;

import io.quarterdeck.desk.accounts.Appointments;
import io.quarterdeck.desk.accounts.Members;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Said;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets customers go. First softly: they are listed no more, what identified them is free again, and their name stays
 * where they wrote. Then for good, once somebody asks for it: nothing is left that says who they were.
 */
@Service
public class Departures {

    private static final String NOBODY = "Permanently Deleted User";

    /** Where those who leave have left traces. */
    @Component
    record Traces(
            ProfileTable profiles,
            AddressTable addresses,
            OrganizationMembershipTable organizations,
            FootprintTable footprints,
            Members members) {}

    private final Traces traces;
    private final Appointments appointments;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Departures(Traces traces, Appointments appointments, ApplicationEventPublisher publisher, Clock clock) {
        this.traces = traces;
        this.appointments = appointments;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Whoever is on the staff leaves it as well. */
    @Transactional
    public Profile delete(Viewer viewer, CustomerId id) {
        viewer.must(MANAGE_PEOPLE);
        var profile = locked(viewer, id);
        if (!profile.active()) {
            throw Refusal.notFound(id);
        }
        if (Authority.isOwn(viewer, profile)) {
            throw Said.wrong("id", "InvalidValue", "is you, and nobody deletes themselves");
        }
        if (profile.person() != null) {
            if (profile.isStaff()) {
                appointments.dismiss(viewer, profile.person());
            } else {
                traces.members().activate(profile.person(), false);
            }
        }
        var at = clock.instant();
        traces.addresses().deleteAll(id);
        traces.organizations().deleteAll(id);
        traces.profiles().depart(id, viewer.person(), null, at);
        publisher.publishEvent(new CustomerEvent.Deleted(id));
        return traces.profiles().find(id).orElseThrow();
    }

    /** Only who is deleted already; twice is as good as once. */
    @Transactional
    public Profile scrub(Viewer viewer, CustomerId id) {
        viewer.must(MANAGE_PEOPLE);
        var profile = locked(viewer, id);
        var departure = profile.departure();
        if (departure == null) {
            throw Refusal.notFound("deleted " + id);
        }
        if (departure.scrubbedAt() == null) {
            traces.profiles().scrub(traces.footprints().everyRowOf(id), NOBODY, clock.instant());
            if (profile.person() != null) {
                traces.members().scrub(profile.person(), NOBODY);
            }
            publisher.publishEvent(new CustomerEvent.Scrubbed(id));
        }
        return traces.profiles().find(id).orElseThrow();
    }

    private Profile locked(Viewer viewer, CustomerId id) {
        traces.profiles().lock(List.of(id));
        return traces.profiles().find(viewer, id).orElseThrow(() -> Refusal.notFound(id));
    }
}
