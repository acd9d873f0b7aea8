package io.quarterdeck.engine.sim;

import java.util.Arrays;

/**
 * When agents at work will be done, and of which group they are, the earliest first: whole numbers, of which the last
 * six bits are the group and the rest the time, cut to 46 binary digits (a microsecond in two years).
 *
 * <p>The few that come before a limit are a sorted row; the others lie in no order until the row is empty, when those
 * before the next limit are picked out without a branch. The limits adapt until about {@link #WANTED} are picked.
 */
final class Completions {
    static final int GROUPS = 64;
    static final long NONE = Long.MAX_VALUE;
    private static final long GROUP = GROUPS - 1;
    private static final int WANTED = 24;
    private static final int LONG = 4 * WANTED;

    private final long[] near;
    private final long[] far;
    private int head;
    private int end;
    private int rest;
    private long limit = NONE;
    private double width = 1;

    Completions(int agents) {
        near = new long[agents + 2];
        far = new long[agents + 2];
        near[0] = NONE;
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
        return near[head];
    }

    void add(long key) {
        if (key >= limit) {
            far[rest++] = key;
        } else {
            insert(key);
        }
    }

    void removeFirst() {
        if (++head == end) {
            refill();
        }
    }

    void replaceFirst(long key) {
        if (key >= limit) {
            far[rest++] = key;
            removeFirst();
        } else {
            head++;
            insert(key);
        }
    }

    /** The row ends with {@link #NONE}, so that the first of an empty one is none. */
    private void insert(long key) {
        if (end == near.length - 1) {
            System.arraycopy(near, head, near, 0, end - head);
            end -= head;
            head = 0;
        }
        var place = end++;
        near[end] = NONE;
        while (place > head && near[place - 1] > key) {
            near[place] = near[place - 1];
            place--;
        }
        near[place] = key;
        if (end - head > LONG) {
            shed();
        }
    }

    /** All but the first few of a long row are put aside. */
    private void shed() {
        var keep = head + WANTED;
        limit = near[keep];
        System.arraycopy(near, keep, far, rest, end - keep);
        rest += end - keep;
        end = keep;
        near[end] = NONE;
    }

    private void refill() {
        var from = Double.longBitsToDouble(limit);
        head = 0;
        end = 0;
        near[0] = NONE;
        if (rest == 0) {
            limit = NONE;
            return;
        }
        while (end == 0) {
            from += width;
            limit = Double.doubleToRawLongBits(from);
            pick();
            if (end < WANTED / 2) {
                width *= 2;
            } else if (end > 2 * WANTED) {
                width /= 2;
            }
        }
        Arrays.sort(near, 0, end);
        near[end] = NONE;
    }

    private void pick() {
        var kept = 0;
        var picked = 0;
        for (var i = 0; i < rest; i++) {
            var key = far[i];
            near[picked] = key;
            far[kept] = key;
            var before = (int) (key - limit >>> 63);
            picked += before;
            kept += 1 - before;
        }
        end = picked;
        rest = kept;
    }

    void hashInto(StateHash hash) {
        hash.add(Arrays.copyOfRange(near, head, end)).add(Arrays.copyOf(far, rest));
    }
}
