package io.quarterdeck.desk.zendesk.wire;

import java.util.Optional;
import java.util.Set;

/** By which field a list is ordered, and whether the greatest comes first. */
public record Sort(String field, boolean descending) {

    static Optional<Sort> of(Query query, Set<String> fields) {
        return query.first("sort")
                .map(it -> it.startsWith("-") ? new Sort(it.substring(1), true) : new Sort(it, false))
                .or(() -> query.first("sort_by")
                        .map(it -> new Sort(
                                it,
                                query.first("sort_order").filter("desc"::equals).isPresent())))
                .filter(it -> fields.contains(it.field()));
    }
}
