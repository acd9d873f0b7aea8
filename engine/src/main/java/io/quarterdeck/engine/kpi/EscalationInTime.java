package io.quarterdeck.engine.kpi;

import io.quarterdeck.engine.sla.PromiseKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Whether cases that go up reach somebody in time (B-49). */
record EscalationInTime() implements Kpi {
    static final String NAME = "escalation_in_time";
    static final VariantId ID = VariantId.of(NAME, "kept");
    private static final Set<PromiseKind> STEPS = EnumSet.of(
            PromiseKind.ASSIGN_SENIOR, PromiseKind.STAKEHOLDER_CALL, PromiseKind.EXECUTIVE_NOTICE, PromiseKind.REVIEW);

    @Override
    public Definition definition() {
        return Definition.of(
                        NAME,
                        "Escalation in time",
                        "When a case goes up, does the next person take it by the time the matrix says?")
                .counts(
                        "finding a senior, calling stakeholders together, telling executives, the review of a specialist")
                .leavesOut(
                        "answering the customer: that is a promise of its own", "steps that nothing asked for any more")
                .timed(
                        "the clock of each step of the matrix",
                        "the quarter of an hour in which the step was taken or missed",
                        "at once");
    }

    @Override
    public List<Variant> variants() {
        return List.of(Variant.share(ID, "steps taken in time, of all that came due"));
    }

    @Override
    public void visit(Visit visit, Notes notes) {
        Verdict.of(visit, STEPS).forEach(it -> notes.count(ID, it.at(), visit.slice(), it.kept()));
    }
}
