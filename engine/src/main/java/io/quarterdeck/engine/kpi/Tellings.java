package io.quarterdeck.engine.kpi;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The telling of each line that holds, by id, in the order in which the lines were told first. A log has millions of
 * ids, and every line asks for one: a place is eight bytes, and a line is looked at only if half of them agree.
 */
final class Tellings implements Iterable<Happened> {
    private static final long LINE = 0xFFFF_FFFFL;

    private final List<Happened> lines = new ArrayList<>();
    /** The hash of the id above, and one more than the number of the line below; zero where nothing is. */
    private long[] places = new long[16];

    /** Null when it was never told. */
    @Nullable
    Happened of(String id) {
        var found = places[place(id)];
        return found == 0 ? null : line(found);
    }

    /** Takes the place of an earlier telling of it. */
    void hold(Happened line) {
        var id = line.stamp().id();
        var place = place(id);
        if (places[place] != 0) {
            lines.set((int) (places[place] & LINE) - 1, line);
            return;
        }
        lines.add(line);
        places[place] = mixed(id) & ~LINE | lines.size();
        if (2L * lines.size() > places.length) {
            grow();
        }
    }

    @Override
    public Iterator<Happened> iterator() {
        return lines.iterator();
    }

    private Happened line(long found) {
        return lines.get((int) (found & LINE) - 1);
    }

    /** Where the id is, or would be. */
    private int place(String id) {
        var hash = mixed(id) & ~LINE;
        var place = home(hash, places);
        while (places[place] != 0
                && ((places[place] & ~LINE) != hash
                        || !line(places[place]).stamp().id().equals(id))) {
            place = place + 1 & places.length - 1;
        }
        return place;
    }

    private void grow() {
        var longer = new long[2 * places.length];
        for (var found : places) {
            if (found != 0) {
                var place = home(found, longer);
                while (longer[place] != 0) {
                    place = place + 1 & longer.length - 1;
                }
                longer[place] = found;
            }
        }
        places = longer;
    }

    private static long mixed(String id) {
        return id.hashCode() * 0x9E3779B97F4A7C15L;
    }

    private static int home(long hash, long[] places) {
        return (int) (hash >>> 32) & places.length - 1;
    }
}
