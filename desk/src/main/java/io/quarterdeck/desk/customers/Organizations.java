package io.quarterdeck.desk.customers;

import static io.quarterdeck.desk.accounts.Permission.EDIT_CUSTOMERS;
import static io.quarterdeck.desk.accounts.Permission.MANAGE_PEOPLE;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.accounts.groups.GroupId;
import io.quarterdeck.desk.accounts.groups.Groups;
import io.quarterdeck.desk.customers.Organization.About;
import io.quarterdeck.desk.customers.fields.ProfileFields;
import io.quarterdeck.desk.customers.fields.Subject;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.kit.Slice;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The organizations of the brand's customers. */
@Service
public class Organizations {

    /** An organization, and whether it is new. */
    public record Kept(Organization organization, boolean isNew) {}

    private final OrganizationTable table;
    private final OrganizationMembershipTable memberships;
    private final ProfileFields fields;
    private final Groups groups;
    private final Clock clock;

    Organizations(
            OrganizationTable table,
            OrganizationMembershipTable memberships,
            ProfileFields fields,
            Groups groups,
            Clock clock) {
        this.table = table;
        this.memberships = memberships;
        this.fields = fields;
        this.groups = groups;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Organization get(Viewer viewer, OrganizationId id) {
        return table.find(viewer, id).filter(it -> !it.deleted()).orElseThrow(() -> Refusal.notFound(id));
    }

    /** An organization that there is, or was: tickets may still name it. */
    @Transactional(readOnly = true)
    public Optional<Organization> find(OrganizationId id) {
        return table.find(id);
    }

    /** The organization for which a customer writes. */
    @Transactional(readOnly = true)
    public Optional<OrganizationId> ofCustomer(CustomerId customer) {
        return memberships.of(customer).stream()
                .filter(OrganizationMembership::isDefault)
                .map(OrganizationMembership::organization)
                .findFirst();
    }

    @Transactional(readOnly = true)
    public Optional<OrganizationId> byDomain(String domain) {
        return table.byDomain(domain);
    }

    @Transactional(readOnly = true)
    public List<Organization> all(Viewer viewer, Collection<OrganizationId> ids) {
        return ids.isEmpty() ? List.of() : table.all(viewer, ids);
    }

    @Transactional(readOnly = true)
    public List<Organization> allByExternalId(Viewer viewer, Collection<String> externalIds) {
        return externalIds.isEmpty() ? List.of() : table.allByExternalId(viewer, externalIds);
    }

    @Transactional(readOnly = true)
    public List<Organization> named(Viewer viewer, String name) {
        return table.named(name).map(it -> table.all(viewer, List.of(it.id()))).orElse(List.of());
    }

    @Transactional(readOnly = true)
    public List<Organization> list(Viewer viewer, Slice slice) {
        return table.list(viewer, slice);
    }

    /** How many there are, up to {@link Profiles#MOST_COUNTED}. */
    @Transactional(readOnly = true)
    public long count(Viewer viewer) {
        return table.count(viewer, Profiles.MOST_COUNTED);
    }

    /** Those with a word in their name that begins so. */
    @Transactional(readOnly = true)
    public List<Organization> like(Viewer viewer, String text, Slice slice) {
        return table.like(viewer, Likeness.of(text), slice);
    }

    /** For those who follow all changes: staff only, oldest change first, deleted ones too. */
    @Transactional(readOnly = true)
    public List<Organization> changed(Instant since, long afterId, Instant until, int most) {
        return table.changed(since, afterId, until, most);
    }

    @Transactional
    public Organization add(Viewer viewer, Said said) {
        viewer.must(EDIT_CUSTOMERS);
        var about = written(About.NOTHING, said);
        return insert(about).orElseThrow(() -> taken(about));
    }

    @Transactional
    public Organization change(Viewer viewer, OrganizationId id, Said said) {
        viewer.must(EDIT_CUSTOMERS);
        return rewrite(table.lock(id).orElseThrow(() -> Refusal.notFound(id)), said);
    }

    /** Rewrites the one with the id or the external id, or else founds it. */
    @Transactional
    public Kept keep(Viewer viewer, @Nullable OrganizationId id, Said said) {
        viewer.must(EDIT_CUSTOMERS);
        var known = known(id, said);
        if (known.isEmpty()) {
            var about = written(About.NOTHING, said);
            var added = insert(about);
            if (added.isPresent()) {
                return new Kept(added.get(), true);
            }
            known = known(id, said);
            if (known.isEmpty()) {
                throw taken(about);
            }
        }
        var there = known.get().id();
        return new Kept(rewrite(table.lock(there).orElseThrow(() -> Refusal.notFound(there)), said), false);
    }

    /** Its people go on without it; tickets keep its name. */
    @Transactional
    public void delete(Viewer viewer, OrganizationId id) {
        viewer.must(MANAGE_PEOPLE);
        if (table.lock(id).isEmpty()) {
            throw Refusal.notFound(id);
        }
        var at = clock.instant();
        memberships.deleteAll(id, at);
        table.rewriteDomains(id, List.of());
        table.delete(id, at);
    }

    private Optional<Organization> known(@Nullable OrganizationId id, Said said) {
        if (id != null) {
            return Optional.of(table.lock(id).orElseThrow(() -> Refusal.notFound(id)));
        }
        var external = said.text("external_id", null, 255);
        return external == null ? Optional.empty() : table.byExternalId(external);
    }

    private About written(About before, Said said) {
        var about = before.with(said, fields.values(Subject.ORGANIZATION));
        if (about.group() != null && !about.group().equals(before.group())) {
            mustExist(about.group());
        }
        return about;
    }

    private void mustExist(GroupId group) {
        if (groups.find(group).filter(it -> !it.deleted()).isEmpty()) {
            throw Said.wrong("group_id", "InvalidValue", "does not exist");
        }
    }

    private Optional<Organization> insert(About about) {
        var id = table.insert(about, clock.instant());
        id.ifPresent(it -> table.rewriteDomains(it, about.domains()));
        return id.flatMap(table::find);
    }

    private Organization rewrite(Organization before, Said said) {
        var about = written(before.about(), said);
        try {
            table.update(before.id(), about, clock.instant());
        } catch (DuplicateKeyException e) {
            throw Said.wrong("name", "DuplicateValue", "or its external id has already been taken");
        }
        table.rewriteDomains(before.id(), about.domains());
        return table.find(before.id()).orElseThrow();
    }

    private Refusal taken(About about) {
        return table.named(about.name()).isPresent()
                ? Said.wrong("name", "DuplicateValue", "has already been taken")
                : Said.wrong("external_id", "DuplicateValue", "has already been taken");
    }
}
