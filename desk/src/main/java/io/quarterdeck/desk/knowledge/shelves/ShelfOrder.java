package io.quarterdeck.desk.knowledge.shelves;

import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.knowledge.texts.Portion;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;

/** By what categories and sections can be ordered. */
public enum ShelfOrder {
    POSITION("h.position", "int", it -> Integer.toString(it.position())),
    NAME("t.title", "text", Shelf::name),
    CREATED_AT("h.created_at", "timestamptz", it -> it.createdAt().toString()),
    UPDATED_AT("h.updated_at", "timestamptz", it -> it.updatedAt().toString());

    private final String column;
    private final String type;
    private final Function<Shelf, String> key;

    ShelfOrder(String column, String type, Function<Shelf, String> key) {
        this.column = column;
        this.type = type;
        this.key = key;
    }

    public static ShelfOrder named(String word) {
        return Arrays.stream(values())
                .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(
                        "sort", "Sort by position, name, created_at or updated_at, not by '%s'".formatted(word)));
    }

    Portion.Order order(boolean descending) {
        return new Portion.Order(column, type, "h.id", descending);
    }

    public Portion.Place place(Category it) {
        return new Portion.Place(key.apply(it.shelf()), it.id().value());
    }

    public Portion.Place place(Section it) {
        return new Portion.Place(key.apply(it.shelf()), it.id().value());
    }
}
