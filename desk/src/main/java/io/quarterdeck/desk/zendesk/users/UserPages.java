package io.quarterdeck.desk.zendesk.users;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.accounts.groups.GroupMembership;
import io.quarterdeck.desk.accounts.groups.GroupMemberships;
import io.quarterdeck.desk.customers.CustomerId;
import io.quarterdeck.desk.customers.Profile;
import io.quarterdeck.desk.customers.ProfileFilter;
import io.quarterdeck.desk.customers.Profiles;
import io.quarterdeck.desk.customers.fields.ProfileFields;
import io.quarterdeck.desk.customers.fields.Subject;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.ById;
import io.quarterdeck.desk.zendesk.wire.DialectJson;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import io.quarterdeck.desk.zendesk.wire.Listing;
import io.quarterdeck.desk.zendesk.wire.Page;
import io.quarterdeck.desk.zendesk.wire.Sideload;
import io.quarterdeck.desk.zendesk.wire.Sideloads;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Users as the wire shows them: each with their default group, and with what the caller asked to have sent along. */
@Component
public class UserPages implements Sideload {

    private final Profiles profiles;
    private final GroupMemberships groups;
    private final ProfileFields fields;
    private final DialectJson json;
    private final ObjectProvider<Sideloads> sideloads;

    UserPages(
            Profiles profiles,
            GroupMemberships groups,
            ProfileFields fields,
            DialectJson json,
            ObjectProvider<Sideloads> sideloads) {
        this.profiles = profiles;
        this.groups = groups;
        this.fields = fields;
        this.json = json;
        this.sideloads = sideloads;
    }

    @Override
    public String name() {
        return "users";
    }

    @Override
    public List<?> rows(Viewer viewer, Asked asked, Collection<Long> ids) {
        return json(
                viewer,
                asked,
                profiles.all(viewer, ids.stream().map(CustomerId::new).toList()));
    }

    /** The id of a user of whom the viewer may know. */
    public CustomerId visible(Viewer viewer, CustomerId id) {
        return profiles.get(viewer, id).id();
    }

    /** One page of a list of users under a name such as {@code users}. */
    public Envelope page(Viewer viewer, Asked asked, String name, Listing<Profile> listing) {
        var page = asked.page(listing);
        return beside(page.as(name, json(viewer, asked, page.rows())), viewer, asked, page.rows());
    }

    /** A page of an export, under {@code users}. */
    public Envelope export(Viewer viewer, Asked asked, Page<Profile> page) {
        return beside(page.as("users", json(viewer, asked, page.rows())), viewer, asked, page.rows());
    }

    public Listing<Profile> listing(Viewer viewer, ProfileFilter filter) {
        return ById.listing(
                () -> profiles.count(viewer, filter),
                slice -> profiles.list(viewer, filter, slice),
                it -> it.id().value());
    }

    Envelope all(Viewer viewer, Asked asked, String name, List<Profile> found) {
        return beside(asked.all(found).as(name, json(viewer, asked, found)), viewer, asked, found);
    }

    Envelope one(Viewer viewer, Asked asked, String name, Profile found) {
        return beside(Envelope.of(name, json(viewer, asked, found)), viewer, asked, List.of(found));
    }

    /** The caller themself, with the token that a form of theirs would carry. */
    Envelope me(Viewer viewer, Asked asked, Profile own, String token) {
        var user = new LinkedHashMap<String, @Nullable Object>();
        json.mapper()
                .valueToTree(json(viewer, asked, own))
                .forEachEntry((key, value) -> user.put(key, value.isNull() ? null : value));
        user.put("authenticity_token", token);
        return beside(Envelope.of("user", user), viewer, asked, List.of(own));
    }

    Object json(Viewer viewer, Asked asked, Profile found) {
        return json(viewer, asked, List.of(found)).getFirst();
    }

    private List<?> json(Viewer viewer, Asked asked, List<Profile> found) {
        var custom = fields.values(Subject.PERSON);
        var homes = homes(found);
        return found.stream()
                .map(it -> {
                    var home = it.person() == null ? null : homes.get(it.person());
                    var json =
                            UserJson.of(asked, it, home, custom.all(it.facts().fields()));
                    return viewer.role().isStaff()
                            ? json
                            : json.outside(viewer.person().equals(it.person()));
                })
                .toList();
    }

    private Map<PersonId, Long> homes(List<Profile> found) {
        var staff = found.stream()
                .filter(Profile::isStaff)
                .map(Profile::person)
                .filter(Objects::nonNull)
                .toList();
        return groups.of(staff).stream()
                .filter(GroupMembership::isDefault)
                .collect(Collectors.toMap(
                        GroupMembership::person, it -> it.group().value()));
    }

    private Envelope beside(Envelope envelope, Viewer viewer, Asked asked, List<Profile> found) {
        if (asked.includes().isEmpty()) {
            return envelope;
        }
        var homes = homes(found);
        var ids = found.stream().map(it -> it.id().value()).toList();
        return sideloads
                .getObject()
                .beside(envelope, viewer, asked)
                .with(
                        "organizations",
                        found.stream()
                                .map(Profile::organization)
                                .filter(Objects::nonNull)
                                .map(it -> it.value())
                                .toList())
                .with("groups", homes.values())
                .with("identities", ids)
                .with(
                        "roles",
                        found.stream()
                                .filter(Profile::isStaff)
                                .map(it -> WireRole.customRole(it.role()))
                                .toList())
                .envelope();
    }
}
