package io.quarterdeck.desk.tickets.bulk;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.tickets.By;
import io.quarterdeck.desk.tickets.EditJson;
import io.quarterdeck.desk.tickets.Edits;
import io.quarterdeck.desk.tickets.EventJson;
import io.quarterdeck.desk.tickets.Tickets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One ticket's turn in a bulk change: the edit, and beside it what would take it back. */
@Component
class BulkTurn {

    private final BulkTable table;
    private final Edits edits;
    private final Tickets tickets;

    BulkTurn(BulkTable table, Edits edits, Tickets tickets) {
        this.table = table;
        this.edits = edits;
        this.tickets = tickets;
    }

    void take(Viewer viewer, BulkTable.Turn turn) {
        var by = By.web(viewer).because("bulk:" + turn.bulk().value());
        var said = Said.of(EventJson.mapper().readValue(turn.edit(), Map.class));
        var edit = EditJson.of(said);
        if (turn.back()) {
            var since = said.number("version", null);
            edits.apply(by, turn.ticket(), since == null ? edit : edit.since(since));
            ended(turn, BulkItem.State.UNDONE, null);
            return;
        }
        var before = tickets.get(viewer, turn.ticket()).facts();
        var applied = edits.apply(by, turn.ticket(), edit);
        if (applied.change().isEmpty()) {
            ended(turn, BulkItem.State.UNCHANGED, null);
            return;
        }
        var undo = new LinkedHashMap<>(EditJson.back(before, applied.ticket().facts(), edit));
        undo.put("version", applied.ticket().version());
        ended(turn, BulkItem.State.DONE, EventJson.mapper().writeValueAsString(undo));
    }

    void refused(BulkTable.Turn turn, Refusal refusal) {
        var state = turn.back() ? BulkItem.State.KEPT : BulkItem.State.REFUSED;
        table.ended(
                turn,
                new BulkItem(turn.ticket(), state, refusal.code(), String.valueOf(refusal.getMessage())),
                null);
    }

    private void ended(BulkTable.Turn turn, BulkItem.State state, @Nullable String undo) {
        table.ended(turn, new BulkItem(turn.ticket(), state, null, null), undo);
    }
}
