package io.quarterdeck.engine.kpi;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The instants that the measures of one contact are made of, read from its lines by the very reader that makes the
 * brand's figures: what {@code first_response} and {@code full_resolution} count, a page about one ticket says too.
 *
 * @param firstAnsweredAt the first word of a person to the customer's first message
 * @param solvedAt null while it is open
 */
public record ContactTimes(
        Instant arrivedAt,
        @Nullable Instant firstAnsweredAt,
        @Nullable Instant firstSolvedAt,
        @Nullable Instant solvedAt) {

    /** The lines of one contact in their order; the first is its arrival. */
    public static ContactTimes of(List<Happened> lines) {
        var visit = new Visit("", lines);
        var first = visit.conversation().turns().stream()
                .filter(Turn::first)
                .findFirst()
                .map(Turn::answeredAt)
                .orElse(null);
        return new ContactTimes(
                visit.arrivedAt(),
                first,
                visit.resolution().firstSolvedAt(),
                visit.resolution().solvedAt());
    }
}
