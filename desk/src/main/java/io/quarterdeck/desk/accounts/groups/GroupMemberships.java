package io.quarterdeck.desk.accounts.groups;

import static io.quarterdeck.desk.accounts.Permission.MANAGE_PEOPLE;

import io.quarterdeck.desk.accounts.Members;
import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.accounts.StaffLeft;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.BrandId;
import io.quarterdeck.desk.kit.BrandScope;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Remembered;
import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.kit.Slice;
import io.quarterdeck.desk.kit.WithinTransaction;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who works in which group of the brand at hand; whoever works in any has exactly one default. */
@Service
public class GroupMemberships {

    /** How long a node may go on with what another node has changed. */
    private static final Duration AT_MOST_STALE = Duration.ofSeconds(2);

    private record Whose(BrandId brand, PersonId person) {}

    private final GroupMembershipTable table;
    private final GroupTable groups;
    private final Members members;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;
    private final Remembered<Whose, List<GroupMembership>> known;

    GroupMemberships(
            GroupMembershipTable table,
            GroupTable groups,
            Members members,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.table = table;
        this.groups = groups;
        this.members = members;
        this.publisher = publisher;
        this.clock = clock;
        this.known = new Remembered<>(AT_MOST_STALE, clock);
    }

    @Transactional(readOnly = true)
    public List<GroupMembership> list(@Nullable PersonId person, @Nullable GroupId group, Slice slice) {
        return table.list(person, group, slice);
    }

    @Transactional(readOnly = true)
    public long count(@Nullable PersonId person, @Nullable GroupId group) {
        return table.count(person, group);
    }

    @Transactional(readOnly = true)
    public List<GroupMembership> of(Collection<PersonId> people) {
        return people.isEmpty() ? List.of() : table.of(people);
    }

    @Transactional(readOnly = true)
    public GroupMembership get(long id) {
        return table.find(id).orElseThrow(() -> notFound(id));
    }

    /** Asked whenever somebody writes to a ticket, for the rules to know their groups. */
    List<GroupMembership> of(PersonId person) {
        return known.get(whose(person), _ -> table.of(List.of(person)));
    }

    private static Whose whose(PersonId person) {
        return new Whose(BrandScope.required(), person);
    }

    List<PersonId> membersOf(GroupId group) {
        return table.membersOf(group);
    }

    /** Puts a member of the staff into a group; they may be in it already. */
    @Transactional
    public GroupMembership join(Viewer viewer, PersonId person, GroupId group, boolean asDefault) {
        viewer.must(MANAGE_PEOPLE);
        if (members.find(person).filter(it -> it.isStaff()).isEmpty()) {
            throw Said.wrong("user", "InvalidValue", "must be a member of the staff");
        }
        if (groups.find(group).filter(it -> !it.deleted()).isEmpty()) {
            throw Said.wrong("group", "InvalidValue", "does not exist");
        }
        table.lock(person);
        known.forget(whose(person));
        var id = table.insert(person, group, clock.instant())
                .orElseGet(() -> table.find(person, group).orElseThrow().id());
        if (asDefault) {
            makeDefault(person, id);
        }
        return table.find(id).orElseThrow();
    }

    @Transactional
    public void makeDefault(Viewer viewer, PersonId person, long id) {
        viewer.must(MANAGE_PEOPLE);
        makeDefault(person, id);
    }

    private void makeDefault(PersonId person, long id) {
        var at = clock.instant();
        var all = table.lock(person);
        known.forget(whose(person));
        if (all.stream().noneMatch(it -> it.id() == id)) {
            throw notFound(id);
        }
        all.stream().filter(it -> it.id() != id).forEach(it -> table.setDefault(it.id(), false, at));
        table.setDefault(id, true, at);
    }

    /** Takes someone out of a group; the oldest of the groups they are still in becomes their default. */
    @Transactional
    public void leave(Viewer viewer, long id) {
        viewer.must(MANAGE_PEOPLE);
        leave(get(id));
    }

    private void leave(GroupMembership membership) {
        var left = table.lock(membership.person()).stream()
                .filter(it -> it.id() != membership.id())
                .toList();
        known.forget(whose(membership.person()));
        table.delete(membership.id());
        if (!left.isEmpty() && left.stream().noneMatch(GroupMembership::isDefault)) {
            table.setDefault(left.getFirst().id(), true, clock.instant());
        }
        publisher.publishEvent(new LeftGroup(membership.person(), membership.group()));
    }

    void empty(GroupId group) {
        for (var person : table.membersOf(group)) {
            table.find(person, group).ifPresent(this::leave);
        }
    }

    /** Whoever leaves the staff leaves its groups. */
    @WithinTransaction
    void on(StaffLeft event) {
        table.of(List.of(event.person())).forEach(this::leave);
    }

    @Transactional(readOnly = true)
    public Optional<GroupMembership> find(PersonId person, GroupId group) {
        return table.find(person, group);
    }

    private static Refusal notFound(long id) {
        return Refusal.notFound("group membership " + id);
    }
}
