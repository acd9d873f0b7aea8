package io.quarterdeck.desk.transfer;

import io.quarterdeck.desk.accounts.Members;
import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.customers.CustomerId;
import io.quarterdeck.desk.customers.Customers;
import io.quarterdeck.desk.customers.MailAddress;
import io.quarterdeck.desk.customers.OrganizationId;
import io.quarterdeck.desk.customers.Organizations;
import io.quarterdeck.desk.customers.Profiles;
import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.tickets.Actor;
import io.quarterdeck.desk.transfer.shapes.Item;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Brings in organizations and people. Whoever has an address that is known here is that customer; the staff of a file sign
 * the work that they did, but get no access here unless the import says so.
 */
@Component
class PeopleIn {

    private final Arrived arrived;
    private final Organizations organizations;
    private final Profiles profiles;
    private final Customers customers;
    private final Members members;

    PeopleIn(Arrived arrived, Organizations organizations, Profiles profiles, Customers customers, Members members) {
        this.arrived = arrived;
        this.organizations = organizations;
        this.profiles = profiles;
        this.customers = customers;
        this.members = members;
    }

    /** Whether it was not here before. */
    boolean add(Bringing in, Item.Organization it) {
        var said = new HashMap<String, @Nullable Object>();
        said.put("name", it.name());
        said.put("external_id", in.externalId(it.id()));
        said.put("domain_names", it.domainNames());
        said.put("details", it.details());
        said.put("notes", it.notes());
        said.put("shared_tickets", it.sharedTickets());
        said.put("shared_comments", it.sharedComments());
        said.put("tags", it.tags());
        var known = arrived.find(in, it.kind(), it.id()).map(OrganizationId::new);
        var kept = organizations.keep(in.viewer(), known.or(() -> named(in, it)).orElse(null), new Said(said));
        keep(in, it, kept.organization().id().value(), kept.isNew(), "");
        return kept.isNew();
    }

    /** A company that is here under the same name is the same company. */
    private Optional<OrganizationId> named(Bringing in, Item.Organization it) {
        return organizations.named(in.viewer(), it.name()).stream().findFirst().map(known -> known.id());
    }

    /** Whether they were not here before. */
    boolean add(Bringing in, Item.User it) {
        var role = role(in, it);
        var known = arrived.find(in, it.kind(), it.id()).map(CustomerId::new);
        var there = known.or(() -> address(in, it)
                .flatMap(address -> profiles.at(in.viewer(), address))
                .map(profile -> profile.id()));
        var said = said(in, it, role);
        if (there.isPresent()) {
            var before = profiles.get(in.viewer(), there.get());
            if (before.isStaff()) {
                // who works here already is described here, not in a file
                keep(in, it, before.id().value(), false, role.word());
                return false;
            }
            profiles.change(in.viewer(), before.id(), role.isStaff() ? role : null, said);
            keep(in, it, before.id().value(), false, role.word());
            return false;
        }
        keep(in, it, profiles.add(in.viewer(), role, said).id().value(), true, role.word());
        return true;
    }

    private void keep(Bringing in, Item it, long ours, boolean isNew, String hint) {
        if (isNew) {
            arrived.add(in, it, ours, hint);
        } else {
            arrived.meet(in, it, ours, hint);
        }
    }

    private Said said(Bringing in, Item.User it, Role role) {
        var said = new HashMap<String, @Nullable Object>();
        said.put("name", it.name() == null || it.name().isBlank() ? nameless(it) : it.name());
        said.put("external_id", in.externalId(it.id()));
        put(said, "alias", it.alias());
        put(said, "details", it.details());
        put(said, "notes", it.notes());
        put(said, "signature", it.signature());
        said.put("tags", it.tags());
        address(in, it).ifPresent(address -> said.put("email", address.value()));
        said.put("suspended", it.suspended() || role.isStaff() && !in.withStaff());
        said.putAll(checked(in, it));
        if (it.organizationId() != null) {
            arrived.find(in, "organization", it.organizationId())
                    .ifPresentOrElse(
                            ours -> said.put("organization_id", ours),
                            () -> in.note("organization_id: organization %s is not in the file"
                                    .formatted(it.organizationId())));
        }
        return new Said(said);
    }

    /** What our own rules may not take: better left out than the whole person with it. */
    private static Map<String, @Nullable Object> checked(Bringing in, Item.User it) {
        var checked = new HashMap<String, @Nullable Object>();
        if (it.phone() != null) {
            if (it.phone().matches("\\+[0-9][0-9 ()./-]{5,30}")) {
                checked.put("phone", it.phone());
            } else {
                in.note("phone: it is not written with its country, as +1…");
            }
        }
        if (it.locale() != null && it.locale().matches("[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*")) {
            checked.put("locale", it.locale());
        }
        if (it.timeZone() != null) {
            if (ZoneId.getAvailableZoneIds().contains(it.timeZone())) {
                checked.put("iana_time_zone", it.timeZone());
            } else {
                in.note("time_zone: it is none that is known");
            }
        }
        return checked;
    }

    private static void put(Map<String, @Nullable Object> said, String key, @Nullable String value) {
        if (value != null) {
            said.put(key, value);
        }
    }

    private static String nameless(Item.User it) {
        return it.email() == null ? "Customer " + it.id() : it.email();
    }

    private static Optional<MailAddress> address(Bringing in, Item.User it) {
        if (it.email() == null) {
            return Optional.empty();
        }
        var address = MailAddress.find(it.email());
        if (address.isEmpty()) {
            in.note("email: it is no mail address");
        }
        return address;
    }

    private Role role(Bringing in, Item.User it) {
        var role = Arrays.stream(Role.values())
                .filter(known -> known.word().equals(it.role()))
                .findFirst()
                .orElse(Role.CUSTOMER);
        if (!role.isStaff()) {
            return Role.CUSTOMER;
        }
        if (address(in, it).isEmpty()) {
            in.note("role: %s without an address is kept as a customer".formatted(it.role()));
            return Role.CUSTOMER;
        }
        if (!in.withStaff()) {
            in.note("role: %s is kept without access; --staff gives it".formatted(it.role()));
            return Role.AGENT;
        }
        return role;
    }

    /** The customer that somebody of the source is here; made of what is told of them, if they have no line of their own. */
    CustomerId customer(Bringing in, String id, Map<String, Item.User> told) {
        return arrived.find(in, "user", id).map(CustomerId::new).orElseGet(() -> {
            var user = told.get(id);
            if (user == null) {
                in.note("user %s: nothing is told of them".formatted(id));
                user = Item.User.named(id, null, null, null);
            }
            add(in, user);
            return new CustomerId(arrived.find(in, "user", id).orElseThrow());
        });
    }

    /** Who of the staff somebody of the source is here. */
    Optional<PersonId> staff(CustomerId id) {
        return customers
                .person(id)
                .filter(person -> members.everyone().stream()
                        .anyMatch(it -> it.person().equals(person) && it.role().isStaff()));
    }

    /** Whether work may be given to them. */
    boolean isActive(PersonId person) {
        return members.find(person).filter(it -> it.isStaff()).isPresent();
    }

    /** As whom they speak. */
    Actor actor(CustomerId id) {
        return staff(id).map(Actor::agent).orElseGet(() -> Actor.of(id));
    }
}
