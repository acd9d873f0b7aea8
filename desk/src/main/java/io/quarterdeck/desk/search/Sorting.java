package io.quarterdeck.desk.search;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** In which order tickets are told: by one key, within groups of another if wished. */
public record Sorting(Key by, boolean descending, @Nullable Grouping grouping) {

    /** What tickets can be ordered by. */
    public enum Key {
        CREATED,
        UPDATED,
        /** The promise that binds soonest; what is over owes nothing and stands at the end. */
        DUE,
        PRIORITY,
        STATUS,
        TYPE,
        ID
    }

    public record Grouping(Column column, boolean descending) {}

    private static final List<String> STATUSES = List.of("new", "open", "pending", "hold", "solved", "closed");
    private static final List<String> TYPES = List.of("problem", "incident", "question", "task");
    private static final String IS_OPEN = "t.status not in ('solved', 'closed')";

    public static Sorting by(Key key, boolean descending) {
        return new Sorting(key, descending, null);
    }

    /**
     * A part of the list within which one index gives the order. Lists whose order is no column's, the ladder of the
     * priorities, say, are walked lane by lane, so that no page ever sorts more than itself.
     */
    record Lane(String condition, String key, boolean descending) {

        static final String ALONE = "t.id";

        boolean isTimed() {
            return !key.equals(ALONE);
        }

        Lane and(String more) {
            return new Lane(condition.equals("true") ? more : condition + " and " + more, key, descending);
        }
    }

    /** The rungs of the ladders and the groups that this brand has. */
    record Ladders(List<String> priorities, List<Long> groups, List<Long> owners) {}

    List<Lane> lanes(Ladders ladders) {
        var lanes = within(ladders);
        if (grouping == null) {
            return lanes;
        }
        var grouped = new ArrayList<Lane>();
        var conditions = conditions(grouping.column(), ladders);
        for (var condition : grouping.descending() ? conditions.reversed() : conditions) {
            lanes.forEach(it -> grouped.add(it.and(condition)));
        }
        return grouped;
    }

    private List<Lane> within(Ladders ladders) {
        return switch (by) {
            case CREATED -> List.of(new Lane("true", "t.created_at", descending));
            case UPDATED -> List.of(new Lane("true", "t.updated_at", descending));
            case ID -> List.of(new Lane("true", Lane.ALONE, descending));
            case DUE ->
                List.of(
                        new Lane(IS_OPEN, "t.due_at", descending),
                        new Lane("t.status in ('solved', 'closed')", Lane.ALONE, descending));
            case STATUS -> rungs(conditions(Column.STATUS, ladders));
            case PRIORITY -> rungs(conditions(Column.PRIORITY, ladders));
            case TYPE -> rungs(conditions(Column.TYPE, ladders));
        };
    }

    private List<Lane> rungs(List<String> conditions) {
        return (descending ? conditions.reversed() : conditions)
                .stream().map(it -> new Lane(it, Lane.ALONE, descending)).toList();
    }

    /** One for each value, in their order, and one for what has none of them. */
    private static List<String> conditions(Column column, Ladders ladders) {
        return switch (column) {
            case STATUS -> words(column, STATUSES, false);
            case TYPE -> words(column, TYPES, true);
            case PRIORITY -> words(column, ladders.priorities(), true);
            case GROUP_ID -> numbers(column, ladders.groups());
            case OWNER_ID -> numbers(column, ladders.owners());
            default -> throw new IllegalArgumentException("nothing is grouped by " + column);
        };
    }

    private static List<String> words(Column column, List<String> words, boolean others) {
        return among(
                column,
                words.stream().map(it -> "'" + it.replace("'", "''") + "'").toList(),
                others);
    }

    private static List<String> numbers(Column column, List<Long> ids) {
        return among(column, ids.stream().map(String::valueOf).toList(), true);
    }

    private static List<String> among(Column column, List<String> values, boolean others) {
        var conditions = new ArrayList<String>();
        if (others) {
            conditions.add(
                    values.isEmpty()
                            ? "true"
                            : "(%1$s is null or %1$s not in (%2$s))"
                                    .formatted(column.sql(), String.join(", ", values)));
        }
        values.forEach(it -> conditions.add("%s = %s".formatted(column.sql(), it)));
        return conditions;
    }
}
