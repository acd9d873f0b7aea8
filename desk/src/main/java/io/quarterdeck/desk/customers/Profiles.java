package io.quarterdeck.desk.customers;

import static io.quarterdeck.desk.accounts.Permission.EDIT_CUSTOMERS;

import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.kit.Slice;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is known of the customers of the brand at hand: found, listed, written down. */
@Service
public class Profiles {

    /** A list shows this as its length when it is longer. */
    public static final long MOST_COUNTED = 100_000;

    /** A customer, and whether they are new. */
    public record Kept(Profile profile, boolean isNew) {}

    private final ProfileTable table;
    private final ProfileWriting writing;
    private final Clock clock;

    Profiles(ProfileTable table, ProfileWriting writing, Clock clock) {
        this.table = table;
        this.writing = writing;
        this.clock = clock;
    }

    /** Somebody whom the viewer may know of, deleted or not. */
    @Transactional(readOnly = true)
    public Profile get(Viewer viewer, CustomerId id) {
        return table.find(viewer, id).orElseThrow(() -> Refusal.notFound(id));
    }

    /** Somebody there is, or was, for the desk's own machinery. */
    @Transactional(readOnly = true)
    public Optional<Profile> find(CustomerId id) {
        return table.find(id);
    }

    @Transactional(readOnly = true)
    public List<Profile> all(Viewer viewer, Collection<CustomerId> ids) {
        return ids.isEmpty() ? List.of() : table.all(viewer, ids);
    }

    @Transactional(readOnly = true)
    public List<Profile> allByExternalId(Viewer viewer, Collection<String> externalIds) {
        return externalIds.isEmpty() ? List.of() : table.allByExternalId(viewer, externalIds);
    }

    @Transactional(readOnly = true)
    public Optional<Profile> at(Viewer viewer, MailAddress address) {
        return table.byAddress(address).flatMap(it -> table.find(viewer, it.id()));
    }

    @Transactional(readOnly = true)
    public List<Profile> list(Viewer viewer, ProfileFilter filter, Slice slice) {
        return table.list(viewer, filter, slice);
    }

    /** How many there are, up to {@link #MOST_COUNTED}. */
    @Transactional(readOnly = true)
    public long count(Viewer viewer, ProfileFilter filter) {
        return table.count(viewer, filter, MOST_COUNTED);
    }

    /** Those whom a few letters or digits may mean: a word of their name, an address, a number, an external id. */
    @Transactional(readOnly = true)
    public List<Profile> like(Viewer viewer, String text, ProfileFilter filter, Slice slice) {
        return table.like(viewer, Likeness.of(text), filter, slice);
    }

    /** For those who follow all changes: staff only, oldest change first, deleted ones too. */
    @Transactional(readOnly = true)
    public List<Profile> changed(Instant since, long afterId, Instant until, int most) {
        return table.changed(since, afterId, until, most);
    }

    /** Writes down someone new; a taken address or external id is refused. */
    @Transactional
    public Profile add(Viewer viewer, Role role, Said said) {
        viewer.must(EDIT_CUSTOMERS);
        return writing.add(viewer, role, said, clock.instant());
    }

    /** Rewrites what was said; {@code role} is null where it stays. */
    @Transactional
    public Profile change(Viewer viewer, CustomerId id, @Nullable Role role, Said said) {
        table.lock(List.of(id));
        return writing.change(viewer, get(viewer, id), role, said, clock.instant());
    }

    /** Rewrites whoever has the external id or the address, or else writes down someone new; never both, never twice. */
    @Transactional
    public Kept keep(Viewer viewer, @Nullable Role role, Said said) {
        viewer.must(EDIT_CUSTOMERS);
        var at = clock.instant();
        var known = writing.known(said);
        if (known.isEmpty()) {
            var added = writing.insert(viewer, role == null ? Role.CUSTOMER : role, said, at);
            if (added.isPresent()) {
                return new Kept(added.get(), true);
            }
            known = writing.known(said);
        }
        var there = known.orElseThrow(() -> Refusal.notFound("customer"));
        table.lock(List.of(there.id()));
        return new Kept(writing.change(viewer, get(viewer, there.id()), role, said, at), false);
    }
}
