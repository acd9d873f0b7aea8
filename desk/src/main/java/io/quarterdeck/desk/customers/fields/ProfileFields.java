package io.quarterdeck.desk.customers.fields;

import static io.quarterdeck.desk.accounts.Permission.MANAGE_FIELDS;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.BrandId;
import io.quarterdeck.desk.kit.BrandScope;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Remembered;
import io.quarterdeck.desk.kit.Said;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The brand's own fields of customers and organizations. A field's key and type stay what they were. */
@Service
public class ProfileFields {

    private static final Duration AT_MOST_STALE = Duration.ofSeconds(2);
    private static final int MOST = 100;
    private static final Pattern KEY = Pattern.compile("[a-z0-9_][a-z0-9_.-]{0,99}");

    private record Whose(BrandId brand, Subject subject) {}

    private final ProfileFieldTable table;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Remembered<Whose, List<ProfileField>> known;

    ProfileFields(ProfileFieldTable table, TransactionTemplate transaction, Clock clock) {
        this.table = table;
        this.transaction = transaction;
        this.clock = clock;
        this.known = new Remembered<>(AT_MOST_STALE, clock);
    }

    /** In the order in which they are shown. */
    public List<ProfileField> all(Subject subject) {
        return known.get(
                new Whose(BrandScope.required(), subject), it -> transaction.execute(_ -> table.all(it.subject())));
    }

    public FieldValues values(Subject subject) {
        return new FieldValues(all(subject));
    }

    public ProfileField get(Subject subject, long id) {
        return all(subject).stream()
                .filter(it -> it.id() == id)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("field " + id));
    }

    @Transactional
    public ProfileField add(Viewer viewer, Subject subject, Said said) {
        viewer.must(MANAGE_FIELDS);
        var there = table.all(subject);
        if (there.size() >= MOST) {
            throw Refusal.conflict(
                    "too_many", "A brand has at most %d such fields; delete one first".formatted(MOST), Map.of());
        }
        var at = clock.instant();
        var blank = new ProfileField(
                0, subject, key(said), type(said), "", "", there.size() + 1, true, null, null, List.of(), at, at);
        var id = table.insert(edited(blank, said, at))
                .orElseThrow(() -> Said.wrong("key", "DuplicateValue", "has already been taken by another field"));
        known.forgetAll();
        return find(subject, id);
    }

    @Transactional
    public ProfileField change(Viewer viewer, Subject subject, long id, Said said) {
        viewer.must(MANAGE_FIELDS);
        table.update(edited(find(subject, id), said, clock.instant()));
        known.forgetAll();
        return find(subject, id);
    }

    /** Puts the named fields first, in that order. */
    @Transactional
    public void reorder(Viewer viewer, Subject subject, List<Long> ids) {
        viewer.must(MANAGE_FIELDS);
        var at = clock.instant();
        var order = new LinkedHashSet<>(ids);
        var there = table.all(subject).stream().map(ProfileField::id).toList();
        order.retainAll(there);
        order.addAll(there);
        var position = 1;
        for (var id : order) {
            table.place(id, position++, at);
        }
        known.forgetAll();
    }

    /** Its values stay with those who have them, unseen, until somebody writes their profile anew. */
    @Transactional
    public void delete(Viewer viewer, Subject subject, long id) {
        viewer.must(MANAGE_FIELDS);
        table.delete(find(subject, id).id());
        known.forgetAll();
    }

    private ProfileField find(Subject subject, long id) {
        return table.all(subject).stream()
                .filter(it -> it.id() == id)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("field " + id));
    }

    private static String key(Said said) {
        var key = said.required("key", null, 100).toLowerCase(Locale.ROOT);
        if (!KEY.matcher(key).matches()) {
            throw Said.wrong("key", "InvalidValue", "is made of letters, digits, _ - and .");
        }
        return key;
    }

    private static FieldType type(Said said) {
        var word = said.required("type", null, 40);
        return FieldType.of(word.equals("tagger") ? "dropdown" : word)
                .orElseThrow(() -> Said.wrong("type", "InvalidValue", "is none of the types that there are"));
    }

    private static ProfileField edited(ProfileField before, Said said, Instant at) {
        var description = said.text("description", before.description(), 1_000);
        var position = said.number("position", (long) before.position());
        var pattern = said.text("pattern", before.pattern(), 500);
        if (before.type() == FieldType.REGEXP) {
            if (pattern == null) {
                throw Said.wrong("pattern", "BlankValue", "cannot be blank");
            }
            Patterns.fault(pattern).ifPresent(it -> {
                throw Said.wrong("pattern", "InvalidValue", "is no regular expression: " + it);
            });
        }
        return new ProfileField(
                before.id(),
                before.subject(),
                before.key(),
                before.type(),
                said.required("title", before.title().isEmpty() ? null : before.title(), 255),
                description == null ? "" : description,
                position == null ? before.position() : (int) Math.clamp(position, 0, 9_999),
                said.flag("active", before.active()),
                pattern,
                said.text("tag", before.tag(), 100),
                before.type().isChoice() ? Options.edited(before.options(), said) : List.of(),
                before.createdAt(),
                at);
    }
}
