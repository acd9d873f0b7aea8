package io.quarterdeck.desk.tickets;

import io.quarterdeck.desk.kit.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What tickets have been through, for the desk's own machinery: nobody's permission is asked here. */
@Service
public class Pasts {

    /**
     * One change of a ticket: what it was, what its caller asked for, what it then was (with digests where texts would
     * be), and what happened.
     */
    public record Turn(@Nullable TicketFacts before, TicketFacts asked, TicketFacts now, List<LogEntry> entries) {
        public Turn {
            entries = List.copyOf(entries);
        }
    }

    /** Which tickets somebody looks for; an instant that is not said bounds nothing. */
    public record Wanted(
            Set<Status> statuses,
            @Nullable Instant createdUntil,
            @Nullable Instant solvedUntil,
            @Nullable Instant updatedUntil) {}

    private final TicketTable table;
    private final EventTable events;
    private final MessageTable messages;

    Pasts(TicketTable table, EventTable events, MessageTable messages) {
        this.table = table;
        this.events = events;
        this.messages = messages;
    }

    /** The whole history of a ticket, the oldest line first. */
    @Transactional(readOnly = true)
    public List<LogEntry> log(TicketId id) {
        return events.of(id).stream().map(EventTable.Stored::entry).toList();
    }

    /** The same change by change. */
    @Transactional(readOnly = true)
    public List<Turn> turns(TicketId id) {
        var turns = new ArrayList<Turn>();
        var change = new ArrayList<LogEntry>();
        @Nullable TicketFacts before = null;
        @Nullable TicketFacts asked = null;
        @Nullable TicketFold fold = null;
        for (var entry : log(id)) {
            if (fold != null && !change.isEmpty() && change.getLast().change() != entry.change()) {
                var now = fold.facts();
                turns.add(new Turn(before, asked == null ? now : asked, now, change));
                before = now;
                asked = null;
                change.clear();
            }
            if (fold != null
                    && asked == null
                    && !change.isEmpty()
                    && !change.getFirst().cause().equals(entry.cause())) {
                asked = fold.facts();
            }
            if (fold == null) {
                fold = new TicketFold(entry, TicketFold.Reading.DIGESTS);
            } else {
                fold.happened(entry);
            }
            change.add(entry);
        }
        if (fold != null) {
            var now = fold.facts();
            turns.add(new Turn(before, asked == null ? now : asked, now, change));
        }
        return turns;
    }

    /** A ticket as it is now. */
    @Transactional(readOnly = true)
    public TicketFacts facts(TicketId id) {
        return table.find(id).map(Ticket::facts).orElseThrow(() -> Refusal.notFound(id));
    }

    /** A ticket as it is now, which nobody else changes until this transaction is over. */
    @Transactional
    public TicketFacts lock(TicketId id) {
        return table.lock(id).map(Ticket::facts).orElseThrow(() -> Refusal.notFound(id));
    }

    /** All that was said in a ticket, the oldest first. */
    @Transactional(readOnly = true)
    public List<Message> messages(TicketId id) {
        return messages.of(id, true);
    }

    /** Tickets that are neither closed nor in the bin, in the order of their numbers. */
    @Transactional(readOnly = true)
    public List<TicketId> alive(Wanted wanted, TicketId after, int most) {
        return table.alive(wanted, after, most);
    }

    /** Tickets that were changed since an instant or are not closed, in the order of their numbers. */
    @Transactional(readOnly = true)
    public List<TicketId> recent(Instant since, TicketId after, int most) {
        return table.recent(since, after, most);
    }

    /** About how many those are: those that are both are counted twice. */
    @Transactional(readOnly = true)
    public long countRecent(Instant since) {
        return table.countRecent(since);
    }
}
