package io.quarterdeck.desk.knowledge.readers;

import io.quarterdeck.desk.kit.Id;

/** Names one part of a brand's readers. */
public record SegmentId(long value) implements Id {

    @Override
    public String toString() {
        return "user segment " + value;
    }
}
