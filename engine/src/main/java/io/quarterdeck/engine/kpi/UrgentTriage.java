package io.quarterdeck.engine.kpi;

import io.quarterdeck.engine.sla.PromiseKind;
import java.util.List;
import java.util.Set;

/** Whether urgent contacts were looked at in time (C-29). */
record UrgentTriage() implements Kpi {
    private static final String NAME = "urgent_triage";
    static final VariantId ID = VariantId.of(NAME, "kept");

    @Override
    public Definition definition() {
        return Definition.of(
                        NAME,
                        "Urgent triage",
                        "An urgent contact needs a person to say what it is, how urgent, and whose. Was that done in time?")
                .counts("contacts that are promised a triage, once it is done or late")
                .leavesOut("what a rule classified: a person must have looked")
                .timed(
                        "the clock of the promise, which for urgent cases runs at night too",
                        "the quarter of an hour in which it was done or missed",
                        "at once");
    }

    @Override
    public List<Variant> variants() {
        return List.of(Variant.share(ID, "triaged in time, of all that came due"));
    }

    @Override
    public void visit(Visit visit, Notes notes) {
        Verdict.of(visit, Set.of(PromiseKind.TRIAGE)).forEach(it -> notes.count(ID, it.at(), visit.slice(), it.kept()));
    }
}
