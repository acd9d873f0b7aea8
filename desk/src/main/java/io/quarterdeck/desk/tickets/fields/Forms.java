package io.quarterdeck.desk.tickets.fields;

import static io.quarterdeck.desk.accounts.Permission.MANAGE_FIELDS;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Said;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes, changes and orders the forms of the brand's tickets. */
@Service
public class Forms {

    private static final int MOST = 300;

    private final FormTable table;
    private final Definitions definitions;
    private final Clock clock;

    Forms(FormTable table, Definitions definitions, Clock clock) {
        this.table = table;
        this.definitions = definitions;
        this.clock = clock;
    }

    public List<TicketForm> all() {
        return definitions.all().forms();
    }

    public TicketForm get(FormId id) {
        return definitions.all().form(id).orElseThrow(() -> Refusal.notFound(id));
    }

    /**
     * Knows {@code name display_name position active default end_user_visible fields}, and which fields are met when:
     * {@code agent_conditions end_user_conditions}.
     */
    @Transactional
    public TicketForm add(Viewer viewer, Said said) {
        viewer.must(MANAGE_FIELDS);
        var known = definitions.all();
        if (known.forms().size() >= MOST) {
            throw Refusal.conflict(
                    "too_many", "A brand has at most %d forms; delete one first".formatted(MOST), Map.of());
        }
        var at = clock.instant();
        var system = known.fields().stream()
                .filter(it -> it.type().isSystem())
                .map(TicketField::id)
                .toList();
        var blank = new TicketForm(
                new FormId(0),
                "",
                "",
                known.forms().size() + 1,
                true,
                false,
                true,
                system,
                FormConditions.NONE,
                FormConditions.NONE,
                at,
                at);
        var wanted = edited(blank, said, at);
        return saved(table.insert(wanted), wanted);
    }

    @Transactional
    public TicketForm change(Viewer viewer, FormId id, Said said) {
        viewer.must(MANAGE_FIELDS);
        var wanted = edited(find(id), said, clock.instant());
        if (!wanted.active() && wanted.standard()) {
            throw Said.wrong("active", "InvalidValue", "is always true of the brand's standard form");
        }
        table.update(wanted);
        return saved(id, wanted);
    }

    /** Another form that asks for the same. */
    @Transactional
    public TicketForm copy(Viewer viewer, FormId id) {
        var it = find(id);
        return add(
                viewer,
                Said.of(Map.of(
                        "name",
                        it.name() + " (copy)",
                        "display_name",
                        it.displayName(),
                        "end_user_visible",
                        it.endUserVisible(),
                        "fields",
                        it.fields().stream().map(FieldId::value).toList(),
                        "agent_conditions",
                        it.forAgents().wire(),
                        "end_user_conditions",
                        it.forEndUsers().wire())));
    }

    @Transactional
    public void reorder(Viewer viewer, List<FormId> ids) {
        viewer.must(MANAGE_FIELDS);
        var at = clock.instant();
        var there = table.all().stream().map(TicketForm::id).toList();
        var order = new LinkedHashSet<>(ids);
        order.retainAll(there);
        order.addAll(there);
        var position = 1;
        for (var id : order) {
            table.order(id, position++, at);
        }
        definitions.forget();
    }

    @Transactional
    public void delete(Viewer viewer, FormId id) {
        viewer.must(MANAGE_FIELDS);
        if (find(id).standard()) {
            throw Said.wrong(
                    "ticket_form", "InvalidValue", "is the brand's standard one; make another the standard first");
        }
        if (table.delete(id) == 0) {
            throw Refusal.conflict("in_use", "Tickets still have this form; switch it off instead", Map.of());
        }
        definitions.forget();
    }

    private TicketForm saved(FormId id, TicketForm wanted) {
        table.place(id, wanted.fields());
        if (wanted.standard()) {
            table.makeStandard(id);
        }
        definitions.forget();
        return find(id);
    }

    private TicketForm find(FormId id) {
        return table.all().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(id));
    }

    private TicketForm edited(TicketForm before, Said said, Instant at) {
        var name = said.required("name", before.name().isEmpty() ? null : before.name(), 255);
        var display = said.text("display_name", before.displayName(), 255);
        var position = said.number("position", (long) before.position());
        var fields = fields(before.fields(), said);
        return new TicketForm(
                before.id(),
                name,
                display == null || display.isEmpty() ? name : display,
                position == null ? before.position() : (int) Math.clamp(position, 0, 9_999),
                said.flag("active", before.active()),
                before.standard() || said.flag("default", false),
                said.flag("end_user_visible", before.endUserVisible()),
                fields,
                conditions("agent_conditions", before.forAgents(), fields, said),
                conditions("end_user_conditions", before.forEndUsers(), fields, said),
                before.createdAt(),
                at);
    }

    private FormConditions conditions(String key, FormConditions before, List<FieldId> fields, Said said) {
        return said.has(key)
                ? FormConditions.of(key, said.get(key)).within(key, fields, definitions.all())
                : before.of(fields);
    }

    private List<FieldId> fields(List<FieldId> before, Said said) {
        if (!said.has("fields")) {
            return before;
        }
        var known = definitions.all();
        return said.words("fields", List.of()).stream()
                .distinct()
                .map(it -> it.matches("\\d{1,18}") ? new FieldId(Long.parseLong(it)) : new FieldId(0))
                .peek(it -> {
                    if (known.field(it).isEmpty()) {
                        throw Said.wrong(
                                "ticket_field_ids", "InvalidValue", "has %s, which is none here".formatted(it));
                    }
                })
                .toList();
    }
}
