package io.quarterdeck.desk.zendesk.wire;

import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** A page of rows, and what the dialect says beside them about the pages around it. */
public record Page<T>(List<T> rows, SequencedMap<String, @Nullable Object> around) {

    /** The answer: the rows as the wire shows them under their name, then the way to the other pages. */
    public Envelope as(String name, List<?> wire) {
        var envelope = Envelope.of(name, wire);
        for (var it : around.sequencedEntrySet()) {
            envelope = envelope.with(it.getKey(), it.getValue());
        }
        return envelope;
    }
}
