package io.quarterdeck.engine.kpi;

/**
 * How often each value was counted in each quarter and slice of one day: a multiset of pairs, in one array that is probed
 * in a line. It is small enough to stay in a processor's cache while a day is counted, and holds sixteen bytes for a
 * place, where an object for each cell would take a hundred. Times are signed; what is counted no times is not here.
 */
final class Page {
    /** Receives each pair, in no order. */
    interface Reader {
        void read(int cell, long value, int times);
    }

    /** For each place the value, and then the cell above and the times below, zero where nothing is. */
    private long[] places = new long[4];

    private int size;

    int size() {
        return size;
    }

    void add(int cell, long value, int more) {
        var place = place(cell, value);
        var times = Math.addExact(times(place), more);
        if (times(place) == 0 && times != 0) {
            write(place, cell, value, times);
            // At most three quarters are full; a place is two numbers.
            if (8 * ++size > 3 * places.length) {
                grow();
            }
        } else if (times != 0) {
            write(place, cell, value, times);
        } else if (times(place) != 0) {
            remove(place);
        }
    }

    int times(int cell, long value) {
        return times(place(cell, value));
    }

    /** The value of each pair. */
    long[] values() {
        var values = new long[size];
        var next = 0;
        for (var place = 0; place < places.length; place += 2) {
            if (times(place) != 0) {
                values[next++] = places[place];
            }
        }
        return values;
    }

    void read(Reader reader) {
        for (var place = 0; place < places.length; place += 2) {
            if (times(place) != 0) {
                reader.read(cell(place), places[place], times(place));
            }
        }
    }

    private int cell(int place) {
        return (int) (places[place + 1] >>> 32);
    }

    private int times(int place) {
        return (int) places[place + 1];
    }

    private void write(int place, int cell, long value, int times) {
        places[place] = value;
        places[place + 1] = (long) cell << 32 | times & 0xFFFF_FFFFL;
    }

    /** Where the pair is, or would be. */
    private int place(int cell, long value) {
        var place = home(cell, value);
        while (times(place) != 0 && (places[place] != value || cell(place) != cell)) {
            place = place + 2 & places.length - 1;
        }
        return place;
    }

    private int home(int cell, long value) {
        var mixed = (value * 0x9E3779B97F4A7C15L ^ cell) * 0xBF58476D1CE4E5B9L;
        return (int) (mixed >>> 32) & places.length - 2;
    }

    /** Closes the gap, so that nothing behind it is lost: what may stand nearer to its home moves up. */
    private void remove(int gap) {
        size--;
        var round = places.length - 1;
        for (var next = gap + 2 & round; times(next) != 0; next = next + 2 & round) {
            var way = next - home(cell(next), places[next]) & round;
            if (way >= (next - gap & round)) {
                write(gap, cell(next), places[next], times(next));
                gap = next;
            }
        }
        places[gap + 1] = 0;
    }

    private void grow() {
        var old = new Page();
        old.places = places;
        places = new long[2 * old.places.length];
        old.read((cell, value, times) -> write(place(cell, value), cell, value, times));
    }
}
