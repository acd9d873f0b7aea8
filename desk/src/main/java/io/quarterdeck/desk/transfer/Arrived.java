package io.quarterdeck.desk.transfer;

import io.quarterdeck.desk.transfer.shapes.Item;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the things of a source are here; in a dry run also those that would be here by now. */
@Component
class Arrived {

    private final ImportTable table;
    private final RehearsalTable rehearsal;
    private final StandIns standIns;

    Arrived(ImportTable table, RehearsalTable rehearsal, StandIns standIns) {
        this.table = table;
        this.rehearsal = rehearsal;
        this.standIns = standIns;
    }

    boolean isKnown(Bringing in, String kind, String id) {
        return table.known(in.source(), kind, id).isPresent()
                || in.isRehearsal()
                        && rehearsal.find(in.run(), kind, id).isPresent();
    }

    /** Its id here; of what a dry run has seen before and did not keep, that of a stand-in. */
    Optional<Long> find(Bringing in, String kind, String id) {
        var known = table.known(in.source(), kind, id);
        if (known.isPresent() || !in.isRehearsal()) {
            return known;
        }
        return rehearsal.find(in.run(), kind, id).flatMap(seen -> standIn(in, seen));
    }

    private Optional<Long> standIn(Bringing in, Seen seen) {
        if (seen.id() != null) {
            return Optional.of(seen.id());
        }
        var other = standIns.of(in, seen, (kind, id) -> find(in, kind, id));
        other.ifPresent(id -> table.remember(in.source(), seen.kind(), seen.sourceId(), id));
        return other;
    }

    /** Something new. */
    void add(Bringing in, Item it, long ours, String hint) {
        table.remember(in.source(), it.kind(), it.id(), ours);
        in.saw(new Seen(it.kind(), it.id(), null, hint), ours);
    }

    /** Something that was here before it came, or came earlier. */
    void meet(Bringing in, Item it, long ours, String hint) {
        table.remember(in.source(), it.kind(), it.id(), ours);
        in.saw(new Seen(it.kind(), it.id(), in.hasMade(it.kind(), ours) ? null : Long.valueOf(ours), hint), ours);
    }

}
