package io.quarterdeck.engine.playbook;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a complaint is closed for good (B-62 to B-67). */
public record Complaints(
        Deadline acknowledge,
        @Nullable Deadline investigate,
        String closeWith,
        String tieTo,
        @Nullable Every analyse,
        @Nullable Systemic systemic) {

    /** When one product's complaints are more than chance explains: who hears of it, and with what. */
    public record Systemic(Map<String, Target> when, List<String> tell, List<String> with) {}
}
