package io.quarterdeck.desk.customers.fields;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What kind of value a field holds. */
public enum FieldType {
    TEXT,
    TEXTAREA,
    CHECKBOX,
    DATE,
    INTEGER,
    DECIMAL,
    REGEXP,
    DROPDOWN,
    MULTISELECT,
    LOOKUP;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether its values are chosen from a list. */
    public boolean isChoice() {
        return this == DROPDOWN || this == MULTISELECT;
    }

    public static Optional<FieldType> of(String word) {
        return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
    }
}
