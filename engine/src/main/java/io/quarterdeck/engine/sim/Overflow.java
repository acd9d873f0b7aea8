package io.quarterdeck.engine.sim;

import io.quarterdeck.engine.measure.Lawful;
import io.quarterdeck.engine.staffing.ErlangA;
import io.quarterdeck.engine.staffing.Load;
import java.util.HashMap;
import java.util.Map;

/**
 * C-20: whether calls go to the partner, because at the pace of the last quarter of an hour more callers would give up
 * than the playbook allows.
 */
final class Overflow {
    static final double WINDOW = 900;

    private final double limit;
    private final double handlingSeconds;
    private final double patienceSeconds;
    /** When the last calls came: a ring that grows. */
    private long[] calls = new long[64];

    private int first;
    private int count;
    private final Map<Long, Boolean> decided = new HashMap<>();

    /** @param limit the share of callers who may give up, 0 to 1 */
    Overflow(double limit, double handlingSeconds, double patienceSeconds) {
        this.limit = Lawful.share("overflow limit", limit);
        this.handlingSeconds = handlingSeconds;
        this.patienceSeconds = patienceSeconds;
    }

    /** The share of callers who give up in the long run, by Erlang A. */
    double projected(int callsInWindow, int people) {
        return people == 0
                ? 1
                : new ErlangA(new Load(callsInWindow, WINDOW, handlingSeconds), people, patienceSeconds).abandons();
    }

    /** A call comes and so many people take calls; says whether it goes to the partner. */
    boolean sends(long now, int people) {
        while (count > 0 && calls[first] <= now - (long) WINDOW * Timeline.SECOND) {
            first = first + 1 & calls.length - 1;
            count--;
        }
        if (count == calls.length) {
            grow();
        }
        calls[first + count & calls.length - 1] = now;
        count++;
        return decided.computeIfAbsent((long) count << 32 | people, _ -> projected(count, people) > limit);
    }

    private void grow() {
        var larger = new long[2 * count];
        for (var i = 0; i < count; i++) {
            larger[i] = calls[first + i & calls.length - 1];
        }
        calls = larger;
        first = 0;
    }
}
