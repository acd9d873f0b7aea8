package io.quarterdeck.engine.kpi;

import io.quarterdeck.engine.sla.PromiseKind;
import java.util.List;
import java.util.Set;

/** How long until a customer knows that we have the message; apart from answering it. */
record Acknowledgement(ReplyTimes times) implements Kpi {

    Acknowledgement(Rules rules) {
        this(new ReplyTimes("acknowledgement", rules, Set.of(PromiseKind.ACKNOWLEDGEMENT)));
    }

    @Override
    public Definition definition() {
        return Definition.of(
                        "acknowledgement",
                        "Acknowledgement",
                        "How long until the customer knows that we have the message. Complaints have a promise of their own"
                                + " for it. It is no answer, and never counts as one.")
                .counts("a receipt, by a person or not", "a full answer that comes before any receipt")
                .leavesOut("contacts without either, and those we began ourselves")
                .timed(
                        "the wall clock, and the opening hours of the brand",
                        "the quarter of an hour in which the customer wrote; a verdict, the one in which it was certain",
                        "when the last contact that came in the quarter is acknowledged");
    }

    @Override
    public List<Variant> variants() {
        return times.variants("from the first message to the receipt");
    }

    @Override
    public void visit(Visit visit, Notes notes) {
        var acknowledged = visit.acknowledgedAt();
        if (visit.inbound() && acknowledged != null) {
            times.took(notes, visit, visit.arrivedAt(), acknowledged);
        }
        times.verdicts(notes, visit);
    }
}
