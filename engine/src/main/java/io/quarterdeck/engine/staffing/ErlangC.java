package io.quarterdeck.engine.staffing;

import io.quarterdeck.engine.measure.Lawful;
import java.util.Locale;

/**
 * A queue whose customers never give up (M/M/c, Erlang 1917): what they wait for with {@code agents} at {@code load}.
 * With no more agents than Erlangs the queue grows for ever: everybody waits, and nobody is answered in any time.
 */
public record ErlangC(Load load, int agents) implements Queue {
    private static final double SECONDS_AN_HOUR = 3600;
    /** What is less is printed as 0.0. */
    private static final double LEAST_PRINTED = 0.05;

    public ErlangC {
        Lawful.within("agents", agents, 1, ErlangB.MOST_AGENTS);
        Lawful.within("erlangs", load.erlangs(), 0, ErlangB.MOST_ERLANGS);
    }

    /** The share that waits at all, 0 to 1: {@code C = cB / (c - A + AB)}. */
    @Override
    public double waits() {
        if (!keepsUp()) {
            return 1;
        }
        var blocking = 1 / ErlangB.inverse(agents, load.erlangs());
        return Math.min(1, agents * blocking / (load.spare(agents) + load.erlangs() * blocking));
    }

    /** All of them; of an overload, those that the agents have time for. */
    @Override
    public double answered() {
        return keepsUp() ? 1 : agents / load.erlangs();
    }

    @Override
    public double abandons() {
        return 0;
    }

    /** {@code 1 - C·e^(-(cμ-λ)t)}. */
    @Override
    public double answeredWithin(double seconds) {
        return 1 - offeredLongerThan(seconds);
    }

    @Override
    public double abandonsWithin(double seconds) {
        return 0;
    }

    @Override
    public double stillWaiting(double seconds) {
        return offeredLongerThan(seconds);
    }

    @Override
    public double offeredLongerThan(double seconds) {
        Lawful.within("seconds", seconds, 0, Double.MAX_VALUE);
        return keepsUp() ? waits() * Math.exp(-seconds / meanWaitOfDelayed()) : 1;
    }

    @Override
    public double meanWait() {
        return keepsUp() ? waits() * meanWaitOfDelayed() : Double.POSITIVE_INFINITY;
    }

    @Override
    public double meanWaitOfAnswered() {
        return meanWait();
    }

    /** The mean wait of those who wait at all, in seconds. */
    public double meanWaitOfDelayed() {
        return keepsUp() ? load.handlingSeconds() / load.spare(agents) : Double.POSITIVE_INFINITY;
    }

    /** Little: arrivals a second, each for its wait. */
    @Override
    public double queue() {
        return keepsUp() ? load.rate() * meanWait() : Double.POSITIVE_INFINITY;
    }

    @Override
    public double occupancy() {
        return Math.min(1, load.erlangs() / agents);
    }

    @Override
    public double waitOf(double share) {
        Lawful.share("share", share);
        var longer = 1 - share;
        if (waits() <= longer) {
            return 0;
        }
        return keepsUp() ? Math.log(waits() / longer) * meanWaitOfDelayed() : Double.POSITIVE_INFINITY;
    }

    @Override
    public double growthPerHour() {
        return keepsUp() ? 0 : Math.max(0, -load.spare(agents)) / load.handlingSeconds() * SECONDS_AN_HOUR;
    }

    /** What becomes of the queue in the end, in words. */
    public String prospect() {
        if (keepsUp()) {
            return "the queue settles";
        }
        return growthPerHour() < LEAST_PRINTED
                ? "the queue never settles"
                : String.format(Locale.ROOT, "the queue grows by %.1f contacts per hour", growthPerHour());
    }

    /** The fewest agents with whom {@code share} of the contacts is answered within {@code seconds}. */
    public static ErlangC answering(Load load, double share, double seconds) {
        return new ErlangC(load, Staffing.agents(load, Targets.answering(share, seconds)));
    }

    private boolean keepsUp() {
        return load.spare(agents) > 0;
    }
}
