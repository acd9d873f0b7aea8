package io.quarterdeck.engine.rules;

import java.util.List;

/** What is done when what holds. */
public record Rule(long id, Conditions conditions, List<Action> actions) {
    public Rule {
        actions = List.copyOf(actions);
    }
}
