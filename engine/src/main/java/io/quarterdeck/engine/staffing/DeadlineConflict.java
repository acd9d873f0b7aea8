package io.quarterdeck.engine.staffing;

import java.util.List;

/**
 * Why deadlines cannot be kept: the shortest interval in which too much work arrives and falls due, and the least set of
 * classes of work that is still too much for it. Without any one of them, the rest of the set could be done.
 *
 * @param classes names of the work, the most first
 */
public record DeadlineConflict(CriticalInterval interval, List<String> classes) {

    public DeadlineConflict {
        classes = List.copyOf(classes);
    }

    /** In one sentence, for instance for a linter. */
    public String words() {
        var who = String.join(", ", classes);
        return interval.staffed() == 0
                ? "%s that arrives in slot %d is due at slot %d, and nobody works in between"
                        .formatted(who, interval.from(), interval.to())
                : "%s: %d s of work arrive from slot %d on and are due by slot %d, in which one agent works %d s"
                        .formatted(who, interval.work(), interval.from(), interval.to(), interval.staffed());
    }
}
