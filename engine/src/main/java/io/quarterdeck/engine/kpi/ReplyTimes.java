package io.quarterdeck.engine.kpi;

import io.quarterdeck.engine.sla.PromiseKind;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What all answers are measured by: elapsed time, open time, and whether the promise was kept. */
record ReplyTimes(Rules rules, Set<PromiseKind> promises, Ids ids) {

    /** The three variants of a measure. */
    record Ids(VariantId elapsed, VariantId openTime, VariantId inTime) {}

    ReplyTimes(String name, Rules rules, Set<PromiseKind> promises) {
        this(
                rules,
                EnumSet.copyOf(promises),
                new Ids(VariantId.of(name, "elapsed"), VariantId.of(name, "open_time"), VariantId.of(name, "in_time")));
    }

    List<Variant> variants(String what) {
        return List.of(
                Variant.times(ids.elapsed(), what + ", on the wall clock"),
                Variant.times(ids.openTime(), what + ", counted only while the desk is open"),
                Variant.share(ids.inTime(), "promises of it that were kept, of all that came due"));
    }

    void took(Notes notes, Visit visit, Instant from, Instant to) {
        notes.count(ids.elapsed(), from, visit.slice(), to.toEpochMilli() - from.toEpochMilli());
        notes.count(
                ids.openTime(),
                from,
                visit.slice(),
                rules.hours().between(from, to).toMillis());
    }

    /** A verdict stands at the instant at which the promise was kept or broken. */
    void verdicts(Notes notes, Visit visit) {
        for (var verdict : visit.verdicts()) {
            if (promises.contains(verdict.kind())) {
                notes.count(ids.inTime(), verdict.at(), visit.slice(), verdict.kept());
            }
        }
    }
}
