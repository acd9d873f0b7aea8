package io.quarterdeck.engine.sim;

import io.quarterdeck.engine.measure.Lawful;

/**
 * Calls, and mail without end to fill the time between them: an agent who is done takes a waiting call; else she begins
 * a mail only while more than {@code reserve} agents are idle, herself included (Bhulai and Koole 2003). A mail once
 * begun is finished. Type 0 of the results are the calls, type 1 the mails, which arrive when they are begun.
 *
 * @param reserve how many are kept idle for calls, from 0 to all agents
 */
public record IdleReserve(
        Rates calls,
        Distribution callHandling,
        Distribution patience,
        Distribution mailHandling,
        int agents,
        int reserve,
        double targetSeconds) {
    static final int CALL = 0;
    static final int MAIL = 1;

    public IdleReserve {
        if (callHandling instanceof Distribution.Never || mailHandling instanceof Distribution.Never) {
            throw Lawful.refusal("handling", "never", "a time that ends");
        }
        if (mailHandling.mean() == 0) {
            throw Lawful.refusal("mean handling of mail", 0, "above 0, for there is no end of it");
        }
        Lawful.within("agents", agents, 1, 1_000_000);
        Lawful.within("reserve", reserve, 0, agents);
        Lawful.within("target seconds", targetSeconds, 0, Distribution.LONGEST);
    }

    /** Begins with everybody free; no mail is begun after the last call. */
    public Outcomes run(Streams streams) {
        return run(streams, new StateHash());
    }

    /** The same, and leaves who is done first at the end of each block, and the result, in {@code hash}. */
    public Outcomes run(Streams streams, StateHash hash) {
        var run = new IdleReserveRun(this, streams, hash);
        run.toTheEnd();
        return run.outcomes();
    }
}
