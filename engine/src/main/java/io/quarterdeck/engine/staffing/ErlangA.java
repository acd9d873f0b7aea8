package io.quarterdeck.engine.staffing;

/**
 * A queue whose customers give up after a time that is exponential with mean {@code patienceSeconds} (M/M/c+M, Palm
 * 1937): the state probabilities as in Garnett, Mandelbaum and Reiman 2002, and the waits in closed form, because given
 * a delay {@code y·e^(-θV)} of the offered wait V is a gamma variable cut off at y.
 */
public final class ErlangA {
    private final Load load;
    private final int agents;
    private final double patienceSeconds;
    private final double x;
    private final double y;
    private final GammaSeries series;
    private final double full;

    public ErlangA(Load load, int agents, double patienceSeconds) {
        if (agents < 1 || !(patienceSeconds > 0) || Double.isInfinite(patienceSeconds)) {
            throw new IllegalArgumentException(
                    "no queue of %d agents with a patience of %s s".formatted(agents, patienceSeconds));
        }
        this.load = load;
        this.agents = agents;
        this.patienceSeconds = patienceSeconds;
        this.x = agents * patienceSeconds / load.handlingSeconds();
        this.y = load.rate() * patienceSeconds;
        this.series = GammaSeries.of(x, y);
        var notFull = (ErlangB.inverse(agents, load.erlangs()) - 1) * Math.exp(-series.logScale());
        this.full = 1 / (notFull + series.sum());
    }

    /** The share that waits at all, 0 to 1. */
    public double waits() {
        return full * series.sum();
    }

    /** The share that gives up, 0 to 1. */
    public double abandons() {
        return y == 0 ? 0 : queue() / y;
    }

    /** How many wait on average. */
    public double queue() {
        return full * series.queued();
    }

    /** The mean wait of everybody in seconds, whether answered or not. */
    public double meanWait() {
        return abandons() * patienceSeconds;
    }

    /** The mean wait in seconds of those who are answered. */
    public double meanWaitOfAnswered() {
        return full * series.waited() * patienceSeconds / (1 - abandons());
    }

    /** The mean wait in seconds of those who give up. */
    public double meanWaitOfAbandoned() {
        return (meanWait() - (1 - abandons()) * meanWaitOfAnswered()) / abandons();
    }

    /** The share of an agent's time that is spent on contacts, 0 to 1. */
    public double occupancy() {
        return load.erlangs() * (1 - abandons()) / agents;
    }

    /** The share that would wait longer than {@code seconds}, had they the patience. */
    public double offeredLongerThan(double seconds) {
        return waits() * GammaSeries.of(x, y * left(seconds)).over(series, exponent(seconds));
    }

    /** The share of all contacts that is answered within {@code seconds}. */
    public double answeredWithin(double seconds) {
        return 1 - waits() + answeredAfterWaiting(seconds);
    }

    /** The share of all contacts that gives up within {@code seconds}. */
    public double abandonsWithin(double seconds) {
        var longer = offeredLongerThan(seconds);
        return -longer * Math.expm1(-seconds / patienceSeconds) + waits() - longer - answeredAfterWaiting(seconds);
    }

    /** The fewest agents with whom no more than {@code share} gives up. */
    public static int losingAtMost(Load load, double share, double patienceSeconds) {
        var agents = 1;
        while (new ErlangA(load, agents, patienceSeconds).abandons() > share) {
            agents++;
        }
        return agents;
    }

    private double answeredAfterWaiting(double seconds) {
        var all = GammaSeries.of(x + 1, y).over(series, 0);
        var later = GammaSeries.of(x + 1, y * left(seconds)).over(series, exponent(seconds)) * left(seconds);
        return waits() * x / (x + 1) * (all - later);
    }

    private double left(double seconds) {
        return Math.exp(-seconds / patienceSeconds);
    }

    private double exponent(double seconds) {
        return -seconds / patienceSeconds * x - y * Math.expm1(-seconds / patienceSeconds);
    }
}
