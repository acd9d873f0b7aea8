package io.quarterdeck.desk.accounts.groups;

import static io.quarterdeck.desk.accounts.Permission.MANAGE_PEOPLE;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.kit.Slice;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The groups of the brand at hand. */
@Service
public class Groups {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_DESCRIPTION = 1_000;

    private final GroupTable table;
    private final GroupMemberships memberships;
    private final Clock clock;

    Groups(GroupTable table, GroupMemberships memberships, Clock clock) {
        this.table = table;
        this.memberships = memberships;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Group> list(Slice slice) {
        return table.list(slice);
    }

    @Transactional(readOnly = true)
    public long count() {
        return table.count();
    }

    /** A group that there is, or was: tickets may still name it. */
    @Transactional(readOnly = true)
    public Optional<Group> find(GroupId id) {
        return table.find(id);
    }

    /** A group that there is, by what people call it. */
    @Transactional(readOnly = true)
    public Optional<Group> named(String name) {
        return table.named(name);
    }

    @Transactional(readOnly = true)
    public List<Group> all(Collection<GroupId> ids) {
        return ids.isEmpty() ? List.of() : table.all(ids);
    }

    @Transactional(readOnly = true)
    public Group get(GroupId id) {
        return present(table.find(id), id);
    }

    @Transactional(readOnly = true)
    public List<PersonId> members(GroupId id) {
        return memberships.membersOf(id);
    }

    @Transactional(readOnly = true)
    public List<GroupId> groupsOf(PersonId person) {
        return memberships.of(person).stream().map(GroupMembership::group).toList();
    }

    /** The group in which somebody works first. */
    @Transactional(readOnly = true)
    public Optional<GroupId> defaultGroup(PersonId person) {
        return memberships.of(person).stream()
                .filter(GroupMembership::isDefault)
                .map(GroupMembership::group)
                .findFirst();
    }

    @Transactional
    public Group add(Viewer viewer, Said said) {
        viewer.must(MANAGE_PEOPLE);
        var at = clock.instant();
        var wanted = edited(new Group(new GroupId(0), "", "", false, true, at, at, false), said, at);
        var id = table.insert(wanted).orElseThrow(() -> taken());
        if (wanted.isDefault()) {
            makeDefault(wanted, id);
        }
        return table.find(id).orElseThrow();
    }

    @Transactional
    public Group change(Viewer viewer, GroupId id, Said said) {
        viewer.must(MANAGE_PEOPLE);
        var before = present(table.lock(id), id);
        var wanted = edited(before, said, clock.instant());
        try {
            if (wanted.isDefault()) {
                makeDefault(wanted, id);
            } else {
                table.update(wanted);
            }
        } catch (DuplicateKeyException e) {
            throw taken();
        }
        return table.find(id).orElseThrow();
    }

    /** Its members leave it; tickets that were given to it keep its name. */
    @Transactional
    public void delete(Viewer viewer, GroupId id) {
        viewer.must(MANAGE_PEOPLE);
        if (present(table.lock(id), id).isDefault()) {
            throw Said.wrong("group", "InvalidValue", "is the brand's default; make another one the default first");
        }
        memberships.empty(id);
        table.delete(id, clock.instant());
    }

    private void makeDefault(Group group, GroupId id) {
        table.noDefault();
        table.update(new Group(
                id,
                group.name(),
                group.description(),
                true,
                group.isPublic(),
                group.createdAt(),
                group.updatedAt(),
                false));
    }

    private static Group edited(Group before, Said said, Instant at) {
        var description = said.text("description", before.description(), LONGEST_DESCRIPTION);
        return new Group(
                before.id(),
                said.required("name", before.name().isEmpty() ? null : before.name(), LONGEST_NAME),
                description == null ? "" : description,
                before.isDefault() || said.flag("default", false),
                said.flag("is_public", before.isPublic()),
                before.createdAt(),
                at,
                false);
    }

    private static Group present(Optional<Group> group, GroupId id) {
        return group.filter(it -> !it.deleted()).orElseThrow(() -> Refusal.notFound(id));
    }

    private static Refusal taken() {
        return Said.wrong("name", "DuplicateValue", "has already been taken by another group");
    }
}
