package io.quarterdeck.desk.tickets;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.BrandId;
import io.quarterdeck.desk.kit.Remembered;
import io.quarterdeck.desk.kit.Slice;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tickets by their numbers, page by page, as the viewer may see them. */
@Service
public class TicketLists {

    /** Up to here tickets are counted anew each time; what is more is remembered for a minute. */
    private static final long COUNTED = 10_000;

    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    /** How many there are, and when that was so. */
    public record Counted(long tickets, Instant at) {}

    private final TicketListTable table;
    private final Clock clock;
    private final Remembered<BrandId, Counted> all;

    TicketLists(TicketListTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
        this.all = new Remembered<>(REMEMBERED, clock);
    }

    @Transactional(readOnly = true)
    public List<Ticket> list(Viewer viewer, Slice slice) {
        return slice.inOrder(table.list(viewer, slice));
    }

    /** The few that were written to last. */
    @Transactional(readOnly = true)
    public List<Ticket> newest(Viewer viewer, int most) {
        return table.newest(viewer, most);
    }

    /** Those of the named ones that there are and that the viewer may see, in the order of their numbers. */
    @Transactional(readOnly = true)
    public List<Ticket> those(Viewer viewer, Collection<TicketId> ids) {
        return ids.isEmpty() ? List.of() : table.those(viewer, ids);
    }

    @Transactional(readOnly = true)
    public List<Ticket> incidents(Viewer viewer, TicketId problem, Slice slice) {
        return slice.inOrder(table.incidents(viewer, problem, slice));
    }

    @Transactional(readOnly = true)
    public long countIncidents(Viewer viewer, TicketId problem) {
        return table.countIncidents(viewer, problem);
    }

    @Transactional(readOnly = true)
    public Counted count(Viewer viewer) {
        var now = clock.instant();
        var some = table.count(viewer, COUNTED + 1);
        return some <= COUNTED || !viewer.role().isStaff()
                ? new Counted(some, now)
                : all.get(viewer.brand(), _ -> new Counted(table.count(viewer, Long.MAX_VALUE), now));
    }

    @Transactional(readOnly = true)
    public Map<TicketId, List<TicketId>> followUps(Collection<TicketId> ids) {
        return ids.isEmpty() ? Map.of() : table.followUps(ids);
    }
}
