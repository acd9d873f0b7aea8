package io.quarterdeck.engine.sim;

import io.quarterdeck.engine.measure.Lawful;

/**
 * A team that chats with several customers at a time, the chats always spread evenly. An agent with k chats is a
 * machine-repair system of turns: she works the share {@code U(k) = 1 - 1/Σ k!/(k-i)! (s/z)^i} of her time, for s seconds
 * of agent and z of customer in a turn. What all agents work is shared by all chats alike (limited processor sharing),
 * and a chat ends when its own work is done; with exponential work this is the birth-death queue of chats exactly.
 *
 * @param work agent's time for a whole chat, all turns together
 * @param concurrency chats at a time per agent, from 1; when all have as many, a customer waits
 */
public record ChatPool(
        Rates arrivals,
        Distribution work,
        Distribution patience,
        Turns turns,
        int agents,
        int concurrency,
        double targetSeconds) {

    /** How long a turn takes each side, in seconds, above 0. */
    public record Turns(double agentSeconds, double customerSeconds) {

        public Turns {
            Lawful.positive("agent seconds", agentSeconds, 1e6);
            Lawful.positive("customer seconds", customerSeconds, 1e6);
        }

        /** The share of an agent's time that is work when she has {@code chats} at a time. */
        public double utilisation(int chats) {
            var ratio = agentSeconds / customerSeconds;
            var sum = 1.0;
            // Σ k!/(k-i)! r^i from the inside: 1 + k r (1 + (k-1) r (1 + …))
            for (var i = 1; i <= chats; i++) {
                sum = 1 + i * ratio * sum;
            }
            return 1 - 1 / sum;
        }
    }

    public ChatPool {
        if (work instanceof Distribution.Never) {
            throw Lawful.refusal("work", work, "a time that ends");
        }
        Lawful.within("agents", agents, 1, 100_000);
        Lawful.within("concurrency", concurrency, 1, 100);
        Lawful.within("target seconds", targetSeconds, 0, Distribution.LONGEST);
    }

    /** Begins with no chat and ends with the last. */
    public Outcomes run(Streams streams) {
        return run(streams, new StateHash());
    }

    /** The same, and leaves every end of a chat and the result in {@code hash}. */
    public Outcomes run(Streams streams, StateHash hash) {
        var run = new ChatPoolRun(this, streams, hash);
        run.toTheEnd();
        return run.outcomes();
    }

    /** Agents' work a second when {@code chats} are spread evenly. */
    double pace(int chats) {
        var each = chats / agents;
        var more = chats % agents;
        return more * turns.utilisation(each + 1) + (agents - more) * turns.utilisation(each);
    }
}
