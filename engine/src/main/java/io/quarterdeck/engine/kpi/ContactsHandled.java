package io.quarterdeck.engine.kpi;

import io.quarterdeck.engine.playbook.Measures;
import java.util.List;

/** How many contacts people handled. */
record ContactsHandled() implements Kpi {
    static final VariantId BY_ARRIVAL = VariantId.of(Measures.CONTACTS_HANDLED, "by_arrival");
    static final VariantId BY_END = VariantId.of(Measures.CONTACTS_HANDLED, "by_end");

    @Override
    public Definition definition() {
        return Definition.of(
                        Measures.CONTACTS_HANDLED,
                        "Contacts handled",
                        "How many contacts people handled. A measure of load, and a bad thing to pay for (B-81): who is paid"
                                + " by the piece makes pieces.")
                .counts("each contact once, however many people touched it", "outbound contacts too: they are work")
                .leavesOut("what only automation served", "spam and duplicates")
                .timed(
                        "none",
                        "both ways: the quarter in which the contact came, for planning, and the one in which work on it"
                                + " ended, for reports about people",
                        "by arrival when the last is handled, by end when nobody works on it again");
    }

    @Override
    public List<Variant> variants() {
        return List.of(
                Variant.of(BY_ARRIVAL, "counted when they came", Unit.NUMBER, Statistic.COUNT),
                Variant.of(BY_END, "counted when work on them ended", Unit.NUMBER, Statistic.COUNT));
    }

    @Override
    public void visit(Visit visit, Notes notes) {
        var until = visit.handledUntil();
        if (until != null) {
            notes.count(BY_ARRIVAL, visit.arrivedAt(), visit.slice(), 1);
            notes.count(BY_END, until, visit.sliceOfLastAgent(), 1);
        }
    }
}
