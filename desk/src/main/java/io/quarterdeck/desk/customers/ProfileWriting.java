package io.quarterdeck.desk.customers;

import io.quarterdeck.desk.accounts.Appointments;
import io.quarterdeck.desk.accounts.Members;
import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.customers.Address.Kind;
import io.quarterdeck.desk.customers.fields.ProfileFields;
import io.quarterdeck.desk.customers.fields.Subject;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Said;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Writes what was said of a customer to where it belongs: facts, addresses, organization, and their standing here. */
@Component
class ProfileWriting {

    /** The neighbours to whom parts of a profile belong. */
    @Component
    record Neighbours(
            Members members, Appointments appointments, OrganizationMemberships organizations, ProfileFields fields) {}

    private final CustomerTable customers;
    private final ProfileTable table;
    private final AddressTable addresses;
    private final Neighbours neighbours;
    private final ApplicationEventPublisher publisher;

    ProfileWriting(
            CustomerTable customers,
            ProfileTable table,
            AddressTable addresses,
            Neighbours neighbours,
            ApplicationEventPublisher publisher) {
        this.customers = customers;
        this.table = table;
        this.addresses = addresses;
        this.neighbours = neighbours;
        this.publisher = publisher;
    }

    /** Whom the external id or else the address already names. */
    Optional<Profile> known(Said said) {
        var external = said.text("external_id", null, 255);
        var byKey = external == null ? Optional.<Profile>empty() : table.byExternalId(external);
        return byKey.or(() -> email(said).flatMap(table::byAddress));
    }

    Profile add(Viewer viewer, Role role, Said said, Instant at) {
        return insert(viewer, role, said, at).orElseThrow(() -> taken(said));
    }

    /** Nothing when the address or the external id is somebody's; then nothing is written either. */
    Optional<Profile> insert(Viewer viewer, Role role, Said said, Instant at) {
        var facts = Facts.named("").with(said, neighbours.fields().values(Subject.PERSON));
        var email = email(said);
        if (email.flatMap(table::byAddress).isPresent()) {
            return Optional.empty();
        }
        var id = customers.insert(facts.name(), null, facts.externalId(), at);
        if (id.isEmpty()) {
            return id.flatMap(table::find);
        }
        var verified = said.flag("verified", false) ? at : null;
        if (email.isPresent()
                && addresses
                        .insert(id.get(), Kind.EMAIL, email.get().value(), verified, at)
                        .isEmpty()) {
            customers.forget(id.get());
            return Optional.empty();
        }
        write(id.get(), facts, at);
        publisher.publishEvent(new CustomerEvent.Added(id.get()));
        join(viewer, id.get(), said);
        if (role.isStaff()) {
            appoint(viewer, table.find(id.get()).orElseThrow(), role);
        }
        return table.find(id.get());
    }

    Profile change(Viewer viewer, Profile before, @Nullable Role role, Said said, Instant at) {
        Authority.over(viewer, before);
        var custom = neighbours.fields().values(Subject.PERSON);
        var facts = before.facts().with(said, custom);
        Authority.mayWrite(viewer, before, facts);
        if (!facts.equals(before.facts())) {
            write(before.id(), facts, at);
        }
        follow(before, facts);
        if (Authority.mayRearrange(viewer, before)) {
            email(said).ifPresent(it -> addEmail(before, it, at));
            verify(before, said, at);
            join(viewer, before.id(), said);
        }
        if (role != null && role != before.role()) {
            appoint(viewer, table.find(before.id()).orElseThrow(), role);
        }
        customers.touch(before.id(), at);
        publisher.publishEvent(new CustomerEvent.Changed(before.id()));
        return table.find(before.id()).orElseThrow();
    }

    private void write(CustomerId id, Facts facts, Instant at) {
        try {
            table.update(id, facts, at);
        } catch (DuplicateKeyException e) {
            throw Said.wrong("external_id", "DuplicateValue", "has already been taken by another customer");
        }
        if (facts.phone() != null) {
            // a number that several share leads to none of them alone
            addresses.insert(id, Kind.PHONE, facts.phone(), null, at);
        }
    }

    /** The name and the right to sign in stand with the person, for whoever is one. */
    private void follow(Profile before, Facts facts) {
        var person = before.person();
        if (person == null) {
            return;
        }
        if (!facts.name().equals(before.facts().name())) {
            neighbours.members().rename(person, facts.name());
        }
        if (facts.suspended() != before.facts().suspended()) {
            neighbours.members().activate(person, !facts.suspended());
        }
    }

    /** A further address: the first one stays the primary, until somebody says otherwise. */
    private void addEmail(Profile before, MailAddress email, Instant at) {
        var there = addresses.find(Kind.EMAIL, email.value());
        if (there.isPresent() && !there.get().customer().equals(before.id())) {
            throw emailTaken(email);
        }
        if (there.isEmpty()
                && addresses
                        .insert(before.id(), Kind.EMAIL, email.value(), null, at)
                        .isEmpty()) {
            throw emailTaken(email);
        }
    }

    private void verify(Profile before, Said said, Instant at) {
        if (!said.has("verified") || said.flag("verified", before.verified()) == before.verified()) {
            return;
        }
        if (before.verified()) {
            addresses.unverify(before.id(), at);
        } else if (before.email() != null) {
            addresses.find(Kind.EMAIL, before.email()).ifPresent(it -> addresses.verify(it.id(), at));
        }
    }

    private void join(Viewer viewer, CustomerId id, Said said) {
        if (said.has("organization_id")) {
            var organization = said.number("organization_id", null);
            neighbours
                    .organizations()
                    .settle(viewer, id, organization == null ? null : new OrganizationId(organization));
        }
    }

    /** Whoever is no member yet becomes one by the address that they are known by. */
    private void appoint(Viewer viewer, Profile profile, Role role) {
        if (profile.person() != null) {
            neighbours.appointments().change(viewer, profile.person(), role);
            return;
        }
        if (profile.email() == null) {
            throw Said.wrong("email", "BlankValue", "cannot be blank for a member of the staff");
        }
        var person = neighbours
                .appointments()
                .appoint(viewer, profile.email(), profile.facts().name(), role);
        if (profile.facts().suspended()) {
            neighbours.members().activate(person, false);
        }
    }

    private Refusal taken(Said said) {
        var external = said.text("external_id", null, 255);
        if (external != null && table.byExternalId(external).isPresent()) {
            return Said.wrong("external_id", "DuplicateValue", "has already been taken by another customer");
        }
        return emailTaken(email(said).orElseThrow());
    }

    private static Refusal emailTaken(MailAddress email) {
        return Said.wrong("email", "DuplicateValue", "%s is already being used by another user".formatted(email));
    }

    private static Optional<MailAddress> email(Said said) {
        var text = said.text("email", null, 320);
        if (text == null) {
            return Optional.empty();
        }
        return Optional.of(MailAddress.find(text)
                .orElseThrow(() -> Said.wrong("email", "InvalidFormat", "is not properly formatted")));
    }
}
