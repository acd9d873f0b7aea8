package io.quarterdeck.engine.sla;

import java.time.Instant;

/**
 * One rule that asks for a promise: the path of the setting, its text, and what it alone would mean. The one that binds
 * is the strictest; the others stay visible.
 */
public record Reason(String source, String rule, Instant aimAt, Instant breachAt, boolean binds) {

    Reason binding(boolean really) {
        return new Reason(source, rule, aimAt, breachAt, really);
    }
}
