package io.quarterdeck.desk.tickets;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.kit.Slice;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What customers said of their tickets, read from the log: one rating for each ticket, the last that was said. */
@Service
public class Ratings {

    /** Which ratings: those with one of these scores, with words of the customer's or without, said within these instants. */
    public record Filter(
            Set<Satisfaction> scores,
            @Nullable Boolean commented,
            @Nullable Instant from,
            @Nullable Instant to) {}

    private static final int LONGEST_COMMENT = 10_000;
    private static final int LONGEST_REASON = 255;

    private final RatingTable table;
    private final Edits edits;

    Ratings(RatingTable table, Edits edits) {
        this.table = table;
        this.edits = edits;
    }

    /**
     * Says how somebody was served, and why; saying the same again changes nothing. Knows {@code score} (good or bad),
     * {@code comment} and {@code reason}.
     */
    @Transactional
    public Rating rate(By by, TicketId ticket, Said said) {
        var viewer = Objects.requireNonNull(by.viewer());
        var score = score(said.required("score", null, 20));
        var comment = said.text("comment", null, LONGEST_COMMENT);
        var reason = said.text("reason", null, LONGEST_REASON);
        var there = table.find(viewer, ticket);
        if (there.isEmpty()
                || there.get().score() != score
                || !Objects.equals(there.get().comment(), comment)
                || !Objects.equals(there.get().reason(), reason)) {
            edits.apply(
                    by,
                    ticket,
                    Edit.none()
                            .with(Attribute.SATISFACTION, score)
                            .with(Attribute.RATING_COMMENT, comment)
                            .with(Attribute.RATING_REASON, reason));
        }
        return get(viewer, ticket);
    }

    private static Satisfaction score(String word) {
        return switch (word) {
            case "good" -> Satisfaction.GOOD;
            case "bad" -> Satisfaction.BAD;
            default -> throw Said.wrong("score", "InvalidValue", "is good or bad");
        };
    }

    /** What was said of each of these tickets that the caller was shown, by ticket. */
    @Transactional(readOnly = true)
    public Map<TicketId, Rating> of(Viewer viewer, Collection<TicketId> tickets) {
        return tickets.isEmpty()
                ? Map.of()
                : table.of(viewer, tickets).stream().collect(Collectors.toUnmodifiableMap(Rating::ticket, it -> it));
    }

    /** A slice of them by the number of their ticket. */
    @Transactional(readOnly = true)
    public List<Rating> list(Viewer viewer, Filter filter, Slice slice) {
        return slice.inOrder(table.list(viewer, filter, slice));
    }

    @Transactional(readOnly = true)
    public long count(Viewer viewer, Filter filter) {
        return table.count(viewer, filter);
    }

    @Transactional(readOnly = true)
    public Rating get(Viewer viewer, TicketId ticket) {
        return table.find(viewer, ticket).orElseThrow(() -> Refusal.notFound("rating of " + ticket));
    }
}
