package io.quarterdeck.engine.kpi;

import java.util.stream.IntStream;

/**
 * How often each value was counted in each quarter and slice of one day: a multiset of pairs, in three arrays that are
 * probed in a line. It is small enough to stay in a processor's cache while a day is counted, and holds sixteen bytes
 * for a place, where an object for each cell would take a hundred. Times are signed; what is counted no times is not
 * here.
 */
final class Page {
    /** Receives each pair, in no order. */
    interface Reader {
        void read(int cell, long value, int times);
    }

    private int[] cells = new int[2];
    private long[] values = new long[2];
    /** Zero where nothing is. */
    private int[] times = new int[2];

    private int size;

    int size() {
        return size;
    }

    void add(int cell, long value, int more) {
        var place = place(cell, value);
        if (times[place] != 0) {
            times[place] = Math.addExact(times[place], more);
            if (times[place] == 0) {
                remove(place);
            }
        } else if (more != 0) {
            cells[place] = cell;
            values[place] = value;
            times[place] = more;
            if (4 * ++size > 3 * cells.length) {
                grow();
            }
        }
    }

    int times(int cell, long value) {
        return times[place(cell, value)];
    }

    /** The value of each pair. */
    long[] values() {
        return IntStream.range(0, times.length)
                .filter(place -> times[place] != 0)
                .mapToLong(place -> values[place])
                .toArray();
    }

    void read(Reader reader) {
        for (var place = 0; place < times.length; place++) {
            if (times[place] != 0) {
                reader.read(cells[place], values[place], times[place]);
            }
        }
    }

    /** Where the pair is, or would be. */
    private int place(int cell, long value) {
        var place = home(cell, value);
        while (times[place] != 0 && (cells[place] != cell || values[place] != value)) {
            place = place + 1 & times.length - 1;
        }
        return place;
    }

    private int home(int cell, long value) {
        var mixed = (value * 0x9E3779B97F4A7C15L ^ cell) * 0xBF58476D1CE4E5B9L;
        return (int) (mixed >>> 32) & times.length - 1;
    }

    /** Closes the gap, so that nothing behind it is lost: what may stand nearer to its home moves up. */
    private void remove(int gap) {
        size--;
        for (var next = gap + 1 & times.length - 1; times[next] != 0; next = next + 1 & times.length - 1) {
            var way = next - home(cells[next], values[next]) & times.length - 1;
            if (way >= (next - gap & times.length - 1)) {
                cells[gap] = cells[next];
                values[gap] = values[next];
                times[gap] = times[next];
                gap = next;
            }
        }
        times[gap] = 0;
    }

    private void grow() {
        var old = new Page();
        old.cells = cells;
        old.values = values;
        old.times = times;
        cells = new int[2 * old.cells.length];
        values = new long[cells.length];
        times = new int[cells.length];
        old.read((cell, value, count) -> {
            var place = place(cell, value);
            cells[place] = cell;
            values[place] = value;
            times[place] = count;
        });
    }
}
