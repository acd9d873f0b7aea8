package io.quarterdeck.engine.playbook;

import io.quarterdeck.engine.time.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A system that is read and written, by the connectors that reach it (B-51 to B-56, C-43 to C-53). */
public record Connection(
        String system,
        List<String> connectors,
        @Nullable String key,
        List<String> show,
        List<String> features,
        @Nullable Span every) {}
