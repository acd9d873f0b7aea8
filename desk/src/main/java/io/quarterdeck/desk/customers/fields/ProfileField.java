package io.quarterdeck.desk.customers.fields;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing that a brand wants to know, under a key by which values are given and read. */
public record ProfileField(
        long id,
        Subject subject,
        String key,
        FieldType type,
        String title,
        String description,
        int position,
        boolean active,
        @Nullable String pattern,
        @Nullable String tag,
        List<Option> options,
        Instant createdAt,
        Instant updatedAt) {

    /** One of the values that may be chosen, and how it reads. */
    public record Option(long id, String name, String value) {}

    public boolean offers(String value) {
        return options.stream().anyMatch(it -> it.value().equals(value));
    }
}
