package io.quarterdeck.engine.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In which order the found are told. */
public record Order(By by, boolean ascending) {

    /** What the order goes by. */
    public enum By {
        RELEVANCE,
        CREATED,
        UPDATED,
        PRIORITY,
        STATUS,
        TICKET_TYPE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** {@code created}, or as some clients have it, {@code created_at}. */
        public static Optional<By> named(String word) {
            var plain = word.toLowerCase(Locale.ROOT).replaceFirst("^(created|updated)_at$", "$1");
            return Arrays.stream(values()).filter(it -> it.word().equals(plain)).findFirst();
        }
    }

    /** The best first, when nobody said otherwise. */
    public static final Order BEST_FIRST = new Order(By.RELEVANCE, false);

    /** {@code asc} or {@code desc}. */
    static Optional<Boolean> isAscending(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "asc" -> Optional.of(true);
            case "desc" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    @Override
    public String toString() {
        return "order_by:%s sort:%s".formatted(by.word(), ascending ? "asc" : "desc");
    }
}
