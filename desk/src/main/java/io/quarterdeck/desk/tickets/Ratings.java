package io.quarterdeck.desk.tickets;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Slice;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What customers said of their tickets, read from the log: one rating for each ticket, the last that was said. */
@Service
public class Ratings {

    /** Which ratings: those with one of these scores, said within these instants. */
    public record Filter(
            Set<Satisfaction> scores,
            @Nullable Instant from,
            @Nullable Instant to) {}

    private final RatingTable table;

    Ratings(RatingTable table) {
        this.table = table;
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
