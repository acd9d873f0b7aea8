package io.quarterdeck.desk.tickets.fields;

import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.tickets.Status;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which fields of a form are met only when another one has a value, and when they must be filled then. */
public record FormConditions(List<Condition> all) {

    public static final FormConditions NONE = new FormConditions(List.of());

    private static final int MOST = 1_000;
    private static final int MOST_CHILDREN = 100;
    private static final Set<Status> STATUSES =
            Arrays.stream(Status.values()).filter(it -> it != Status.CLOSED).collect(Collectors.toUnmodifiableSet());

    /** While {@code parent} has the value, its children are met. */
    public record Condition(FieldId parent, String value, List<Child> children) {

        private boolean holds(Map<FieldId, FieldValue> values) {
            return switch (values.get(parent)) {
                case null -> value.equals("false");
                case FieldValue.Many(var many) -> many.contains(value);
                case FieldValue.Flag(var on) -> value.equals(Boolean.toString(on));
                case FieldValue it -> value.equals(it.wire().toString());
            };
        }
    }

    /** {@code required}: whenever it is met; {@code on}: in which statuses it must be filled. */
    public record Child(FieldId field, boolean required, Set<Status> on) {}

    public FormConditions {
        all = List.copyOf(all);
    }

    /** Whether a field is met: no condition speaks of it, or one holds whose parent is met itself. */
    public boolean shows(FieldId field, Map<FieldId, FieldValue> values) {
        return shows(field, values, new HashSet<>());
    }

    private boolean shows(FieldId field, Map<FieldId, FieldValue> values, Set<FieldId> asked) {
        var mine = all.stream().filter(it -> children(it).contains(field)).toList();
        return mine.isEmpty()
                || (asked.add(field)
                        && mine.stream().anyMatch(it -> it.holds(values) && shows(it.parent(), values, asked)));
    }

    /** Whether a field that is met must be filled by whoever asks. */
    public boolean requires(FieldId field, Map<FieldId, FieldValue> values) {
        return holding(field, values).anyMatch(Child::required);
    }

    /** Whether a field that is met must be filled in this status. */
    public boolean requires(FieldId field, Status status, Map<FieldId, FieldValue> values) {
        return holding(field, values).anyMatch(it -> it.on().contains(status));
    }

    private Stream<Child> holding(FieldId field, Map<FieldId, FieldValue> values) {
        return all.stream()
                .filter(it -> it.holds(values))
                .flatMap(it -> it.children().stream())
                .filter(it -> it.field().equals(field));
    }

    private static Set<FieldId> children(Condition it) {
        return it.children().stream().map(Child::field).collect(Collectors.toSet());
    }

    /** As they are said and kept: {@code [{parent_field_id, value, child_fields: [{id, is_required, required_on_statuses}]}]}. */
    static FormConditions of(String key, @Nullable Object said) {
        if (!(said instanceof Collection<?> many) || many.size() > MOST) {
            throw wrong(key, "is a list of at most %,d conditions".formatted(MOST));
        }
        return new FormConditions(
                many.stream().map(it -> condition(key, map(key, it))).toList());
    }

    private static Said map(String key, @Nullable Object said) {
        if (!(said instanceof Map<?, ?> map)) {
            throw wrong(key, "has an item that is no object");
        }
        return Said.of(map);
    }

    private static Condition condition(String key, Said said) {
        if (!(said.get("child_fields") instanceof Collection<?> many) || many.size() > MOST_CHILDREN) {
            throw wrong(key, "has a condition without its child_fields, at most %d".formatted(MOST_CHILDREN));
        }
        var children = many.stream().map(it -> child(key, map(key, it))).toList();
        var value = said.get("value");
        if (value == null) {
            throw wrong(key, "has a condition without a value");
        }
        return new Condition(field(key, said.number("parent_field_id", null)), value.toString(), children);
    }

    private static Child child(String key, Said said) {
        var required = said.flag("is_required", false);
        var on = said.within("required_on_statuses");
        var statuses = switch (String.valueOf(on.get("type"))) {
            case "ALL_STATUSES" -> STATUSES;
            case "SOME_STATUSES" ->
                on.words("statuses", List.of()).stream()
                        .map(it -> STATUSES.stream()
                                .filter(known -> known.word().equals(it))
                                .findFirst()
                                .orElseThrow(() -> wrong(key, "names the status '%s', which is none".formatted(it))))
                        .collect(Collectors.toUnmodifiableSet());
            case "NO_STATUSES" -> Set.<Status>of();
            case "null" -> required ? STATUSES : Set.<Status>of();
            default -> throw wrong(key, "has required_on_statuses of a type that is not known");
        };
        return new Child(field(key, said.number("id", null)), required, statuses);
    }

    private static FieldId field(String key, @Nullable Long id) {
        if (id == null) {
            throw wrong(key, "names a field without its id");
        }
        return new FieldId(id);
    }

    /** Only what the form asks for can depend on anything, and only on a choice. */
    FormConditions within(String key, List<FieldId> form, Definitions.Known known) {
        for (var condition : all) {
            var choice = known.field(condition.parent())
                    .filter(it -> it.type().isChoice() || it.type() == FieldType.CHECKBOX)
                    .filter(it -> form.contains(it.id()));
            if (choice.isEmpty()) {
                throw wrong(key, "has a parent that is no checkbox or list of choices of this form");
            }
            for (var child : children(condition)) {
                if (child.equals(condition.parent())
                        || !form.contains(child)
                        || known.field(child)
                                .filter(it -> !it.type().isSystem())
                                .isEmpty()) {
                    throw wrong(key, "has a child that is no other field of the brand's own in this form");
                }
            }
        }
        return this;
    }

    /** Without what the form no longer asks for. */
    FormConditions of(List<FieldId> form) {
        return new FormConditions(all.stream()
                .filter(it -> form.contains(it.parent()))
                .map(it -> new Condition(
                        it.parent(),
                        it.value(),
                        it.children().stream()
                                .filter(child -> form.contains(child.field()))
                                .toList()))
                .toList());
    }

    public List<Map<String, Object>> wire() {
        return all.stream()
                .map(it -> {
                    var wire = new LinkedHashMap<String, Object>();
                    wire.put("parent_field_id", it.parent().value());
                    wire.put("value", it.value());
                    wire.put(
                            "child_fields",
                            it.children().stream().map(FormConditions::wire).toList());
                    return (Map<String, Object>) wire;
                })
                .toList();
    }

    private static Map<String, Object> wire(Child child) {
        var type =
                child.on().isEmpty() ? "NO_STATUSES" : child.on().equals(STATUSES) ? "ALL_STATUSES" : "SOME_STATUSES";
        var on = new LinkedHashMap<String, Object>();
        on.put("type", type);
        if (type.equals("SOME_STATUSES")) {
            on.put("statuses", child.on().stream().sorted().map(Status::word).toList());
        }
        return Map.of("id", child.field().value(), "is_required", child.required(), "required_on_statuses", on);
    }

    private static RuntimeException wrong(String key, String why) {
        return Said.wrong(key, "InvalidValue", why);
    }
}
