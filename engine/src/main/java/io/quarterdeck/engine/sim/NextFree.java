package io.quarterdeck.engine.sim;

import java.util.Arrays;

/**
 * When each agent of a team is free next, the earliest first: the workload vector of Kiefer and Wolfowitz (1955). Times
 * are kept as the bits of doubles from 0 on, which have the order of whole numbers, so that minima need no branch.
 *
 * <p>A small team is a sorted row through which the new time sinks: the first of the row is right again after one step,
 * and the next contact goes ahead while the rest still sinks. A larger one is a binary heap.
 */
final class NextFree {
    /** Where the two are equally fast, measured. */
    private static final int SMALL = 32;

    private final long[] free;
    private final int agents;

    NextFree(int agents) {
        this.agents = agents;
        this.free = new long[agents > SMALL ? 2 * agents + 2 : agents + 1];
        if (agents > SMALL) {
            Arrays.fill(free, agents + 1, free.length, Long.MAX_VALUE);
        }
    }

    double earliest() {
        return Double.longBitsToDouble(free[1]);
    }

    /** The agent who is free first is busy until {@code time} instead. */
    void replace(double time) {
        if (agents > SMALL) {
            replaceInHeap(Double.doubleToRawLongBits(time));
        } else {
            replaceInRow(Double.doubleToRawLongBits(time));
        }
    }

    private void replaceInRow(long time) {
        var row = free;
        var sinking = time;
        for (var i = 2; i < row.length; i++) {
            var next = row[i];
            row[i - 1] = Math.min(next, sinking);
            sinking = Math.max(next, sinking);
        }
        row[row.length - 1] = sinking;
    }

    private void replaceInHeap(long time) {
        var heap = free;
        var place = 1;
        var child = 2;
        while (child <= agents) {
            child += (int) (heap[child + 1] - heap[child] >>> 63);
            if (time <= heap[child]) {
                break;
            }
            heap[place] = heap[child];
            place = child;
            child *= 2;
        }
        heap[place] = time;
    }

    void hashInto(StateHash hash) {
        hash.add(free);
    }
}
