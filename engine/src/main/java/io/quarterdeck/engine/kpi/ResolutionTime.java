package io.quarterdeck.engine.kpi;

import io.quarterdeck.engine.sla.PromiseKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How long until a contact is solved for good. */
record ResolutionTime(ReplyTimes times) implements Kpi {
    private static final String NAME = "full_resolution";
    static final VariantId OUR_TIME = VariantId.of(NAME, "without_waiting");

    ResolutionTime(Rules rules) {
        this(new ReplyTimes(NAME, rules, Set.of(PromiseKind.RESOLUTION, PromiseKind.RESOLUTION_OR_PLAN)));
    }

    @Override
    public Definition definition() {
        return Definition.of(
                        NAME,
                        "Full resolution",
                        "How long from the first message until the contact is solved and stays solved.")
                .counts("contacts that are solved, to the last time they were")
                .leavesOut(
                        "contacts that are open, or open again",
                        "in one variant, the time it was the customer's turn (C-16)")
                .timed(
                        "the wall clock, the opening hours, and the wall clock without the customer's turns",
                        "the quarter of an hour in which the contact began; a verdict, the one in which it was certain",
                        "when every contact that came in the quarter is solved and none is opened again");
    }

    @Override
    public List<Variant> variants() {
        var variants = new ArrayList<>(times.variants("from the first message to the last time it was solved"));
        variants.add(Variant.times(OUR_TIME, "on the wall clock, without the time it was the customer's turn"));
        return variants;
    }

    @Override
    public void visit(Visit visit, Notes notes) {
        var solved = visit.resolution().solvedAt();
        if (solved != null) {
            var began = visit.arrivedAt();
            times.took(notes, visit, began, solved);
            var theirs = visit.resolution().pausedUntilSolved().toMillis();
            notes.count(OUR_TIME, began, visit.slice(), solved.toEpochMilli() - began.toEpochMilli() - theirs);
        }
        times.verdicts(notes, visit);
    }
}
