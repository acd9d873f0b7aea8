package io.quarterdeck.engine.plan;

import io.quarterdeck.engine.staffing.Constraint;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The agents that a channel needs whose customers wait on the line, in one interval.
 *
 * @param contacts that arrive in the interval
 * @param erlangs agents' time that they take
 * @param asks everything that is asked, each by itself
 * @param why in a sentence that a planner can check with a pocket calculator
 */
public record LiveNeed(String channel, double contacts, double erlangs, int agents, List<Ask> asks, String why) {

    public LiveNeed {
        asks = List.copyOf(asks);
    }

    /** What one agent fewer would break; to keep up comes first, and then nothing else is to blame. */
    public List<Ask> binding() {
        var needed = asks.stream().filter(it -> it.agents() == agents).toList();
        var keepsUp = needed.stream()
                .filter(it -> it.constraint() == Constraint.STABILITY)
                .toList();
        return keepsUp.isEmpty() ? needed : keepsUp;
    }

    /** {@code sl}, {@code occ}, {@code sl|ab}, or {@code min} where one agent is enough for everything. */
    public String bindingCodes() {
        if (binding().stream().anyMatch(it -> it.constraint() == Constraint.STABILITY)) {
            return agents == 1 ? "min" : Constraint.STABILITY.code();
        }
        return binding().stream().map(it -> it.constraint().code()).collect(Collectors.joining("|"));
    }
}
