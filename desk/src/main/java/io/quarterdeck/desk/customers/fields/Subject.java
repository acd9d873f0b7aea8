package io.quarterdeck.desk.customers.fields;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Of whom a field is. */
public enum Subject {
    PERSON,
    ORGANIZATION;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
