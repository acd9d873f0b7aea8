package io.quarterdeck.engine.kpi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Numbers the slices as they are met, so that a cell is one number; cells that share a numbering add without a look-up. */
final class Slices {
    /** A cell of a day is a number of 32 bits, of which the quarter takes seven. */
    static final int BITS = 25;

    private final Map<Slice, Integer> numbers = new HashMap<>();
    private final List<Slice> all = new ArrayList<>();
    /** The last two met: a history notes many numbers in a row, with its last agent and without. */
    private Slice last = Slice.BRAND;

    private Slice other = Slice.BRAND;
    private int lastNumber = number(Slice.BRAND, numbers, all);
    private int otherNumber = lastNumber;

    int number(Slice slice) {
        if (slice == last) {
            return lastNumber;
        }
        var number = slice == other ? otherNumber : number(slice, numbers, all);
        other = last;
        otherNumber = lastNumber;
        last = slice;
        lastNumber = number;
        return number;
    }

    private static int number(Slice slice, Map<Slice, Integer> numbers, List<Slice> all) {
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
