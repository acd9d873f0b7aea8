package io.quarterdeck.engine.staffing;

import io.quarterdeck.engine.measure.Lawful;
import java.util.ArrayList;
import java.util.List;

/**
 * The work in hand while arrivals change, in Erlang: {@code m' = λ(t) - μm}, in closed form for a rate that is constant
 * within each interval (the modified offered load of Jagerman 1975, Massey and Whitt 1994).
 *
 * @param stationary what the interval would need if it went on for ever
 * @param start when the interval begins
 * @param end when it ends
 * @param mean over the interval
 */
public record OfferedLoad(double stationary, double start, double end, double mean) {

    /** The most at any moment; between its ends the load only rises or only falls. */
    public double peak() {
        return Math.max(start, end);
    }

    /**
     * One after another, for contacts per interval.
     *
     * @param backlog the contacts in hand when the first interval begins, in Erlang
     */
    public static List<OfferedLoad> of(
            double[] contacts, double intervalSeconds, double handlingSeconds, double backlog) {
        var lengths = Lawful.positive("intervalSeconds", intervalSeconds, 1e15)
                / Lawful.positive("handlingSeconds", handlingSeconds, 1e15);
        var done = -Math.expm1(-lengths);
        var loads = new ArrayList<OfferedLoad>(contacts.length);
        var start = Lawful.within("backlog", backlog, 0, ErlangB.MOST_ERLANGS);
        for (var count : contacts) {
            var stationary = new Load(count, intervalSeconds, handlingSeconds).erlangs();
            var end = start + (stationary - start) * done;
            loads.add(new OfferedLoad(stationary, start, end, stationary + (start - stationary) * done / lengths));
            start = end;
        }
        return loads;
    }

    /** Whether contacts last so long against an interval, a quarter of it or more, that each needs this load. */
    public static boolean isNeeded(double intervalSeconds, double handlingSeconds) {
        return Lawful.positive("handlingSeconds", handlingSeconds, 1e15)
                > Lawful.positive("intervalSeconds", intervalSeconds, 1e15) / 4;
    }
}
