package io.quarterdeck.desk.zendesk.wire;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** What an endpoint of the dialect answers: named values in their order, each key present even where there is null. */
public final class Envelope {

    /** The answer of an endpoint that has nothing to say. */
    public static final Envelope EMPTY = new Envelope(new LinkedHashMap<>());

    private final SequencedMap<String, @Nullable Object> values;

    private Envelope(SequencedMap<String, @Nullable Object> values) {
        this.values = Collections.unmodifiableSequencedMap(values);
    }

    public static Envelope of(String name, @Nullable Object value) {
        return EMPTY.with(name, value);
    }

    public Envelope with(String name, @Nullable Object value) {
        var more = new LinkedHashMap<String, @Nullable Object>(values);
        more.put(name, value);
        return new Envelope(more);
    }

    @JsonValue
    public SequencedMap<String, @Nullable Object> values() {
        return values;
    }
}
