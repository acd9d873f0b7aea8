package io.quarterdeck.engine.kpi;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/** Lines that belong together, in the order of their stamps. */
final class Lines implements Iterable<Happened> {
    private static final Comparator<Happened> ORDER = Comparator.comparing(Happened::stamp);
    private final List<Happened> all = new ArrayList<>();

    void add(Happened line) {
        // Most lines come in their order.
        if (all.isEmpty() || ORDER.compare(all.getLast(), line) < 0) {
            all.add(line);
        } else {
            all.add(-1 - place(line), line);
        }
    }

    void remove(Happened line) {
        var place = place(line);
        if (place >= 0) {
            all.remove(place);
        }
    }

    /** As {@link Collections#binarySearch} says it: below zero when it is not here. */
    private int place(Happened line) {
        return Collections.binarySearch(all, line, ORDER);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    @Override
    public Iterator<Happened> iterator() {
        return all.iterator();
    }
}
