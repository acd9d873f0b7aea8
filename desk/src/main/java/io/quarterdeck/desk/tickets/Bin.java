package io.quarterdeck.desk.tickets;

import static io.quarterdeck.desk.accounts.Permission.DELETE_TICKETS;

import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Slice;
import io.quarterdeck.engine.sla.Happening;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Throws tickets away: into the bin, from which they come back as they were; and for good, after which nothing that
 * anybody wrote is left, while the facts stay for the reports.
 */
@Service
public class Bin {

    /** What stands where words were. */
    static final String SCRUBBED = "SCRUBBED";

    private final Changes changes;
    private final TicketTable table;
    private final Scrubbing scrubbing;

    Bin(Changes changes, TicketTable table, Scrubbing scrubbing) {
        this.changes = changes;
        this.table = table;
        this.scrubbing = scrubbing;
    }

    /** Out of every list; nothing is owed any more. */
    @Transactional
    public void delete(By by, TicketId id) {
        must(by);
        var ticket = changes.lock(by, id);
        var change = changes.on(ticket, by);
        change.happened(new TicketEvent.Deleted(ticket.status()));
        if (ticket.status().isOpen()) {
            change.means(new Happening.Withdrawn());
        }
        changes.conclude(change.withoutRules());
    }

    /** As it was before; there is nothing to restore of what is not in the bin, or was scrubbed. */
    @Transactional
    public void restore(By by, TicketId id) {
        must(by);
        var ticket = binned(id);
        var bin = deletion(ticket);
        if (bin.scrubbed()) {
            throw Refusal.notFound(id);
        }
        var change = changes.on(ticket, by).happened(new TicketEvent.Restored(bin.before()));
        if (bin.before().isOpen()) {
            change.means(new Happening.Reopened());
            if (ticket.customerWaits()) {
                change.means(new Happening.CustomerWrote());
            }
        }
        changes.conclude(change.withoutRules());
    }

    /** For good: every message, file, field and old word of it. */
    @Transactional
    public void scrub(By by, TicketId id) {
        must(by);
        var ticket = binned(id);
        if (deletion(ticket).scrubbed()) {
            throw Refusal.conflict("scrubbed", "%s was scrubbed already".formatted(id), Map.of());
        }
        var change = changes.on(ticket, by);
        change.happened(new TicketEvent.Scrubbed(change.digest(SCRUBBED)));
        change.preview("");
        scrubbing.scrub(id);
        changes.save(change);
    }

    /** What is in the bin and may come back, in the order of the numbers. */
    @Transactional(readOnly = true)
    public List<Ticket> list(By by, Slice slice) {
        must(by);
        return slice.inOrder(table.binned(slice));
    }

    /** One of those in it that may come back. */
    @Transactional(readOnly = true)
    public Ticket find(By by, TicketId id) {
        must(by);
        return table.find(id)
                .filter(it -> it.facts().standing().deletion() != null
                        && !it.facts().standing().deletion().scrubbed())
                .orElseThrow(() -> Refusal.notFound(id));
    }

    @Transactional(readOnly = true)
    public long count(By by) {
        must(by);
        return table.countBinned();
    }

    private Ticket binned(TicketId id) {
        var ticket = changes.lock(id);
        if (ticket.facts().standing().deletion() == null) {
            throw Refusal.notFound(id);
        }
        return ticket;
    }

    private static TicketFacts.Deletion deletion(Ticket ticket) {
        var deletion = ticket.facts().standing().deletion();
        if (deletion == null) {
            throw Refusal.notFound(ticket.id());
        }
        return deletion;
    }

    private static void must(By by) {
        var viewer = by.viewer();
        if (viewer != null) {
            viewer.must(DELETE_TICKETS);
        }
    }
}
