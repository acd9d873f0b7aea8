package io.quarterdeck.desk.knowledge;

import io.quarterdeck.desk.kit.Refusal;
import java.util.Arrays;
import java.util.Locale;

/** By what finds are ordered. */
public enum SearchOrder {
    RELEVANCE("rank"),
    CREATED_AT("created_at"),
    UPDATED_AT("updated_at"),
    POSITION("position");

    private final String column;

    SearchOrder(String column) {
        this.column = column;
    }

    public static SearchOrder named(String word) {
        return Arrays.stream(values())
                .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(
                        "sort", "Sort by relevance, created_at, updated_at or position, not by '%s'".formatted(word)));
    }

    String sql(boolean descending) {
        return " order by %s %s, id ".formatted(column, descending || this == RELEVANCE ? "desc" : "asc");
    }
}
