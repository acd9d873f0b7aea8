package io.quarterdeck.engine.sim;

import io.quarterdeck.engine.measure.Lawful;
import java.util.List;

/**
 * Agents who can do the same.
 *
 * @param agents how many, 0 or more
 * @param types what they can serve, the most urgent first
 */
public record AgentGroup(int agents, List<Integer> types) {

    public AgentGroup {
        types = List.copyOf(types);
        Lawful.within("agents", agents, 0, 1_000_000);
    }
}
