package io.quarterdeck.desk.tickets;

import static io.quarterdeck.desk.tickets.Attribute.*;

import io.quarterdeck.desk.accounts.Members;
import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.accounts.groups.GroupId;
import io.quarterdeck.desk.accounts.groups.Groups;
import io.quarterdeck.desk.customers.CustomerId;
import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.engine.sla.Happening;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who has to do with a ticket: who asks, who follows, which group and who of the staff owns it. */
@Component
class Assigning {

    static final int MOST_PARTIES = 48;

    private final Members members;
    private final Groups groups;
    private final Acquaintances acquaintances;
    private final AnyOwner owners;

    Assigning(Members members, Groups groups, Acquaintances acquaintances, AnyOwner owners) {
        this.members = members;
        this.groups = groups;
        this.acquaintances = acquaintances;
        this.owners = owners;
    }

    void apply(Change change, Edit edit) {
        request(change, edit);
        organize(change, edit);
        follow(change, edit);
        copy(change, edit);
        assign(change, edit);
    }

    private void request(Change change, Edit edit) {
        if (!edit.says(REQUESTER)) {
            return;
        }
        var before = change.now().parties().requester();
        var to = edit.of(REQUESTER).orElseThrow(() -> Said.wrong("requester_id", "BlankValue", "cannot be blank"));
        if (!to.equals(before)) {
            acquaintances.refuseStrangers("requester_id", List.of(to));
            change.happened(new TicketEvent.Requested(before, to));
            change.replyTo(acquaintances.addressOf(to).orElse(null));
            if (!edit.says(ORGANIZATION)) {
                belong(
                        change,
                        edit.with(ORGANIZATION, acquaintances.organizationOf(to).orElse(null)));
            }
        }
    }

    private void organize(Change change, Edit edit) {
        edit.of(ORGANIZATION).ifPresent(acquaintances::refuseStranger);
        belong(change, edit);
    }

    private static void belong(Change change, Edit edit) {
        var before = change.now().parties().organization();
        var to = edit.of(ORGANIZATION).orElse(null);
        if (edit.says(ORGANIZATION) && !Objects.equals(before, to)) {
            change.happened(new TicketEvent.Organized(before, to));
        }
    }

    private void follow(Change change, Edit edit) {
        if (edit.says(FOLLOWERS)) {
            var before = change.now().parties().followers();
            var to = few("followers", edit.of(FOLLOWERS).orElse(List.of()));
            if (!to.equals(before)) {
                acquaintances.refuseOutsiders(without(to, before));
                change.happened(new TicketEvent.FollowersChanged(before, to));
            }
        }
    }

    private void copy(Change change, Edit edit) {
        if (edit.says(COPIED)) {
            var before = change.now().parties().copied();
            var to = few("email_ccs", edit.of(COPIED).orElse(List.of())).stream()
                    .filter(it -> !it.equals(change.now().parties().requester()))
                    .toList();
            if (!to.equals(before)) {
                acquaintances.refuseStrangers("email_ccs", without(to, before));
                change.happened(new TicketEvent.CopiedChanged(before, to));
            }
        }
    }

    private static List<CustomerId> few(String what, List<CustomerId> many) {
        var few = many.stream()
                .distinct()
                .sorted((a, b) -> Long.compare(a.value(), b.value()))
                .toList();
        if (few.size() > MOST_PARTIES) {
            throw Said.wrong(what, "TooLong", "are too many (the most is %d)".formatted(MOST_PARTIES));
        }
        return few;
    }

    private static List<CustomerId> without(List<CustomerId> many, List<CustomerId> known) {
        return many.stream().filter(it -> !known.contains(it)).toList();
    }

    /** A group alone keeps its owner if they are in it; an owner alone brings the group they work in first. */
    private void assign(Change change, Edit edit) {
        var before = change.now().parties();
        var owner = edit.says(OWNER) ? edit.of(OWNER).orElseGet(() -> owners.of(change.now(), wanted(edit, before))) : before.owner();
        var group = group(edit, before, owner);
        if (group != null && !group.equals(before.group())) {
            refuseNoGroup(group);
        }
        if (!Objects.equals(group, before.group())) {
            change.happened(new TicketEvent.Grouped(before.group(), group));
        }
        if (edit.of(OWNER).isPresent() && group != null && owner != null && !isIn(owner, group)) {
            throw Said.wrong("assignee_id", "InvalidValue", "is not a member of the group");
        }
        if (owner != null && !owner.equals(before.owner())) {
            own(change, owner);
        }
    }

    private static @Nullable GroupId wanted(Edit edit, TicketFacts.Parties before) {
        return edit.says(GROUP) ? edit.of(GROUP).orElse(null) : before.group();
    }

    private @Nullable GroupId group(Edit edit, TicketFacts.Parties before, @Nullable PersonId owner) {
        if (edit.says(GROUP)) {
            return edit.of(GROUP).orElse(null);
        }
        if (owner == null || owner.equals(before.owner()) || (before.group() != null && isIn(owner, before.group()))) {
            return before.group();
        }
        return groups.defaultGroup(owner).orElse(null);
    }

    private boolean isIn(PersonId owner, GroupId group) {
        return groups.members(group).contains(owner);
    }

    private void refuseNoGroup(GroupId group) {
        if (groups.find(group).filter(it -> !it.deleted()).isEmpty()) {
            throw Said.wrong("group_id", "InvalidValue", "is not the number of a group");
        }
    }

    private void own(Change change, PersonId person) {
        var owner = members.staff(person);
        change.happened(
                new TicketEvent.Assigned(owner.person(), change.now().parties().owner()));
        change.means(new Happening.Assigned(Handling.playbookRole(owner.role())));
    }
}
