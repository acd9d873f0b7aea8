package io.quarterdeck.desk.tickets;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.customers.CustomerId;
import io.quarterdeck.desk.customers.OrganizationId;
import io.quarterdeck.desk.kit.BrandId;
import io.quarterdeck.desk.kit.Plans;
import io.quarterdeck.desk.kit.Remembered;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists tickets in pages, as far as the one who asks may know of them; each list finds its place by an index. */
@Service
public class TicketLists {

    public static final int LONGEST = 101;

    /** Which tickets. */
    public sealed interface Which {
        record All() implements Which {}

        record RequestedBy(CustomerId customer) implements Which {}

        /** What somebody asked for and is not done. */
        record UnsolvedOf(CustomerId customer) implements Which {}

        record SolvedOf(CustomerId customer) implements Which {}

        /** What somebody asked for, by words of its subject. */
        record AskedFor(CustomerId customer, String words) implements Which {}

        record CopiedTo(CustomerId customer) implements Which {}

        record FollowedBy(CustomerId customer) implements Which {}

        record OwnedBy(PersonId person) implements Which {}

        record Of(OrganizationId organization) implements Which {}

        record IncidentsOf(TicketId problem) implements Which {}

        record FollowUpsOf(TicketId closed) implements Which {}

        record Problems() implements Which {}

        record CalledElsewhere(String externalId) implements Which {}
    }

    /** In which order; tickets of the same instant follow by number. */
    public enum Order {
        NUMBER,
        CREATED,
        UPDATED
    }

    /** Where in a list: what follows this ticket in its direction; the instant only if instants order it. */
    public record Key(@Nullable Instant at, TicketId id) {

        public static Key of(Ticket ticket, Order order) {
            return new Key(
                    switch (order) {
                        case NUMBER -> null;
                        case CREATED -> ticket.createdAt();
                        case UPDATED -> ticket.updatedAt();
                    },
                    ticket.id());
        }
    }

    /** A list: which tickets, in which order, the newest or highest first if it descends. */
    public record Listing(Which which, Order order, boolean descends) {}

    /** Up to here tickets are counted anew each time; that there are more is remembered for a minute. */
    private static final long COUNTED = 10_000;

    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final TicketListTable table;
    private final Plans plans;
    private final Remembered<BrandId, Long> many;

    TicketLists(TicketListTable table, Plans plans, Clock clock) {
        this.table = table;
        this.plans = plans;
        this.many = new Remembered<>(REMEMBERED, clock);
    }

    /** At most {@code most} that follow a key (none: the first ones), after leaving some out. */
    @Transactional(readOnly = true)
    public List<Ticket> after(Viewer viewer, Listing list, @Nullable Key key, long skip, int most) {
        return table.after(viewer, list, key, skip, Math.min(most, LONGEST));
    }

    @Transactional(readOnly = true)
    public long count(Viewer viewer, Which which) {
        var some = table.count(viewer, which, COUNTED + 1);
        if (some <= COUNTED) {
            return some;
        }
        return which instanceof Which.All && viewer.role().isStaff()
                ? many.get(viewer.brand(), _ -> table.count(viewer, which, Long.MAX_VALUE))
                : table.count(viewer, which, Long.MAX_VALUE);
    }

    /** By ticket that the caller was shown, the tickets that continue it. */
    @Transactional(readOnly = true)
    public Map<TicketId, List<TicketId>> followUps(Collection<TicketId> shown) {
        return shown.isEmpty() ? Map.of() : table.followUps(shown);
    }

    /** Those of the named that there are, in the order of their numbers. */
    @Transactional(readOnly = true)
    public List<Ticket> all(Viewer viewer, Collection<TicketId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        plans.once();
        return table.all(viewer, ids);
    }

    /**
     * Everything that was written after a point and until an instant, the oldest first, for those who follow all of the
     * brand's tickets: what is in the bin too, and what was scrubbed. If one of them is written while the page is read, it
     * belongs to a later page, and this one is read anew.
     */
    @Transactional(readOnly = true)
    public List<Ticket> written(Instant after, TicketId afterId, Instant until, int most) {
        while (true) {
            var ids = table.written(after, afterId, until, most);
            plans.once();
            var tickets = table.whole(ids, until);
            if (tickets.size() == ids.size()) {
                return tickets;
            }
        }
    }
}
