package io.quarterdeck.engine.routing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Brings work and people together. Pure: the same floor, happening, rules and instant give the same decision. */
public final class Dispatch {

    private Dispatch() {}

    /**
     * Takes one happening into account; offers that ran out and waits that grew too long by {@code at} are noticed first.
     * Afterwards nothing waits that somebody could take.
     *
     * @throws IllegalArgumentException when it speaks of work, people or names that are not there
     */
    public static Decision step(Floor state, Happening what, Rules rules, Instant at) {
        return new Step(new Draft(state, rules, Nanos.now(at))).take(what);
    }

    /** Why each piece of work that {@link #step} would hand out goes to whom it goes; the same code decides again. */
    public static List<Explanation> explain(Floor state, Happening what, Rules rules, Instant at) {
        var said = new ArrayList<Explanation>();
        var draft = new Draft(state, rules, Nanos.now(at));
        draft.witness = (item, choice) -> said.add(Reasons.of(draft, item, choice));
        new Step(draft).take(what);
        return List.copyOf(said);
    }

    /** Why a piece of work waits: for everybody on the floor, what stands in the way. */
    public static Explanation whyWaiting(Floor state, long work, Rules rules, Instant at) {
        var draft = new Draft(state, rules, Nanos.now(at));
        return Reasons.of(draft, draft.waiting(work), null);
    }
}
