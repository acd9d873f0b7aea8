package io.quarterdeck.engine.sim;

import java.util.Arrays;

/**
 * When agents at work will be done, and of which group they are, the earliest first: a binary heap of whole numbers, of
 * which the last six bits are the group and the rest the time, cut to 46 binary digits (a microsecond in two years).
 */
final class Completions {
    static final int GROUPS = 64;
    private static final long GROUP = GROUPS - 1;
    static final long NONE = Long.MAX_VALUE;

    private final long[] heap;
    private int size;

    Completions(int agents) {
        heap = new long[2 * agents + 4];
        Arrays.fill(heap, NONE);
    }

    static long key(double time, int group) {
        return Double.doubleToRawLongBits(time) & ~GROUP | group;
    }

    static double time(long key) {
        return Double.longBitsToDouble(key & ~GROUP);
    }

    static int group(long key) {
        return (int) (key & GROUP);
    }

    /** The earliest, or {@link #NONE}. */
    long first() {
        return heap[1];
    }

    void add(long key) {
        var place = ++size;
        while (place > 1 && heap[place >> 1] > key) {
            heap[place] = heap[place >> 1];
            place >>= 1;
        }
        heap[place] = key;
    }

    void removeFirst() {
        var last = heap[size];
        heap[size--] = NONE;
        if (size > 0) {
            replaceFirst(last);
        }
    }

    void replaceFirst(long key) {
        var heap = this.heap;
        var place = 1;
        var child = 2;
        while (child <= size) {
            child += (int) (heap[child + 1] - heap[child] >>> 63);
            var smaller = heap[child];
            if (key <= smaller) {
                break;
            }
            heap[place] = smaller;
            place = child;
            child *= 2;
        }
        heap[place] = key;
    }

    void hashInto(StateHash hash) {
        hash.add(heap);
    }
}
