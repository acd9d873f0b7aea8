package io.quarterdeck.engine.staffing;

import io.quarterdeck.engine.measure.Lawful;

/**
 * A queue whose customers give up after a time that is exponential with mean {@code patienceSeconds} (M/M/c+M, Palm
 * 1937): the state probabilities as in Garnett, Mandelbaum and Reiman 2002, and the waits in closed form, because given
 * a delay {@code y·e^(-θV)} of the offered wait V is a gamma variable of shape x cut off at y.
 *
 * <p>Every measure is a sum of positive terms, so that none is lost in a difference; it costs
 * O(√(c·patience/handling)) steps. In deep overload the cut is out of sight, and everybody waits.
 */
public final class ErlangA implements Queue {
    /** Stands for no load at all, so that every measure of an empty queue is the limit of a quiet one. */
    private static final double QUIET = 1e-200;

    static final double LONGEST = 1e12;
    private static final int HALVINGS = 200;

    private final Load load;
    private final int agents;
    private final double patienceSeconds;
    private final double x;
    private final double y;
    /** {@code x - y}. */
    private final double spare;

    private final boolean deep;
    private final double rest;
    /** The probability that all are busy and nobody waits. */
    private final double full;
    /** The probability that somebody is free. */
    private final double free;

    /** For 1 to ten million agents at up to ten million Erlang, and a patience above 0 and up to 1e12 seconds. */
    public ErlangA(Load load, int agents, double patienceSeconds) {
        this.load = load;
        this.agents = Lawful.within("agents", agents, 1, ErlangB.MOST_AGENTS);
        this.patienceSeconds = Lawful.positive("patienceSeconds", patienceSeconds, LONGEST);
        var erlangs = Lawful.within("erlangs", load.erlangs(), 0, ErlangB.MOST_ERLANGS);
        var perAgent = Lawful.within(
                "patienceSeconds / handlingSeconds", patienceSeconds / load.handlingSeconds(), 1e-12, 1e9);
        this.x = agents * perAgent;
        this.y = Math.max(QUIET, erlangs * perAgent);
        this.spare = load.spare(agents) * perAgent;
        this.deep = GammaTail.isWhole(x, y);
        this.rest = deep ? 0 : GammaTail.rest(x, y);
        var inverse = ErlangB.inverse(agents, erlangs);
        var weight = deep ? GammaTail.weight(x, y) : 1;
        this.full = weight / (deep ? 1 + (inverse - 1) * weight : inverse + y * rest);
        this.free = Double.isInfinite(inverse) ? 1 : (inverse - 1) * full;
    }

    @Override
    public Load load() {
        return load;
    }

    @Override
    public int agents() {
        return agents;
    }

    @Override
    public double waits() {
        return Math.min(1, deep ? 1 - free : full * (1 + y * rest));
    }

    @Override
    public double answered() {
        return Math.min(1, deep ? free + waits() * x / y : free + full * x * rest);
    }

    @Override
    public double abandons() {
        return deep ? waits() * -spare / y : full * Waits.of(x, y).queued() / y;
    }

    @Override
    public double queue() {
        return abandons() * y;
    }

    @Override
    public double meanWait() {
        return abandons() * patienceSeconds;
    }

    @Override
    public double meanWaitOfAnswered() {
        var sums = Waits.of(x, y);
        return waits() * sums.answered() / sums.all() * patienceSeconds / answered();
    }

    /** The mean wait in seconds of those who give up. */
    public double meanWaitOfAbandoned() {
        var sums = Waits.of(x, y);
        return sums.abandoned() / sums.queued() * y * patienceSeconds;
    }

    @Override
    public double occupancy() {
        return Math.min(1, load.erlangs() * answered() / agents);
    }

    @Override
    public double growthPerHour() {
        return 0;
    }

    @Override
    public double offeredLongerThan(double seconds) {
        var gone = gone(seconds);
        var z = y * Math.exp(-gone);
        return deep
                ? waits() * GammaTail.lower(x, z)
                : Math.min(waits(), full * shrinks(gone) * (1 + z * GammaTail.rest(x, z)));
    }

    @Override
    public double answeredWithin(double seconds) {
        return Math.min(answered(), free + answeredAfterWaiting(gone(seconds)));
    }

    @Override
    public double stillWaiting(double seconds) {
        return offeredLongerThan(seconds) * Math.exp(-gone(seconds));
    }

    @Override
    public double abandonsWithin(double seconds) {
        return Math.max(0, 1 - answeredWithin(seconds) - stillWaiting(seconds));
    }

    @Override
    public double waitOf(double share) {
        var longer = 1 - Lawful.share("share", share);
        if (waits() <= longer) {
            return 0;
        }
        if (longer == 0) {
            return Double.POSITIVE_INFINITY;
        }
        var low = 0.0;
        var high = load.handlingSeconds() / agents;
        while (offeredLongerThan(high) > longer) {
            low = high;
            high *= 2;
        }
        for (var i = 0; i < HALVINGS && Math.nextUp(low) < high; i++) {
            var middle = (low + high) / 2;
            if (offeredLongerThan(middle) > longer) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** The fewest agents with whom no more than {@code share} gives up. */
    public static int losingAtMost(Load load, double share, double patienceSeconds) {
        return Staffing.agents(load, patienceSeconds, Targets.losing(share));
    }

    private double answeredAfterWaiting(double gone) {
        var z = y * Math.exp(-gone);
        if (!deep) {
            return full * x * Math.max(0, rest - Math.exp(-gone) * shrinks(gone) * GammaTail.rest(x, z));
        }
        var later = GammaTail.isWhole(x, z) ? 1 : GammaTail.weight(x, z) * z * GammaTail.rest(x, z);
        return waits() * x / y * Math.max(0, 1 - later);
    }

    /** The time in units of patience. */
    private double gone(double seconds) {
        return Lawful.within("seconds", seconds, 0, Double.MAX_VALUE) / patienceSeconds;
    }

    /** {@code weight(x, y·e^(-gone)) / weight(x, y)}, of an exponent whose large terms do not cancel. */
    private double shrinks(double gone) {
        return Math.exp(gone > 1 ? -x * gone - y * Math.expm1(-gone) : -spare * gone - y * Waits.curve(gone));
    }
}
