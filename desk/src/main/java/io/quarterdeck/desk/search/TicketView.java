package io.quarterdeck.desk.search;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.engine.rules.Written;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of tickets that staff look through: which ones, in which order, and what is shown of them. */
public record TicketView(
        ViewId id,
        String title,
        String description,
        boolean active,
        int position,
        Audience audience,
        Asks asks,
        Layout layout,
        Instant createdAt,
        Instant updatedAt) {

    /** The same tickets in another order. */
    public TicketView laidOut(Layout layout) {
        return new TicketView(id, title, description, active, position, audience, asks, layout, createdAt, updatedAt);
    }

    /** For one person, for the members of some groups, or for everybody. */
    public record Audience(@Nullable PersonId person, List<Long> groups) {

        public static final Audience EVERYBODY = new Audience(null, List.of());

        public Audience {
            groups = List.copyOf(groups);
        }

        public boolean isEverybody() {
            return person == null && groups.isEmpty();
        }
    }

    /** The conditions as they were written: all of the first hold, and one of the second if there are any. */
    public record Asks(List<Written.Condition> all, List<Written.Condition> any) {
        public Asks {
            all = List.copyOf(all);
            any = List.copyOf(any);
        }
    }

    /** The columns by their words, and the order. */
    public record Layout(
            List<String> columns,
            @Nullable String groupBy,
            boolean groupDescending,
            @Nullable String sortBy,
            boolean sortDescending) {

        public static final Layout USUAL =
                new Layout(List.of("status", "subject", "requester", "created", "assignee"), null, false, null, true);

        /** Ordered by another column, if it is one that lists can be ordered by. */
        public Layout sortedBy(String column, boolean descending) {
            return Layouts.sortable().contains(column)
                    ? new Layout(columns, groupBy, groupDescending, column, descending)
                    : this;
        }

        public Layout {
            columns = List.copyOf(columns);
        }
    }
}
