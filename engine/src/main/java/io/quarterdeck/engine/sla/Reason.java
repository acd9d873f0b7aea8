package io.quarterdeck.engine.sla;

import java.time.Instant;

/**
 * One rule that asks for a promise: the path of the setting, its text, and what it alone would mean. The one that binds
 * is the strictest; the others stay visible.
 */
public record Reason(String source, String rule, Instant aimAt, Instant breachAt, boolean binds) {

    /** when we are closed a day, {@code 1bh..24h} would aim for later than it breaks; then the breach is the aim. */
    static Reason of(String source, String rule, Instant aim, Instant breach) {
        return new Reason(source, rule, aim.isBefore(breach) ? aim : breach, breach, true);
    }

    Reason binding(boolean really) {
        return binds == really ? this : new Reason(source, rule, aimAt, breachAt, really);
    }

    /** Whether it aims for an earlier instant, or for the same and breaks at an earlier one. */
    boolean isStricterThan(Reason other) {
        var aims = aimAt.compareTo(other.aimAt);
        return aims < 0 || aims == 0 && breachAt.isBefore(other.breachAt);
    }
}
