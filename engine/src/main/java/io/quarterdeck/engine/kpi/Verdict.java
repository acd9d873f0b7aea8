package io.quarterdeck.engine.kpi;

import io.quarterdeck.engine.sla.PromiseKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** The verdicts on the promises of a contact; of two on the same promise the later one in its history holds. */
record Verdict(PromiseKind kind, int round, boolean kept, Instant at) {
    private static final Comparator<What.Judged> PROMISE =
            Comparator.comparing(What.Judged::kind).thenComparingInt(What.Judged::round);

    static List<Verdict> of(Visit visit, Set<PromiseKind> kinds) {
        var last = new TreeMap<What.Judged, Verdict>(PROMISE);
        for (var i = 0; i < visit.judged().size(); i++) {
            var it = visit.judged().get(i);
            if (kinds.contains(it.kind())) {
                last.put(it, new Verdict(it.kind(), it.round(), it.kept(), visit.judgedAt(i)));
            }
        }
        return new ArrayList<>(last.values());
    }
}
