package io.quarterdeck.engine.kpi;

import io.quarterdeck.engine.playbook.Measures;
import java.time.Instant;
import java.util.List;

/** How much is unfinished. */
record OpenTickets() implements Kpi {
    private static final VariantId OURS = VariantId.of(Measures.OPEN_TICKETS, "ours");
    private static final VariantId PENDING = VariantId.of(Measures.OPEN_TICKETS, "pending_customer");

    @Override
    public Definition definition() {
        return Definition.of(
                        Measures.OPEN_TICKETS, "Open tickets", "How many contacts nobody has finished at this moment.")
                .counts("every contact that began and is not solved, answered or not")
                .leavesOut(
                        "spam and duplicates",
                        "who gave up waiting or was sent elsewhere",
                        "what only an automation served")
                .timed("none", "the quarter of an hour of the report", "at once, and only for that instant");
    }

    @Override
    public List<Variant> variants() {
        return List.of(
                Variant.of(OURS, "open, and our turn", Unit.NUMBER, Statistic.COUNT),
                Variant.of(PENDING, "open, and the customer's turn", Unit.NUMBER, Statistic.COUNT));
    }

    @Override
    public void standing(Visit visit, Instant now, Notes notes) {
        if (!visit.over() && !visit.servedByBot()) {
            notes.count(visit.resolution().waitsForCustomer() ? PENDING : OURS, now, visit.slice(), 1);
        }
    }
}
