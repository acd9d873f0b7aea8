package io.quarterdeck.desk.customers;

import static io.quarterdeck.desk.accounts.Permission.EDIT_CUSTOMERS;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.kit.Slice;
import io.quarterdeck.desk.kit.WithinTransaction;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who belongs to which organization; whoever belongs to any writes for exactly one of them by default. */
@Service
public class OrganizationMemberships {

    private final OrganizationMembershipTable table;
    private final OrganizationTable organizations;
    private final ProfileTable profiles;
    private final CustomerTable customers;
    private final Clock clock;

    OrganizationMemberships(
            OrganizationMembershipTable table,
            OrganizationTable organizations,
            ProfileTable profiles,
            CustomerTable customers,
            Clock clock) {
        this.table = table;
        this.organizations = organizations;
        this.profiles = profiles;
        this.customers = customers;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<OrganizationMembership> list(
            Viewer viewer, @Nullable CustomerId customer, @Nullable OrganizationId organization, Slice slice) {
        return table.list(viewer, customer, organization, slice);
    }

    @Transactional(readOnly = true)
    public long count(Viewer viewer, @Nullable CustomerId customer, @Nullable OrganizationId organization) {
        return table.count(viewer, customer, organization, Profiles.MOST_COUNTED);
    }

    @Transactional(readOnly = true)
    public OrganizationMembership get(Viewer viewer, long id) {
        return table.find(viewer, id).orElseThrow(() -> notFound(id));
    }

    /** The organization for which a customer writes. */
    @Transactional(readOnly = true)
    public Optional<OrganizationId> ofCustomer(CustomerId customer) {
        return table.of(customer).stream()
                .filter(OrganizationMembership::isDefault)
                .map(OrganizationMembership::organization)
                .findFirst();
    }

    /** Lets a customer belong to an organization; they may already. */
    @Transactional
    public OrganizationMembership join(
            Viewer viewer, CustomerId customer, OrganizationId organization, boolean asDefault) {
        viewer.must(EDIT_CUSTOMERS);
        if (profiles.find(viewer, customer).filter(Profile::active).isEmpty()) {
            throw Said.wrong("user_id", "InvalidValue", "is nobody here");
        }
        var id = join(customer, organization, asDefault, clock.instant());
        return get(viewer, id);
    }

    /** Lets a customer write for this organization by default, or with null no longer for the one they wrote for. */
    @Transactional
    public void settle(Viewer viewer, CustomerId customer, @Nullable OrganizationId organization) {
        viewer.must(EDIT_CUSTOMERS);
        if (organization != null) {
            join(customer, organization, true, clock.instant());
            return;
        }
        table.lock(customer);
        table.of(customer).stream()
                .filter(OrganizationMembership::isDefault)
                .findFirst()
                .ifPresent(this::leave);
    }

    @Transactional
    public void makeDefault(Viewer viewer, CustomerId customer, long id) {
        viewer.must(EDIT_CUSTOMERS);
        makeDefault(customer, id, clock.instant());
    }

    /** If it was their default, the oldest of those that are left becomes it. */
    @Transactional
    public void leave(Viewer viewer, long id) {
        viewer.must(EDIT_CUSTOMERS);
        var membership = get(viewer, id);
        table.lock(membership.customer());
        leave(membership);
    }

    @Transactional
    public void leave(Viewer viewer, CustomerId customer, OrganizationId organization) {
        viewer.must(EDIT_CUSTOMERS);
        table.lock(customer);
        leave(table.of(customer).stream()
                .filter(it -> it.organization().equals(organization))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(customer)));
    }

    /** Newcomers belong to the organization whose domain they write from. */
    @WithinTransaction
    void on(CustomerEvent.Added event) {
        profiles.find(event.customer())
                .filter(it -> !it.isStaff() && it.email() != null)
                .flatMap(it -> MailAddress.find(String.valueOf(it.email())))
                .flatMap(it -> organizations.byDomain(it.domain()))
                .ifPresent(it -> table.insert(event.customer(), it, clock.instant()));
    }

    private long join(CustomerId customer, OrganizationId organization, boolean asDefault, Instant at) {
        if (organizations.lock(organization).isEmpty()) {
            throw Said.wrong("organization_id", "InvalidValue", "does not exist");
        }
        table.lock(customer);
        var id = table.insert(customer, organization, at)
                .orElseGet(() -> table.of(customer).stream()
                        .filter(it -> it.organization().equals(organization))
                        .findFirst()
                        .orElseThrow()
                        .id());
        if (asDefault) {
            makeDefault(customer, id, at);
        }
        customers.touch(customer, at);
        return id;
    }

    private void makeDefault(CustomerId customer, long id, Instant at) {
        table.lock(customer);
        var all = table.of(customer);
        if (all.stream().noneMatch(it -> it.id() == id)) {
            throw notFound(id);
        }
        all.stream().filter(it -> it.id() != id).forEach(it -> table.setDefault(it.id(), false, at));
        table.setDefault(id, true, at);
        customers.touch(customer, at);
    }

    private void leave(OrganizationMembership membership) {
        var at = clock.instant();
        table.delete(membership.id());
        var left = table.of(membership.customer());
        if (!left.isEmpty() && left.stream().noneMatch(OrganizationMembership::isDefault)) {
            table.setDefault(left.getFirst().id(), true, at);
        }
        customers.touch(membership.customer(), at);
    }

    private static Refusal notFound(long id) {
        return Refusal.notFound("organization membership " + id);
    }
}
