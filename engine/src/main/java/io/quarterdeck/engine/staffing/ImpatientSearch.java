package io.quarterdeck.engine.staffing;

import io.quarterdeck.engine.measure.Lawful;
import java.util.OptionalInt;

/**
 * The fewest agents of a queue whose customers give up: a secant on how far the targets are missed, within a bracket of
 * a team that is too small and one that is enough. It decides on ten digits, and leaves a case that is nearer than that
 * to the exact measures, and so an average speed of answer.
 */
final class ImpatientSearch {
    private static final double DOUBT = 1e-9;
    private static final double NEGLIGIBLE = 1e-13;
    private static final double MOST_ACCURATE = 1e6;
    private static final int TRIES = 12;

    private final Load load;
    private final double patienceSeconds;
    private final Targets targets;
    private final double erlangs;
    private final double perAgent;
    private final double y;
    private final double left;
    private final double gone;
    private final double curve;
    private final double lateAllowed;
    private boolean undecided;
    private double missed;
    private double busy;

    private ImpatientSearch(Load load, double patienceSeconds, Targets targets) {
        this.load = load;
        this.patienceSeconds = patienceSeconds;
        this.targets = targets;
        this.erlangs = load.erlangs();
        this.perAgent = patienceSeconds / load.handlingSeconds();
        this.y = erlangs * perAgent;
        this.gone = targets.level().seconds() / patienceSeconds;
        this.left = Math.exp(-gone);
        this.curve = y * (gone - 1 + left);
        var share = targets.level().share();
        this.lateAllowed = share == 0 ? Double.POSITIVE_INFINITY : 1 - share;
    }

    /** The fewest agents, or nothing where ten digits do not decide. */
    static OptionalInt fewest(Load load, double patienceSeconds, Targets targets) {
        var quick = targets.meanWaitSeconds() == Double.POSITIVE_INFINITY
                && load.erlangs() > DOUBT
                && targets.level().share() < 1 - DOUBT
                && targets.abandonment() > DOUBT
                && load.erlangs() * patienceSeconds / load.handlingSeconds() < MOST_ACCURATE;
        return quick ? new ImpatientSearch(load, patienceSeconds, targets).search() : OptionalInt.empty();
    }

    private OptionalInt search() {
        var root = Math.sqrt(erlangs);
        var few = 0;
        var enough = Integer.MAX_VALUE;
        var agents = (int) (erlangs + root / 2) + 1;
        var slope = 1 / root;
        var before = 0;
        var missedBefore = 0.0;
        for (var tries = 0; enough - few > 1; tries++) {
            measure(Lawful.within("agents", agents, 1, ErlangB.MOST_AGENTS));
            if (undecided) {
                return OptionalInt.empty();
            }
            if (missed > 0 || busy > agents) {
                few = agents;
            } else {
                enough = agents;
            }
            if (tries > 0) {
                var steep = (missedBefore - missed) / (agents - before);
                slope = steep > 0 ? steep : slope;
            }
            before = agents;
            missedBefore = missed;
            var next = (int) Math.max(Math.ceil(agents + missed / slope), Math.ceil(busy));
            agents = Math.min(enough - 1, Math.max(few + 1, next));
            if (tries > TRIES) {
                agents = enough < Integer.MAX_VALUE ? (few + enough) >>> 1 : 2 * few;
            }
        }
        return OptionalInt.of(enough);
    }

    private void measure(int agents) {
        var x = agents * perAgent;
        if (GammaTail.isWhole(x, y)) {
            var queue = new ErlangA(load, agents, patienceSeconds);
            judge(
                    agents,
                    targets.level().variant().of(queue, targets.level().seconds()),
                    queue.abandons(),
                    queue.answered());
            return;
        }
        var z = y * left;
        var reciprocal = 1 / (x + 1);
        var term = reciprocal;
        var rest = term;
        var queued = term;
        var later = reciprocal;
        var restLater = later;
        for (var j = 2; term > NEGLIGIBLE * rest; j++) {
            reciprocal = 1 / (x + j);
            term *= y * reciprocal;
            rest += term;
            queued = Math.fma(j, term, queued);
            later *= z * reciprocal;
            restLater += later;
        }
        var inverse = QuickErlangB.inverse(agents, erlangs);
        var full = 1 / (inverse + y * rest);
        var free = Math.fma(-full, Math.fma(y, rest, 1), 1);
        var shrinks = full * left * Math.exp((y - x) * gone - curve);
        var inTime = free + x * (full * rest - shrinks * restLater);
        var waiting = shrinks * Math.fma(z, restLater, 1);
        var answered = free + x * full * rest;
        judge(agents, targets.level().variant().of(inTime, waiting, answered), full * queued, answered);
    }

    private void judge(int agents, double level, double lost, double answered) {
        var lateness = (1 - level) / lateAllowed;
        var loss = lost / targets.abandonment();
        var cap = targets.occupancy();
        busy = (cap.of() == Occupancy.CARRIED ? erlangs * answered : erlangs) / cap.most();
        missed = Math.log(Math.max(lateness, loss));
        undecided = !(Math.abs(lateness - 1) >= DOUBT
                && Math.abs(loss - 1) >= DOUBT
                && Math.abs(busy - agents) >= DOUBT * agents);
    }
}
