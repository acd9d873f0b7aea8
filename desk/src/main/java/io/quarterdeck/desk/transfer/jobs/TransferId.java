package io.quarterdeck.desk.transfer.jobs;

import io.quarterdeck.desk.kit.Id;

/** Names one import or export that was asked for. */
public record TransferId(long value) implements Id {

    @Override
    public String toString() {
        return "import or export " + value;
    }
}
