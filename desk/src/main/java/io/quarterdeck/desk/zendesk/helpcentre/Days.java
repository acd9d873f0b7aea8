package io.quarterdeck.desk.zendesk.helpcentre;

import io.quarterdeck.desk.knowledge.ArticleFilter.Span;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.DialectRefusal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Spans of time that a search is narrowed by: {@code created_after}, {@code created_before}, {@code created_at}, in days of UTC. */
final class Days {

    private static final int LENGTH_OF_A_DAY = "2026-11-01".length();

    private Days() {}

    static Span span(Asked asked, String what) {
        var on = at(asked, what + "_at");
        if (on.isPresent()) {
            return new Span(on.get(), on.get().plus(1, ChronoUnit.DAYS));
        }
        return new Span(
                at(asked, what + "_after").orElse(null),
                at(asked, what + "_before").orElse(null));
    }

    private static Optional<Instant> at(Asked asked, String name) {
        var text = asked.text(name);
        if (text.isEmpty()
                || text.get().length() != LENGTH_OF_A_DAY
                || text.get().indexOf('-') < 0) {
            return asked.instant(name);
        }
        try {
            return Optional.of(
                    LocalDate.parse(text.get()).atStartOfDay(ZoneOffset.UTC).toInstant());
        } catch (DateTimeException e) {
            throw DialectRefusal.badValue(name, "%s must be a day such as 2026-11-22".formatted(name));
        }
    }
}
