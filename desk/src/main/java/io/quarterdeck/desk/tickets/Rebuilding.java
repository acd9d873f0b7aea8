package io.quarterdeck.desk.tickets;

import io.quarterdeck.desk.kit.BrandScope;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads a ticket's history again: is the chain whole, and does it add up to the row that lives? (B-48) */
@Component
class Rebuilding {

    private final TicketTable table;
    private final EventTable events;

    Rebuilding(TicketTable table, EventTable events) {
        this.table = table;
        this.events = events;
    }

    /** What is wrong with a ticket, naming the event or the field; nothing if all is well. */
    @Transactional
    public Optional<String> fault(TicketId id) {
        var history = events.of(id);
        return brokenLink(id, history).or(() -> difference(id, history));
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
                    it.at(),
                    stored.kind(),
                    it.actor(),
                    it.release(),
                    it.cause(),
                    stored.values());
            hash = Chain.hash(hash, link);
            if (!Arrays.equals(hash, it.hash())) {
                return Optional.of("%s: event %d (%s) was changed".formatted(id, seq, stored.kind()));
            }
        }
        return history.isEmpty() ? Optional.of("%s: its history is missing".formatted(id)) : Optional.empty();
    }

    private Optional<String> difference(TicketId id, List<EventTable.Stored> history) {
        var live = table.lock(id).orElseThrow().state();
        var rebuilt = TicketFold.fold(history.stream().map(EventTable.Stored::entry).toList());
        return live.equals(rebuilt)
                ? Optional.empty()
                : Optional.of("%s: the row says %s, its history says %s".formatted(id, live, rebuilt));
    }
}
