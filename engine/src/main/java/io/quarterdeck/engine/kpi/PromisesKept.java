package io.quarterdeck.engine.kpi;

import io.quarterdeck.engine.sla.PromiseKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** The share of all promises that were kept, and of each kind. */
record PromisesKept() implements Kpi {
    private static final String NAME = "promises_kept";
    static final VariantId ALL = VariantId.of(NAME, "all");

    @Override
    public Definition definition() {
        return Definition.of(
                        NAME,
                        "Promises kept",
                        "Of everything we owed by some time, how much was done by then. The escalation matrix, the"
                                + " channels and the plans all make promises; this is the sum of them, and each kind by itself.")
                .counts(
                        "every promise with a verdict; one done at the very instant it breaks is kept",
                        "repeated promises of one contact, each for itself")
                .leavesOut(
                        "promises that still run", "promises that were dropped because nothing asked for them any more")
                .timed(
                        "the clock of each promise: wall or business time, as the playbook says",
                        "the quarter of an hour in which it was kept or broken",
                        "at once");
    }

    @Override
    public List<Variant> variants() {
        var variants = new ArrayList<Variant>();
        variants.add(Variant.share(ALL, "promises of any kind"));
        for (var kind : PromiseKind.values()) {
            variants.add(Variant.share(of(kind), kind.words()));
        }
        return variants;
    }

    @Override
    public void visit(Visit visit, Notes notes) {
        for (var verdict : Verdict.of(visit, EnumSet.allOf(PromiseKind.class))) {
            notes.count(ALL, verdict.at(), visit.slice(), verdict.kept());
            notes.count(of(verdict.kind()), verdict.at(), visit.slice(), verdict.kept());
        }
    }

    static VariantId of(PromiseKind kind) {
        return VariantId.of(NAME, kind.key());
    }
}
