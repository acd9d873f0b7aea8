package io.quarterdeck.desk.zendesk.wire;

import io.quarterdeck.desk.kit.Refusal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is wrong with one field of a record, by the dialect's own word for it. */
public enum FieldError {
    BLANK_VALUE("BlankValue"),
    DUPLICATE_VALUE("DuplicateValue"),
    INVALID_VALUE("InvalidValue"),
    INVALID_FORMAT("InvalidFormat"),
    TOO_LONG("TooLong");

    private final String word;

    FieldError(String word) {
        this.word = word;
    }

    /** Refuses the record: {@code details: {field: [{description, error}]}}. */
    public Refusal on(String field, String sentence) {
        return Refusal.invalid(field, sentence, Map.of(field, detail(sentence)));
    }

    public static Refusal blank(String field) {
        return BLANK_VALUE.on(field, "%s: cannot be blank".formatted(field));
    }

    public static Refusal tooLong(String field, int most) {
        return TOO_LONG.on(field, "%s: is too long (maximum is %d characters)".formatted(field, most));
    }

    /** Refuses a text that is absent, blank or longer than {@code most}; gives it stripped. */
    public static String text(String field, @Nullable String value, int most) {
        if (value == null || value.isBlank()) {
            throw blank(field);
        }
        if (value.strip().length() > most) {
            throw tooLong(field, most);
        }
        return value.strip();
    }

    /** A list that holds something in each of its places. */
    public static <T> List<T> whole(String field, List<@Nullable T> values) {
        return values.stream()
                .map(it -> {
                    if (it == null) {
                        throw INVALID_VALUE.on(field, "A list holds no null");
                    }
                    return it;
                })
                .toList();
    }

    /** As it stands in {@code details}. */
    public List<Map<String, String>> detail(String sentence) {
        return List.of(Map.of("description", sentence, "error", word));
    }
}
