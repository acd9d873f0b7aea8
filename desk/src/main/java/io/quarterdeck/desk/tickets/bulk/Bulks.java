package io.quarterdeck.desk.tickets.bulk;

import static io.quarterdeck.desk.accounts.Permission.WORK;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.kit.Slice;
import io.quarterdeck.desk.tickets.By;
import io.quarterdeck.desk.tickets.EditJson;
import io.quarterdeck.desk.tickets.Edits;
import io.quarterdeck.desk.tickets.EventJson;
import io.quarterdeck.desk.tickets.TicketId;
import io.quarterdeck.desk.tickets.Tickets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks for one edit of many tickets (immunity 38); a worker carries it out ticket by ticket, each in its own change. */
@Service
public class Bulks {

    private static final int MOST = 1_000;

    private final BulkTable table;
    private final Edits edits;
    private final Tickets tickets;
    private final Clock clock;

    Bulks(BulkTable table, Edits edits, Tickets tickets, Clock clock) {
        this.table = table;
        this.edits = edits;
        this.tickets = tickets;
        this.clock = clock;
    }

    /**
     * What would come of it for each of at most a hundred tickets; nothing is changed. Each is looked at on its own, so
     * that a refusal of one does not spoil the rest.
     */
    public List<BulkItem> tryOut(Viewer viewer, List<TicketId> ids, Said edit) {
        viewer.must(WORK);
        refuse(ids, Slice.LONGEST);
        var wanted = EditJson.of(edit);
        return ids.stream()
                .distinct()
                .map(id -> {
                    try {
                        var before = tickets.get(viewer, id).facts();
                        var after = edits.preview(By.web(viewer), id, wanted);
                        return new BulkItem(
                                id,
                                after.version() == before.version()
                                        ? BulkItem.State.UNCHANGED
                                        : BulkItem.State.DONE,
                                null,
                                null);
                    } catch (Refusal refusal) {
                        return new BulkItem(
                                id, BulkItem.State.REFUSED, refusal.code(), String.valueOf(refusal.getMessage()));
                    }
                })
                .toList();
    }

    @Transactional
    public Bulk begin(Viewer viewer, List<TicketId> ids, Said edit) {
        viewer.must(WORK);
        refuse(ids, MOST);
        if (EditJson.of(edit).isEmpty()) {
            throw Said.wrong("edit", "BlankValue", "says nothing");
        }
        var id = table.insert(
                viewer.person(),
                EventJson.mapper().writeValueAsString(edit.values()),
                ids.stream().distinct().toList(),
                clock.instant());
        return table.find(id).orElseThrow();
    }

    @Transactional(readOnly = true)
    public Bulk get(Viewer viewer, BulkId id) {
        viewer.must(WORK);
        return table.find(id).orElseThrow(() -> Refusal.notFound(id));
    }

    @Transactional(readOnly = true)
    public List<BulkItem> items(Viewer viewer, BulkId id, Slice slice) {
        get(viewer, id);
        return slice.inOrder(table.items(id, slice));
    }

    /** Takes back what was changed, but for what somebody has changed again since. */
    @Transactional
    public Bulk undo(Viewer viewer, BulkId id) {
        get(viewer, id);
        if (table.undo(id) == 0) {
            throw Refusal.conflict("not_done", "%s is not done, or was taken back".formatted(id), Map.of());
        }
        return table.find(id).orElseThrow();
    }

    private static void refuse(List<TicketId> ids, int most) {
        if (ids.isEmpty() || ids.size() > most) {
            throw Said.wrong("ids", "InvalidValue", "names 1 to %,d tickets".formatted(most));
        }
    }
}
