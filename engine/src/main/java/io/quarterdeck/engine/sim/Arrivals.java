package io.quarterdeck.engine.sim;

/**
 * Gives the instants at which the contacts of a run arrive, a block at a time. Contact n comes when the work of the
 * clock, the sum of the rates, reaches the sum of the first n exponential gaps: twice the rate brings the same contacts
 * at closer distances.
 */
final class Arrivals {
    /** Long enough to overlap the draws of a block, short enough to stay in the nearest cache. */
    static final int BLOCK = 256;

    private final Rates rates;
    private final Stream stream;
    private final double[] gaps = new double[BLOCK];
    private int used = BLOCK;
    private long drawn;
    private double time;
    private double gap;
    private boolean begun;
    private int interval;
    private long first;
    private int count;

    Arrivals(Rates rates, Stream stream) {
        this.rates = rates;
        this.stream = stream;
    }

    /**
     * Puts the next arrivals into {@code times}, as many as fit and as lie in one interval. False when the run is over;
     * a block may be empty.
     */
    boolean next(double[] times) {
        first += count;
        count = 0;
        if (begun && used < BLOCK && time >= rates.end(interval)) {
            interval++;
        }
        begun = true;
        if (interval == rates.intervals()) {
            return false;
        }
        var rate = rates.perSecond(interval);
        var each = 1 / rate;
        var end = rates.end(interval);
        var now = time;
        while (count < BLOCK) {
            if (used == BLOCK) {
                draw();
            }
            var next = now + gap * each;
            if (!(next < end)) {
                gap = Math.max(0, gap - (end - now) * rate);
                now = end;
                break;
            }
            now = next;
            times[count++] = now;
            used++;
            if (used < BLOCK) {
                gap = gaps[used];
            }
        }
        time = now;
        return true;
    }

    /** The interval of the block, from 0. */
    int interval() {
        return interval;
    }

    /** The number of the block's first contact, from 0. */
    long first() {
        return first;
    }

    /** How many contacts the block has. */
    int count() {
        return count;
    }

    private void draw() {
        for (var i = 0; i < BLOCK; i++) {
            gaps[i] = stream.exponential(drawn + i);
        }
        drawn += BLOCK;
        used = 0;
        gap = gaps[0];
    }
}
