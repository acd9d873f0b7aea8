package io.quarterdeck.engine.staffing;

/** How many agents keep every deadline when they do the work that is due first, first. */
public sealed interface AsyncCapacity {

    /** What work and hours need in the long run, whatever the deadlines: all the work by all the staffed time. */
    Fraction throughput();

    /**
     * So many agents, and no fewer.
     *
     * @param binding which of the two bounds sets the number
     * @param critical the interval with the most work for its staffed time, the first of equals
     */
    record Enough(Fraction agents, Binding binding, CriticalInterval critical, Fraction throughput)
            implements AsyncCapacity {}

    /** No number of agents: some work is due before anybody comes. */
    record Impossible(DeadlineConflict conflict, Fraction throughput) implements AsyncCapacity {}

    /** What decides how many agents are needed. */
    enum Binding {
        /** Deadlines: one interval needs more than the average. */
        CRITICAL_INTERVAL,
        /** Volume: the deadlines leave time enough, and the work of all the time needs so many. */
        THROUGHPUT
    }
}
