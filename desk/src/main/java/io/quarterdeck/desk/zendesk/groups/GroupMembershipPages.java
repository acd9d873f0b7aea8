package io.quarterdeck.desk.zendesk.groups;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.accounts.groups.GroupId;
import io.quarterdeck.desk.accounts.groups.GroupMembership;
import io.quarterdeck.desk.accounts.groups.GroupMemberships;
import io.quarterdeck.desk.customers.CustomerId;
import io.quarterdeck.desk.customers.Customers;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.ById;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import io.quarterdeck.desk.zendesk.wire.Sideloads;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Memberships of groups as the wire shows and describes them: by users, where the desk knows people. */
@Component
class GroupMembershipPages {

    private final GroupMemberships memberships;
    private final Customers customers;
    private final Sideloads sideloads;

    GroupMembershipPages(GroupMemberships memberships, Customers customers, Sideloads sideloads) {
        this.memberships = memberships;
        this.customers = customers;
        this.sideloads = sideloads;
    }

    Envelope page(Viewer viewer, Asked asked, @Nullable PersonId person, @Nullable GroupId group) {
        var page = asked.page(ById.listing(
                () -> memberships.count(person, group),
                slice -> memberships.list(person, group, slice),
                GroupMembership::id));
        var json = json(asked, page.rows());
        return sideloads
                .beside(page.as("group_memberships", json), viewer, asked)
                .with("users", json.stream().map(GroupMembershipJson::userId).toList())
                .with("groups", json.stream().map(GroupMembershipJson::groupId).toList())
                .envelope();
    }

    Envelope one(Asked asked, GroupMembership it) {
        return Envelope.of("group_membership", json(asked, it));
    }

    GroupMembershipJson json(Asked asked, GroupMembership it) {
        return GroupMembershipJson.of(asked, it, customers.of(it.person()));
    }

    private List<GroupMembershipJson> json(Asked asked, List<GroupMembership> many) {
        var users = customers.ofAll(many.stream().map(GroupMembership::person).toList());
        return many.stream()
                .map(it -> GroupMembershipJson.of(asked, it, users.getOrDefault(it.person(), new CustomerId(0))))
                .toList();
    }

    PersonId person(long user) {
        return customers.person(new CustomerId(user)).orElseThrow(() -> Refusal.notFound("member of the staff"));
    }

    /** A membership of this user, and of nobody else. */
    GroupMembership of(long user, long id) {
        var membership = memberships.get(id);
        if (!membership.person().equals(person(user))) {
            throw Refusal.notFound("group membership " + id);
        }
        return membership;
    }

    @Transactional
    public GroupMembership add(Viewer viewer, Said said) {
        var user = said.number("user_id", null);
        var group = said.number("group_id", null);
        if (user == null) {
            throw Said.wrong("user_id", "BlankValue", "cannot be blank");
        }
        if (group == null) {
            throw Said.wrong("group_id", "BlankValue", "cannot be blank");
        }
        var person = customers
                .person(new CustomerId(user))
                .orElseThrow(() -> Said.wrong("user_id", "InvalidValue", "must be a member of the staff"));
        if (memberships.find(person, new GroupId(group)).isPresent()) {
            throw Said.wrong("user_id", "DuplicateValue", "has already been taken: they work in that group");
        }
        return memberships.join(viewer, person, new GroupId(group), said.flag("default", false));
    }
}
