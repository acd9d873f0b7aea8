package io.quarterdeck.desk.tickets.cases;

import io.quarterdeck.desk.kit.Id;

/** Names one case. */
public record CaseId(long value) implements Id {

    @Override
    public String toString() {
        return "case " + value;
    }
}
