package io.quarterdeck.desk.search;

import io.quarterdeck.desk.kit.Said;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads how a view is to be laid out, and what that means for its order. */
final class Layouts {

    private static final int MOST_COLUMNS = 20;

    private static final Set<String> COLUMNS = Set.of(
            "assignee",
            "brand",
            "created",
            "description",
            "due_date",
            "external_id",
            "group",
            "nice_id",
            "organization",
            "priority",
            "requester",
            "satisfaction_score",
            "solved",
            "status",
            "subject",
            "submitter",
            "tags",
            "ticket_form",
            "type",
            "updated",
            "via");

    private static final Map<String, Sorting.Key> KEYS = Map.ofEntries(
            Map.entry("created", Sorting.Key.CREATED),
            Map.entry("created_at", Sorting.Key.CREATED),
            Map.entry("updated", Sorting.Key.UPDATED),
            Map.entry("updated_at", Sorting.Key.UPDATED),
            Map.entry("priority", Sorting.Key.PRIORITY),
            Map.entry("status", Sorting.Key.STATUS),
            Map.entry("type", Sorting.Key.TYPE),
            Map.entry("ticket_type", Sorting.Key.TYPE),
            Map.entry("sla_next_breach_at", Sorting.Key.DUE),
            Map.entry("due", Sorting.Key.DUE),
            Map.entry("id", Sorting.Key.ID),
            Map.entry("nice_id", Sorting.Key.ID));

    private static final Map<String, Column> GROUPS = Map.of(
            "status", Column.STATUS,
            "priority", Column.PRIORITY,
            "type", Column.TYPE,
            "ticket_type", Column.TYPE,
            "group", Column.GROUP_ID,
            "assignee", Column.OWNER_ID);

    private Layouts() {}

    static TicketView.Layout read(Said said, TicketView.Layout before) {
        var columns = said.words("columns", before.columns());
        if (columns.size() > MOST_COLUMNS) {
            throw Said.wrong("columns", "TooLong", "are too many (the most is %d)".formatted(MOST_COLUMNS));
        }
        for (var column : columns) {
            if (!COLUMNS.contains(column) && !column.matches("\\d{1,18}")) {
                throw Said.wrong(
                        "columns",
                        "InvalidValue",
                        "'%s' is none of %s, nor the id of a field"
                                .formatted(shortened(column), new TreeSet<>(COLUMNS)));
            }
        }
        return new TicketView.Layout(
                columns,
                word(said, "group_by", before.groupBy(), GROUPS.keySet()),
                descending(said, "group_order", before.groupDescending()),
                word(said, "sort_by", before.sortBy(), KEYS.keySet()),
                descending(said, "sort_order", before.sortDescending()));
    }

    private static @Nullable String word(Said said, String key, @Nullable String before, Set<String> known) {
        var word = said.text(key, before, 100);
        if (word != null && !known.contains(word)) {
            throw Said.wrong(
                    key, "InvalidValue", "'%s' is none of %s".formatted(shortened(word), new TreeSet<>(known)));
        }
        return word;
    }

    private static boolean descending(Said said, String key, boolean before) {
        return switch (said.text(key, before ? "desc" : "asc", 10)) {
            case null -> before;
            case "asc" -> false;
            case "desc" -> true;
            default -> throw Said.wrong(key, "InvalidValue", "is asc or desc");
        };
    }

    private static String shortened(String word) {
        return word.length() > 40 ? word.substring(0, 40) + "…" : word;
    }

    /** The newest first, unless the view says otherwise. */
    static Sorting sorting(TicketView.Layout layout) {
        var by = layout.sortBy() == null ? null : KEYS.get(layout.sortBy());
        var group = layout.groupBy() == null ? null : GROUPS.get(layout.groupBy());
        return new Sorting(
                by == null ? Sorting.Key.ID : by,
                layout.sortDescending(),
                group == null ? null : new Sorting.Grouping(group, layout.groupDescending()));
    }

    static List<String> columns() {
        return List.copyOf(new TreeSet<>(COLUMNS));
    }

    static List<String> groups() {
        return List.copyOf(new TreeSet<>(GROUPS.keySet()));
    }

    static List<String> sortable() {
        return List.copyOf(new TreeSet<>(KEYS.keySet()));
    }
}
