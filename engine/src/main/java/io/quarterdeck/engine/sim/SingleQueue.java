package io.quarterdeck.engine.sim;

import io.quarterdeck.engine.measure.Lawful;

/**
 * One queue in front of a team of equals, first come first served: M(t)/G/c+G, with Erlang's three models as special
 * cases. There are no events: a contact is answered when the first agent is free (Kiefer and Wolfowitz 1955), or has
 * given up before, which changes nothing for those behind (patience without patience events).
 *
 * @param handling an agent's time for a contact
 * @param patience how long a contact waits at most; {@link Distribution#never} of giving up, or
 *     {@code Distribution.constant(0)}: no waiting room, who finds everybody busy is blocked
 * @param agents from 1
 * @param targetSeconds the wait up to which an answer is in time
 */
public record SingleQueue(
        Rates arrivals, Distribution handling, Distribution patience, int agents, double targetSeconds) {

    public SingleQueue {
        if (handling instanceof Distribution.Never) {
            throw Lawful.refusal("handling", handling, "a time that ends");
        }
        Lawful.within("agents", agents, 1, 1_000_000);
        Lawful.within("target seconds", targetSeconds, 0, Distribution.LONGEST);
    }

    /** Begins with everybody free and ends when the last contact is finished. */
    public Outcomes run(Streams streams) {
        return run(streams, new StateHash());
    }

    /** The same, and leaves in {@code hash} who is free first at the end of each block, the last state and the result. */
    public Outcomes run(Streams streams, StateHash hash) {
        var run = new SingleQueueRun(this, streams, hash);
        run.toTheEnd();
        return run.outcomes();
    }
}
