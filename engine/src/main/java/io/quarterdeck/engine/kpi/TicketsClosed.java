package io.quarterdeck.engine.kpi;

import io.quarterdeck.engine.playbook.Measures;
import java.util.List;

/** How many contacts were closed. */
record TicketsClosed() implements Kpi {
    private static final VariantId SOLVED = VariantId.of(Measures.TICKETS_CLOSED, "solved");

    @Override
    public Definition definition() {
        return Definition.of(
                        Measures.TICKETS_CLOSED,
                        "Tickets closed",
                        "How many contacts were closed. Measured, never a goal (C-82): closed is not the same as helped.")
                .counts("contacts that are solved, once each, by the last time they were")
                .leavesOut("contacts that were opened again and still are", "spam and duplicates")
                .timed(
                        "none",
                        "the quarter of an hour in which it was solved last",
                        "at once, unless it is opened again");
    }

    @Override
    public List<Variant> variants() {
        return List.of(Variant.of(SOLVED, "contacts that were solved and stayed so", Unit.NUMBER, Statistic.COUNT));
    }

    @Override
    public void visit(Visit visit, Notes notes) {
        var solved = visit.resolution().solvedAt();
        if (solved != null) {
            notes.count(SOLVED, solved, visit.sliceOfLastAgent(), 1);
        }
    }
}
