package io.quarterdeck.engine.playbook;

import io.quarterdeck.engine.time.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** In which order work is taken, by whom, and what happens when nobody fits. */
public record Routing(
        List<Order> orderBy, Match match, @Nullable Fallback fallback) {

    public enum Order {
        PRIORITY,
        DEADLINE,
        WAIT
    }

    public enum Match {
        SKILL_THEN_CAPACITY
    }

    public record Fallback(Span after, To to) {

        public enum To {
            ANY_IN_TIER
        }
    }
}
