package io.quarterdeck.engine.staffing;

import java.util.List;

/**
 * Where work that can wait is done, and who must come for it.
 *
 * @param undoneSeconds work that falls due undone even with somebody in every seat; 0 when every deadline is kept
 * @param leastCost what the extra agents cost at least, if agents could be divided
 * @param cost what they cost as whole people
 */
public record BlendedPlan(List<Interval> intervals, long undoneSeconds, double leastCost, double cost) {

    /**
     * One slot, in agents.
     *
     * @param idle of those who answer calls, free for other work
     * @param working time spent on it, by them and by the extra agents
     * @param needed extra agents, if agents could be divided
     * @param extra agents to hire
     */
    public record Interval(double idle, double working, double needed, int extra) {}

    public BlendedPlan {
        intervals = List.copyOf(intervals);
    }

    /** Whether all work is done by its deadline. */
    public boolean keepsEveryDeadline() {
        return undoneSeconds == 0;
    }
}
