package io.quarterdeck.engine.staffing;

import io.quarterdeck.engine.measure.Lawful;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.function.IntPredicate;

/**
 * Says how many agents keep a queue's targets. A longer team lowers the offered wait in the likelihood-ratio order, so
 * every target holds from some number of agents on, and a search may jump.
 */
public final class Staffing {

    private Staffing() {}

    /** The fewest agents for customers who give up after {@code patienceSeconds} on average, or never if infinite. */
    public static Requirement requirement(Load load, double patienceSeconds, Targets targets) {
        var floor = floor(load, patienceSeconds);
        var asked = Arrays.stream(Constraint.values())
                .filter(it -> it.isAsked(targets))
                .toList();
        var alone = asked.stream()
                .mapToInt(it -> alone(it, floor, load, patienceSeconds, targets))
                .toArray();
        var queue = Queue.of(load, Arrays.stream(alone).max().orElse(floor), patienceSeconds);
        var lines = new ArrayList<Requirement.Line>();
        for (var i = 0; i < alone.length; i++) {
            var value = asked.get(i).value(queue, targets);
            var limit = asked.get(i).limit(targets);
            lines.add(new Requirement.Line(
                    asked.get(i), alone[i], value, limit, asked.get(i).slack(value, limit)));
        }
        return new Requirement(queue, lines);
    }

    /** The fewest agents for customers who never give up: the same number as in the requirement, and nothing else. */
    public static int agents(Load load, Targets targets) {
        return agents(load, Double.POSITIVE_INFINITY, targets);
    }

    /** The fewest agents: the same number as in the requirement, and nothing else. */
    public static int agents(Load load, double patienceSeconds, Targets targets) {
        var agents = quick(load, patienceSeconds, targets);
        return agents.isPresent()
                ? agents.getAsInt()
                : requirement(load, patienceSeconds, targets).agents();
    }

    private static int alone(Constraint constraint, int floor, Load load, double patienceSeconds, Targets targets) {
        if (constraint == Constraint.STABILITY) {
            return floor;
        }
        return quick(load, patienceSeconds, constraint.only(targets))
                .orElseGet(() ->
                        fewest(floor, agents -> constraint.isKept(Queue.of(load, agents, patienceSeconds), targets)));
    }

    private static OptionalInt quick(Load load, double patienceSeconds, Targets targets) {
        Lawful.within("erlangs", load.erlangs(), 0, ErlangB.MOST_ERLANGS);
        if (patienceSeconds == Double.POSITIVE_INFINITY) {
            return PatientSearch.fewest(load, targets);
        }
        Lawful.positive("patienceSeconds", patienceSeconds, ErlangA.LONGEST);
        return ImpatientSearch.fewest(load, patienceSeconds, targets);
    }

    /** One, and of a patient queue the first that is more than its Erlangs. */
    private static int floor(Load load, double patienceSeconds) {
        return patienceSeconds == Double.POSITIVE_INFINITY
                ? fewest(Math.max(1, (int) load.erlangs()), agents -> load.spare(agents) > 0)
                : 1;
    }

    /** The first that is enough: a leap that doubles, then halving. */
    static int fewest(int from, IntPredicate isEnough) {
        var low = from - 1;
        var leap = 1;
        while (!isEnough.test(low + leap)) {
            low += leap;
            leap *= 2;
        }
        var high = low + leap;
        while (high - low > 1) {
            var middle = (low + high) >>> 1;
            if (isEnough.test(middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }
}
