package io.quarterdeck.desk.automation;

import io.quarterdeck.desk.kit.Id;

/** Names one trigger, automation or macro of a brand. */
public record RuleId(long value) implements Id {

    @Override
    public String toString() {
        return "rule " + value;
    }
}
