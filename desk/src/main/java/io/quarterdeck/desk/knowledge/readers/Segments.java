package io.quarterdeck.desk.knowledge.readers;

import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.knowledge.texts.Portion;
import io.quarterdeck.desk.knowledge.texts.Taken;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The parts of a brand's readers; two are there from the beginning. */
@Service
public class Segments {

    private static final int LONGEST_NAME = 200;
    private static final int MOST = 100;
    private static final Map<Segment.Whole, String> BUILT_IN = Map.of(
            Segment.Whole.SIGNED_IN_USERS, "Signed-in users",
            Segment.Whole.STAFF, "Agents and admins");

    /** What to change; what is null stays as it is. */
    public record Edit(
            @Nullable String name,
            Segment.@Nullable Whole readers,
            @Nullable List<Long> groups,
            @Nullable List<Long> organizations,
            @Nullable List<String> tags,
            @Nullable List<String> orTags) {}

    private final SegmentTable table;
    private final Clock clock;

    Segments(SegmentTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Transactional
    public Portion.Part<Segment> list(Portion portion) {
        builtIn();
        return portion.part(table.list(portion));
    }

    @Transactional
    public long count() {
        builtIn();
        return table.count();
    }

    @Transactional
    public List<Segment> builtIn() {
        var known = table.builtIn();
        if (known.size() == BUILT_IN.size()) {
            return known;
        }
        var at = clock.instant();
        BUILT_IN.forEach((whole, name) -> table.insert(name, Segment.Rule.everyOf(whole), true, at));
        return table.builtIn();
    }

    @Transactional(readOnly = true)
    public Segment get(SegmentId id) {
        return table.find(id).orElseThrow(() -> Refusal.notFound(id));
    }

    @Transactional
    public Segment create(Reader reader, Edit edit) {
        reader.mustEdit();
        builtIn();
        var rule = rule(edit, Segment.Rule.everyOf(Segment.Whole.SIGNED_IN_USERS));
        var name = name(edit.name() == null ? "" : edit.name());
        return table.insert(name, rule, false, clock.instant())
                .flatMap(table::find)
                .orElseThrow(() -> taken(name));
    }

    @Transactional
    public Segment change(Reader reader, SegmentId id, Edit edit) {
        reader.mustEdit();
        var before = own(id);
        var name = name(edit.name() == null ? before.name() : edit.name());
        if (table.update(id, name, rule(edit, before.rule()), clock.instant()) == 0) {
            throw taken(name);
        }
        return get(id);
    }

    @Transactional
    public void delete(Reader reader, SegmentId id) {
        reader.mustEdit();
        own(id);
        if (table.delete(id) == 0) {
            throw Refusal.conflict(
                    "segment_in_use",
                    "%s is in use; take it off its articles and groups first".formatted(id),
                    Map.of());
        }
    }

    /** The given segments, each once; refuses one that is not there. */
    public List<SegmentId> known(Collection<SegmentId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var wanted = Set.copyOf(ids);
        var known = wanted.size() > MOST ? List.<SegmentId>of() : table.known(wanted);
        if (known.size() != wanted.size()) {
            throw Refusal.invalid("user_segment_ids", "Name at most %d user segments that there are".formatted(MOST));
        }
        return known;
    }

    private Segment own(SegmentId id) {
        var segment = get(id);
        if (segment.builtIn()) {
            throw Refusal.forbidden("built_in", "%s is built in and stays as it is".formatted(id));
        }
        return segment;
    }

    private static Segment.Rule rule(Edit edit, Segment.Rule before) {
        return new Segment.Rule(
                edit.readers() == null ? before.readers() : edit.readers(),
                bounded(edit.groups() == null ? before.groups() : edit.groups(), "group_ids"),
                bounded(
                        edit.organizations() == null ? before.organizations() : edit.organizations(),
                        "organization_ids"),
                tags(edit.tags() == null ? before.tags() : edit.tags(), "tags"),
                tags(edit.orTags() == null ? before.orTags() : edit.orTags(), "or_tags"));
    }

    private static List<String> tags(List<String> tags, String field) {
        var folded = new TreeSet<String>();
        bounded(tags, field).forEach(it -> folded.add(it.strip().toLowerCase(Locale.ROOT)));
        return List.copyOf(folded);
    }

    private static <T> List<T> bounded(List<T> values, String field) {
        if (values.size() > MOST || values.stream().anyMatch(it -> it instanceof String text && text.length() > 255)) {
            throw Refusal.invalid(field, "Give at most %d of %s".formatted(MOST, field));
        }
        return values;
    }

    private static String name(String name) {
        return Named.of(name, LONGEST_NAME);
    }

    private static Refusal taken(String name) {
        return Taken.by("name", "There is already a user segment '%s'".formatted(name));
    }
}
