package io.quarterdeck.engine.playbook;

import io.quarterdeck.engine.measure.Percent;
import io.quarterdeck.engine.time.Span;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happens when measures move (B-49, B-85, C-33, C-34). */
public record Alert(
        String name,
        Map<String, Target> when,
        @Nullable Percent confidence,
        String then,
        @Nullable Span due) {}
