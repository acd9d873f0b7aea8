package io.quarterdeck.engine.kpi;

import io.quarterdeck.engine.sla.PromiseKind;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What all answers are measured by: elapsed time, open time, and whether the promise was kept. */
record ReplyTimes(String name, Rules rules, Set<PromiseKind> promises) {

    VariantId elapsed() {
        return VariantId.of(name, "elapsed");
    }

    VariantId openTime() {
        return VariantId.of(name, "open_time");
    }

    VariantId inTime() {
        return VariantId.of(name, "in_time");
    }

    List<Variant> variants(String what) {
        return List.of(
                Variant.times(elapsed(), what + ", on the wall clock"),
                Variant.times(openTime(), what + ", counted only while the desk is open"),
                Variant.share(inTime(), "promises of it that were kept, of all that came due"));
    }

    void took(Notes notes, Visit visit, Instant from, Instant to) {
        notes.count(elapsed(), from, visit.slice(), to.toEpochMilli() - from.toEpochMilli());
        notes.count(
                openTime(), from, visit.slice(), rules.hours().between(from, to).toMillis());
    }

    /** A verdict stands at the instant at which the promise was kept or broken. */
    void verdicts(Notes notes, Visit visit) {
        Verdict.of(visit, promises).forEach(it -> notes.count(inTime(), it.at(), visit.slice(), it.kept()));
    }
}
