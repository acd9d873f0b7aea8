package io.quarterdeck.engine.staffing;

/** The share of the agents' time that contacts take: of those that are answered, or of all that come. */
public enum Occupancy {
    /** What the agents feel: those who give up are no work. Never above 1. */
    CARRIED {
        @Override
        public double of(Queue queue) {
            return queue.occupancy();
        }
    },
    /** What is asked of the agents: {@code A/c}, above 1 in overload. */
    OFFERED {
        @Override
        public double of(Queue queue) {
            return queue.load().erlangs() / queue.agents();
        }
    };

    public abstract double of(Queue queue);
}
