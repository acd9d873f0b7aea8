package io.quarterdeck.desk.automation;

import io.quarterdeck.desk.kit.Id;

/** Names one category of a brand's triggers. */
public record RuleCategoryId(long value) implements Id {

    @Override
    public String toString() {
        return "trigger category " + value;
    }
}
