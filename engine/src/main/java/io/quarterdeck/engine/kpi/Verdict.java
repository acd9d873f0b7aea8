package io.quarterdeck.engine.kpi;

import io.quarterdeck.engine.sla.PromiseKind;
import java.time.Instant;

/** What became of a promise; {@code round} tells repeated ones of a kind apart. */
record Verdict(PromiseKind kind, int round, boolean kept, Instant at) {

    boolean sameAs(Verdict other) {
        return kind == other.kind && round == other.round;
    }
}
