package io.quarterdeck.desk.zendesk.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarterdeck.desk.search.TicketView;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.engine.rules.Written;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A view as the wire shows it. */
record ViewJson(
        String url,
        long id,
        String title,
        String rawTitle,
        boolean active,
        Instant updatedAt,
        Instant createdAt,
        @JsonProperty("default") boolean isDefault,
        int position,
        String description,
        ExecutionJson execution,
        ConditionsJson conditions,
        @Nullable RestrictionJson restriction,
        String rawDescription) {

    record ConditionsJson(List<Written.Condition> all, List<Written.Condition> any) {}

    /** {@code ids} is empty for a view of one's own. */
    record RestrictionJson(
            String type,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Long id,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Long> ids) {}

    record ColumnJson(Object id, String title, boolean filterable, boolean sortable) {}

    record SortJson(Object id, String title, String order) {}

    record ExecutionJson(
            @Nullable String groupBy,
            String groupOrder,
            @Nullable String sortBy,
            String sortOrder,
            @Nullable SortJson group,
            @Nullable SortJson sort,
            List<ColumnJson> columns,
            List<ColumnJson> fields,
            List<Object> customFields) {

        static ExecutionJson of(TicketView.Layout layout) {
            var columns = layout.columns().stream().map(ViewColumns::column).toList();
            return new ExecutionJson(
                    layout.groupBy(),
                    order(layout.groupDescending()),
                    layout.sortBy(),
                    order(layout.sortDescending()),
                    sort(layout.groupBy(), layout.groupDescending()),
                    sort(layout.sortBy(), layout.sortDescending()),
                    columns,
                    columns,
                    List.of());
        }

        private static @Nullable SortJson sort(@Nullable String by, boolean descending) {
            return by == null ? null : new SortJson(by, ViewColumns.title(by), order(descending));
        }

        private static String order(boolean descending) {
            return descending ? "desc" : "asc";
        }
    }

    static ViewJson of(Asked asked, TicketView view, ConditionsJson conditions, @Nullable RestrictionJson restriction) {
        return new ViewJson(
                asked.url("views", view.id().value()),
                view.id().value(),
                view.title(),
                view.title(),
                view.active(),
                view.updatedAt(),
                view.createdAt(),
                false,
                view.position(),
                view.description(),
                ExecutionJson.of(view.layout()),
                conditions,
                restriction,
                view.description());
    }
}
