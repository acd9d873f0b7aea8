package io.quarterdeck.desk.tickets;

import io.quarterdeck.desk.kit.BrandScope;
import io.quarterdeck.engine.sla.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads a ticket's history again: is the chain whole, and does it add up to the row that lives? (B-48) */
@Component
class Rebuilding {

    private final TicketTable table;
    private final EventTable events;
    private final Promises promises;

    Rebuilding(TicketTable table, EventTable events, Promises promises) {
        this.table = table;
        this.events = events;
        this.promises = promises;
    }

    /** What is wrong with a ticket, naming the event or the field; nothing if all is well. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<String> fault(TicketId id) {
        var history = events.of(id);
        return brokenLink(id, history).or(() -> difference(id, history)).or(() -> otherPromises(id, history));
    }

    @Transactional(readOnly = true)
    public List<LogEntry> history(TicketId id) {
        return events.of(id).stream().map(EventTable.Stored::entry).toList();
    }

    private static Optional<String> brokenLink(TicketId id, List<EventTable.Stored> history) {
        var hash = Chain.START;
        var seq = 0L;
        for (var stored : history) {
            seq++;
            var it = stored.entry();
            if (it.seq() != seq) {
                return Optional.of("%s: event %d is missing".formatted(id, seq));
            }
            var link = new Chain.Link(
                    BrandScope.required(),
                    id,
                    it.seq(),
                    it.began(),
                    it.at(),
                    stored.kind(),
                    it.actor(),
                    it.release(),
                    it.cause(),
                    it.values());
            hash = Chain.hash(hash, link);
            if (!Arrays.equals(hash, it.hash())) {
                return Optional.of("%s: event %d (%s) was changed".formatted(id, seq, stored.kind()));
            }
        }
        return history.isEmpty() ? Optional.of("%s: its history is missing".formatted(id)) : Optional.empty();
    }

    private Optional<String> difference(TicketId id, List<EventTable.Stored> history) {
        var live = table.find(id).orElseThrow().facts().digested();
        var rebuilt = TicketFold.rebuilt(
                history.stream().map(EventTable.Stored::entry).toList());
        return live.equals(rebuilt)
                ? Optional.empty()
                : Optional.of("%s: the row says %s, its history says %s".formatted(id, live, rebuilt));
    }

    /** The last word of the log on each promise is what the promise is. */
    private Optional<String> otherPromises(TicketId id, List<EventTable.Stored> history) {
        var told = new HashMap<String, Clock>();
        for (var stored : history) {
            if (stored.entry().event() instanceof TicketEvent.Clocked it) {
                told.put(key(it.clock()), it.clock());
            }
        }
        var live = promises.of(id).stream().collect(Collectors.toMap(Rebuilding::key, it -> it));
        return live.equals(told)
                ? Optional.empty()
                : Optional.of("%s: its promises are %s, its history says %s".formatted(id, live, told));
    }

    private static String key(Clock clock) {
        return clock.kind() + " " + clock.round();
    }
}
