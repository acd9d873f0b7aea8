package io.quarterdeck.desk.zendesk.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Times as the dialect writes them: ISO 8601 in UTC, to the second. */
public final class WireTime {

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private WireTime() {}

    public static String written(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    public static @Nullable String writtenOrNull(@Nullable Instant at) {
        return at == null ? null : written(at);
    }

    /** An instant given as ISO 8601 with any offset, or as seconds since 1970. */
    public static Instant read(String field, String text) {
        try {
            var at = text.chars().allMatch(it -> it >= '0' && it <= '9')
                    ? Instant.ofEpochSecond(Long.parseLong(text))
                    : OffsetDateTime.parse(text).toInstant();
            if (at.isBefore(Instant.EPOCH) || at.isAfter(LATEST)) {
                throw new DateTimeException("out of range");
            }
            return at;
        } catch (DateTimeException | NumberFormatException e) {
            throw DialectRefusal.badValue(field, "%s must be a time such as 2026-11-22T01:02:03Z".formatted(field));
        }
    }
}
