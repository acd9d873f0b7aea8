package io.quarterdeck.desk.zendesk.users;

import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.accounts.groups.GroupId;
import io.quarterdeck.desk.accounts.groups.GroupMemberships;
import io.quarterdeck.desk.customers.Address;
import io.quarterdeck.desk.customers.Addresses;
import io.quarterdeck.desk.customers.CustomerId;
import io.quarterdeck.desk.customers.Departures;
import io.quarterdeck.desk.customers.Organizations;
import io.quarterdeck.desk.customers.Profile;
import io.quarterdeck.desk.customers.Profiles;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.kit.Slice;
import io.quarterdeck.desk.zendesk.wire.ZoneNames;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes users as the dialect describes them, in the desk's own words and in one transaction each. */
@Component
class UserWriting {

    private final Profiles profiles;
    private final Departures departures;
    private final Addresses addresses;
    private final Organizations organizations;
    private final GroupMemberships groups;

    UserWriting(
            Profiles profiles,
            Departures departures,
            Addresses addresses,
            Organizations organizations,
            GroupMemberships groups) {
        this.profiles = profiles;
        this.departures = departures;
        this.addresses = addresses;
        this.organizations = organizations;
        this.groups = groups;
    }

    @Transactional
    public Profile add(Viewer viewer, Said user) {
        var role = WireRole.asked(user, Role.CUSTOMER);
        var added = profiles.add(viewer, role == null ? Role.CUSTOMER : role, inOurWords(viewer, user));
        return further(viewer, added, user);
    }

    @Transactional
    public Profile change(Viewer viewer, CustomerId id, Said user) {
        var before = profiles.get(viewer, id);
        var changed = profiles.change(viewer, id, WireRole.asked(user, before.role()), inOurWords(viewer, user));
        return further(viewer, changed, user);
    }

    /** Rewrites the user whom the record names by id or external id. */
    @Transactional
    public Profile change(Viewer viewer, Said user) {
        return change(viewer, named(viewer, user), user);
    }

    @Transactional
    public Profiles.Kept keep(Viewer viewer, Said user) {
        var said = inOurWords(viewer, user);
        var kept = profiles.keep(viewer, null, said);
        var role = WireRole.asked(user, kept.profile().role());
        var settled = role == null
                ? kept.profile()
                : profiles.change(viewer, kept.profile().id(), role, Said.of(Map.of()));
        return new Profiles.Kept(further(viewer, settled, user), kept.isNew());
    }

    @Transactional
    public Profile delete(Viewer viewer, Said user) {
        return departures.delete(viewer, named(viewer, user));
    }

    private CustomerId named(Viewer viewer, Said user) {
        var id = user.number("id", null);
        if (id != null) {
            return new CustomerId(id);
        }
        var external = user.required("external_id", null, 255);
        return profiles.allByExternalId(viewer, List.of(external)).stream()
                .findFirst()
                .map(Profile::id)
                .orElseThrow(() -> Refusal.notFound("user with that external id"));
    }

    /** The dialect's other names for the same things. */
    private Said inOurWords(Viewer viewer, Said user) {
        var said = new LinkedHashMap<String, @Nullable Object>(user.values());
        if (user.has("user_fields")) {
            said.put("fields", said.remove("user_fields"));
        } else {
            said.remove("fields");
        }
        if (said.get("time_zone") instanceof String name) {
            said.put("time_zone", ZoneNames.zone(name));
        }
        if (said.get("organization") instanceof Map<?, ?> organization && !user.has("organization_id")) {
            said.put("organization_id", organization(viewer, Said.of(organization)));
        }
        return new Said(said);
    }

    /** By its name; an organization that nobody knows yet is founded. */
    private long organization(Viewer viewer, Said organization) {
        var name = organization.required("name", null, 255);
        return organizations.named(viewer, name).stream()
                .findFirst()
                .orElseGet(() -> organizations.add(viewer, Said.of(Map.of("name", name))))
                .id()
                .value();
    }

    private Profile further(Viewer viewer, Profile profile, Said user) {
        if (user.get("identities") instanceof Collection<?> identities) {
            var there = addresses.list(viewer, profile.id(), Slice.first(Slice.LONGEST)).stream()
                    .map(Address::value)
                    .toList();
            for (var it : identities) {
                if (it instanceof Map<?, ?> identity) {
                    var said = IdentityWish.of(Said.of(identity));
                    if (!there.contains(String.valueOf(said.value()).strip().toLowerCase(Locale.ROOT))) {
                        addresses.add(viewer, profile.id(), said.kind(), said.value(), said.verified());
                    }
                }
            }
        }
        var group = user.number("default_group_id", null);
        if (group != null && profile.person() != null && profile.isStaff() && !isHome(profile, group)) {
            groups.join(viewer, profile.person(), new GroupId(group), true);
        }
        return profiles.get(viewer, profile.id());
    }

    private boolean isHome(Profile profile, long group) {
        var person = profile.person();
        return person != null
                && groups.of(List.of(person)).stream()
                        .anyMatch(it -> it.isDefault() && it.group().value() == group);
    }
}
