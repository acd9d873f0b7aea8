package io.quarterdeck.engine.rules;

import java.util.List;
import java.util.Map;

/** One rule that ran: why, what it made of the ticket, and what else is to be done. */
public record Firing<D>(Rule rule, Verdict why, D draft, Map<Field, Value> changes, List<Action> effects) {
    public Firing {
        changes = Map.copyOf(changes);
        effects = List.copyOf(effects);
    }
}
