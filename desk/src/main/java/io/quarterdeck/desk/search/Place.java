package io.quarterdeck.desk.search;

import io.quarterdeck.desk.kit.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Where a ticket stands in an ordered list: its lane, its key there, and its number. */
record Place(int lane, @Nullable Instant key, long id) {

    private static final int LONGEST = 200;

    static Place parse(String cursor) {
        try {
            if (cursor.length() > LONGEST) {
                throw new IllegalArgumentException("too long");
            }
            var parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\\|", 3);
            return new Place(
                    Integer.parseInt(parts[0]),
                    parts[1].isEmpty() ? null : Instant.parse(parts[1]),
                    Long.parseLong(parts[2]));
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
            throw unknown();
        }
    }

    static Refusal unknown() {
        return Refusal.invalid("cursor", "This cursor belongs to no list in this order; start again without one");
    }

    String print() {
        var text = "%d|%s|%d".formatted(lane, key == null ? "" : key, id);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
