package io.quarterdeck.engine.kpi;

import io.quarterdeck.engine.sla.PromiseKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** How many promises were broken: a number, because a share of many hides the few. */
record Breaches() implements Kpi {
    private static final String NAME = "breaches";
    static final VariantId ALL = VariantId.of(NAME, "all");

    @Override
    public Definition definition() {
        return Definition.of(
                        NAME,
                        "Breaches",
                        "How many promises were broken. A share of 99.5 % sounds well; five customers do not.")
                .counts("every broken promise, whether it was done later or not")
                .leavesOut("promises that were late for their aim and in time for their limit", "dropped promises")
                .timed(
                        "the clock of each promise",
                        "the quarter of an hour of the breach itself, however late it was noticed",
                        "at once");
    }

    @Override
    public List<Variant> variants() {
        var variants = new ArrayList<Variant>();
        variants.add(Variant.of(ALL, "promises of any kind", Unit.NUMBER, Statistic.COUNT));
        for (var kind : PromiseKind.values()) {
            variants.add(Variant.of(of(kind), kind.words(), Unit.NUMBER, Statistic.COUNT));
        }
        return variants;
    }

    @Override
    public void visit(Visit visit, Notes notes) {
        for (var verdict : Verdict.of(visit, EnumSet.allOf(PromiseKind.class))) {
            if (!verdict.kept()) {
                notes.count(ALL, verdict.at(), visit.slice(), 1);
                notes.count(of(verdict.kind()), verdict.at(), visit.slice(), 1);
            }
        }
    }

    private static VariantId of(PromiseKind kind) {
        return VariantId.of(NAME, kind.key());
    }
}
