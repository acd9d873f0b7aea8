package io.quarterdeck.engine.kpi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Numbers the slices as they are met, so that a cell is one number; cells that share a numbering add without a look-up. */
final class Slices {
    /** A cell of a day is a number of 32 bits, of which the quarter takes seven. */
    static final int BITS = 25;

    private static final int RECENT = 8;

    private final Map<Slice, Integer> numbers = new HashMap<>();
    private final List<Slice> all = new ArrayList<>();
    /** The last few met, in a ring: what is counted of a history or a day asks for the same ones again and again. */
    private final @Nullable Slice[] recent = new @Nullable Slice[RECENT];

    private final int[] recentNumbers = new int[RECENT];
    private int next;

    Slices() {
        number(Slice.BRAND);
    }

    int number(Slice slice) {
        for (var i = 0; i < RECENT; i++) {
            if (recent[i] == slice) {
                return recentNumbers[i];
            }
        }
        var number = find(slice);
        recent[next] = slice;
        recentNumbers[next] = number;
        next = (next + 1) % RECENT;
        return number;
    }

    private int find(Slice slice) {
        var known = numbers.get(slice);
        if (known != null) {
            return known;
        }
        var number = all.size();
        if (number >> BITS != 0) {
            throw new IllegalStateException("more than %d slices".formatted(number));
        }
        numbers.put(slice, number);
        all.add(slice);
        return number;
    }

    Slice slice(int number) {
        return all.get(number);
    }

    /** Which of the numbers are asked for: what belongs to the brand always is. */
    boolean[] chosen(Predicate<Slice> slices) {
        var chosen = new boolean[all.size()];
        for (var number = 0; number < chosen.length; number++) {
            chosen[number] = all.get(number).equals(Slice.BRAND) || slices.test(all.get(number));
        }
        return chosen;
    }
}
