package io.quarterdeck.desk.tickets.fields;

import static io.quarterdeck.desk.accounts.Permission.MANAGE_FIELDS;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.customers.fields.Patterns;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Said;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes, changes and orders the fields of the brand's tickets. */
@Service
public class Fields {

    private static final int MOST = 400;
    private static final int MOST_OPTIONS = 2_000;
    private static final int LONGEST_TITLE = 255;

    private final FieldTable table;
    private final Definitions definitions;
    private final Clock clock;

    Fields(FieldTable table, Definitions definitions, Clock clock) {
        this.table = table;
        this.definitions = definitions;
        this.clock = clock;
    }

    public List<TicketField> all() {
        return definitions.all().fields();
    }

    public TicketField get(FieldId id) {
        return definitions.all().field(id).orElseThrow(() -> Refusal.notFound(id));
    }

    /** Knows {@code type title description position active required pattern tag target options portal_…}. */
    @Transactional
    public TicketField add(Viewer viewer, Said said) {
        viewer.must(MANAGE_FIELDS);
        var there = definitions.all().fields();
        if (there.size() >= MOST) {
            throw Refusal.conflict(
                    "too_many", "A brand has at most %d such fields; delete one first".formatted(MOST), Map.of());
        }
        var at = clock.instant();
        var type = type(said);
        var target = type == FieldType.LOOKUP ? said.required("target", null, 60) : null;
        var blank = new TicketField(
                new FieldId(0),
                type,
                "",
                "",
                9_999,
                true,
                false,
                new TicketField.Portal("", false, false, false),
                null,
                null,
                target,
                List.of(),
                at,
                at);
        var wanted = edited(blank, said, at);
        refuseShared(wanted, there);
        var id = table.insert(wanted);
        table.options(id, wanted.options());
        definitions.forget();
        return find(id);
    }

    @Transactional
    public TicketField change(Viewer viewer, FieldId id, Said said) {
        viewer.must(MANAGE_FIELDS);
        var wanted = edited(find(id), said, clock.instant());
        refuseShared(wanted, table.all());
        table.update(wanted);
        table.options(id, wanted.options());
        definitions.forget();
        return find(id);
    }

    /** Puts the named fields first, in that order. */
    @Transactional
    public void reorder(Viewer viewer, List<FieldId> ids) {
        viewer.must(MANAGE_FIELDS);
        var at = clock.instant();
        var there = table.all().stream().map(TicketField::id).toList();
        var order = new LinkedHashSet<>(ids);
        order.retainAll(there);
        order.addAll(there);
        var position = 1;
        for (var id : order) {
            table.place(id, position++, at);
        }
        definitions.forget();
    }

    /** What tickets hold in it stays in their history; the attributes that every ticket has cannot go. */
    @Transactional
    public void delete(Viewer viewer, FieldId id) {
        viewer.must(MANAGE_FIELDS);
        if (find(id).type().isSystem()) {
            throw Said.wrong("ticket_field", "InvalidValue", "is one that every ticket has, and cannot be deleted");
        }
        table.remove(id, clock.instant());
        definitions.forget();
    }

    private TicketField find(FieldId id) {
        return table.all().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(id));
    }

    private static FieldType type(Said said) {
        return FieldType.of(said.required("type", null, 40).toLowerCase(Locale.ROOT))
                .filter(it -> !it.isSystem())
                .orElseThrow(() -> Said.wrong("type", "InvalidValue", "is none of the types that a brand may add"));
    }

    private static TicketField edited(TicketField before, Said said, Instant at) {
        var title = said.required("title", before.title().isEmpty() ? null : before.title(), LONGEST_TITLE);
        var portal = before.portal();
        var position = said.number("position", (long) before.position());
        var portalTitle = said.text("title_in_portal", portal.title(), LONGEST_TITLE);
        return new TicketField(
                before.id(),
                before.type(),
                title,
                Objects.requireNonNullElse(said.text("description", before.description(), 10_000), ""),
                position == null ? before.position() : (int) Math.clamp(position, 0, 9_999),
                said.flag("active", before.active()),
                said.flag("required", before.required()),
                new TicketField.Portal(
                        portalTitle == null || portalTitle.isEmpty() ? title : portalTitle,
                        said.flag("visible_in_portal", portal.visible()),
                        said.flag("editable_in_portal", portal.editable()),
                        said.flag("required_in_portal", portal.required())),
                pattern(before, said),
                before.type() == FieldType.CHECKBOX ? tag(said, before.tag()) : null,
                before.target(),
                before.type().isChoice() ? options(before.options(), said) : List.of(),
                before.createdAt(),
                at);
    }

    private static @Nullable String pattern(TicketField before, Said said) {
        if (before.type() != FieldType.REGEXP) {
            return null;
        }
        var pattern = said.required("pattern", before.pattern(), 1_000);
        Patterns.fault(pattern).ifPresent(it -> {
            throw Said.wrong("pattern", "InvalidValue", "is no regular expression: " + it);
        });
        return pattern;
    }

    private static @Nullable String tag(Said said, @Nullable String before) {
        var tag = said.text("tag", before, 100);
        return tag == null ? null : Tags.one(tag);
    }

    private static List<FieldOption> options(List<FieldOption> before, Said said) {
        if (!said.has("options")) {
            if (before.isEmpty()) {
                throw Said.wrong("options", "BlankValue", "cannot be blank: a field of choices needs some");
            }
            return before;
        }
        if (!(said.get("options") instanceof Collection<?> many) || many.isEmpty() || many.size() > MOST_OPTIONS) {
            throw Said.wrong("options", "InvalidValue", "is a list of 1 to %,d options".formatted(MOST_OPTIONS));
        }
        var options = new ArrayList<FieldOption>();
        var values = new HashSet<String>();
        for (var one : many) {
            if (!(one instanceof Map<?, ?> map)) {
                throw Said.wrong("options", "InvalidValue", "is a list of objects with a name and a value");
            }
            var option = Said.of(map);
            var name = option.required("name", null, LONGEST_TITLE);
            var value = Tags.one(option.required("value", name, LONGEST_TITLE));
            if (!values.add(value)) {
                throw Said.wrong("options", "DuplicateValue", "has the value '%s' twice".formatted(value));
            }
            options.add(new FieldOption(0, name, value, option.flag("default", false)));
        }
        return options;
    }

    /** A tag belongs to one field only, or nobody could tell which field it means. */
    private static void refuseShared(TicketField wanted, List<TicketField> there) {
        var taken = new HashSet<String>();
        there.stream()
                .filter(it -> it.isTagged() && !it.id().equals(wanted.id()))
                .forEach(it -> it.allTags().forEach(taken::add));
        wanted.allTags().filter(taken::contains).findFirst().ifPresent(it -> {
            throw Said.wrong(
                    wanted.type().isChoice() ? "options" : "tag",
                    "DuplicateValue",
                    "names the tag '%s', which another field has".formatted(it));
        });
    }
}
