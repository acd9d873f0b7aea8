package io.quarterdeck.engine.rules;

import java.util.List;

/** What was understood of something written, and what was wrong; use the value only when nothing was. */
public record Reading<T>(T value, List<Fault> faults) {
    public Reading {
        faults = List.copyOf(faults);
    }

    public boolean isClean() {
        return faults.isEmpty();
    }
}
