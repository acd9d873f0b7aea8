package io.quarterdeck.desk.knowledge;

import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.knowledge.texts.Portion;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;

/** By what articles can be ordered. */
public enum ArticleOrder {
    POSITION("a.position", "int", it -> Integer.toString(it.standing().position())),
    TITLE("t.title", "text", it -> it.words().title()),
    CREATED_AT("a.created_at", "timestamptz", it -> it.times().createdAt().toString()),
    UPDATED_AT("a.updated_at", "timestamptz", it -> it.times().updatedAt().toString()),
    EDITED_AT("a.edited_at", "timestamptz", it -> it.times().editedAt().toString());

    private final String column;
    private final String type;
    private final Function<Article, String> key;

    ArticleOrder(String column, String type, Function<Article, String> key) {
        this.column = column;
        this.type = type;
        this.key = key;
    }

    public static ArticleOrder named(String word) {
        return Arrays.stream(values())
                .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(
                        "sort",
                        "Sort by position, title, created_at, updated_at or edited_at, not by '%s'".formatted(word)));
    }

    Portion.Order order(boolean descending) {
        return new Portion.Order(column, type, "a.id", descending);
    }

    public Portion.Place place(Article it) {
        return new Portion.Place(key.apply(it), it.id().value());
    }
}
