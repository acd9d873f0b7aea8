package io.quarterdeck.desk.knowledge.voices;

import io.quarterdeck.desk.kit.Id;

/** Names one vote. */
public record VoteId(long value) implements Id {

    @Override
    public String toString() {
        return "vote " + value;
    }
}
