package io.quarterdeck.desk.sla;

import io.quarterdeck.engine.sla.Clock;
import io.quarterdeck.engine.sla.Fact;
import io.quarterdeck.engine.sla.PromiseKind;
import java.util.Locale;

/** Which promise of a ticket. */
record ClockKey(PromiseKind kind, int round) {

    static ClockKey of(Clock clock) {
        return new ClockKey(clock.kind(), clock.round());
    }

    static ClockKey of(Fact fact) {
        return switch (fact) {
            case Fact.Promised it -> of(it.clock());
            case Fact.Paused it -> new ClockKey(it.kind(), it.round());
            case Fact.Resumed it -> new ClockKey(it.kind(), it.round());
            case Fact.Kept it -> new ClockKey(it.kind(), it.round());
            case Fact.Missed it -> new ClockKey(it.kind(), it.round());
            case Fact.Settled it -> new ClockKey(it.kind(), it.round());
            case Fact.Dropped it -> new ClockKey(it.kind(), it.round());
            case Fact.Tightened it -> new ClockKey(it.kind(), it.round());
            case Fact.Relaxed it -> new ClockKey(it.kind(), it.round());
        };
    }

    /** How the log calls what became of a promise. */
    static String word(Fact fact) {
        return fact.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
