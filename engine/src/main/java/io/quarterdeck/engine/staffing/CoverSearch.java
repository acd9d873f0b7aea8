package io.quarterdeck.engine.staffing;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whole people from the linear program: first a dive that rounds up what is nearest to the next person and solves again,
 * then branch and bound, in windows of a long requirement and at last on all of it, as far as the effort goes. A bound is
 * rounded up to what whole shifts can cost at all.
 */
final class CoverSearch {
    private static final double WHOLE = 1e-6;
    private static final int ROUNDED_AT_ONCE = 64;
    /** Multiplications of a long search: a second or two. */
    private static final double EFFORT = 3.5e9;

    private static final int MOST_PIVOTS = 100_000;
    private static final int WINDOW = 64;
    private static final int PIVOTS_OF_A_WINDOW = 500;

    private final List<Shift> shifts;
    private final List<Integer> required;
    private final CoverProgram program;
    private final long step;
    private final long mostPivots;
    private final int most;
    private long limit;
    private int[] best = {};
    private long bestCost = Long.MAX_VALUE;

    CoverSearch(List<Shift> shifts, List<Integer> required) {
        this.shifts = shifts;
        this.required = required;
        this.program = new CoverProgram(shifts, required);
        var step = shifts.stream()
                .map(it -> BigInteger.valueOf(it.kind().paidSlots()))
                .reduce(BigInteger.ZERO, BigInteger::gcd)
                .longValue();
        this.step = Math.max(1, step);
        this.most = Collections.max(required);
        this.mostPivots = (long) Math.min(MOST_PIVOTS, EFFORT / required.size() / required.size());
    }

    ShiftCover best() {
        program.solve(MOST_PIVOTS);
        var relaxed = program.provenCost();
        var bound = roundedUp(relaxed);
        dive();
        improve(bound);
        limit = mostPivots;
        var open = bestCost > bound && !branch(bound);
        var used = new ArrayList<ShiftCover.Used>();
        for (var column = 0; column < best.length; column++) {
            if (best[column] > 0) {
                used.add(new ShiftCover.Used(shifts.get(column), best[column]));
            }
        }
        var needed = required.stream().mapToLong(it -> it).sum();
        return new ShiftCover(used, bestCost, relaxed, open ? bound : bestCost, needed);
    }

    private void dive() {
        for (var fractions = fractions(); !fractions.isEmpty(); fractions = fractions()) {
            for (var column = 0; column < shifts.size(); column++) {
                program.bound(column, Math.floor(program.people(column) + WHOLE), program.upper(column));
            }
            var some = fractions.size() / ROUNDED_AT_ONCE + 1;
            for (var column : fractions.subList(0, some)) {
                program.bound(column, program.lower(column) + 1, program.upper(column));
            }
            if (!program.solve(MOST_PIVOTS)) {
                break;
            }
        }
        keep();
        free();
    }

    /** Solves again what begins in a window, with all else as it is, window after window until none gets better. */
    private void improve(long bound) {
        var before = Long.MAX_VALUE;
        while (bestCost < before && required.size() > WINDOW) {
            before = bestCost;
            for (var from = 0; from < required.size(); from += WINDOW / 2) {
                if (bestCost == bound || program.pivots() >= mostPivots) {
                    return;
                }
                for (var column = 0; column < shifts.size(); column++) {
                    var start = shifts.get(column).start();
                    if (start < from || start >= from + WINDOW) {
                        program.bound(column, best[column], best[column]);
                    }
                }
                limit = program.pivots() + PIVOTS_OF_A_WINDOW;
                branch(bound);
                free();
            }
        }
    }

    private void free() {
        for (var column = 0; column < shifts.size(); column++) {
            program.bound(column, 0, most);
        }
    }

    /** Searches below the present bounds; false when the effort did not suffice. */
    private boolean branch(long bound) {
        if (!program.solve(limit)) {
            return program.pivots() < limit;
        }
        if (roundedUp(program.cost()) >= bestCost) {
            return true;
        }
        var fractions = fractions();
        if (fractions.isEmpty()) {
            keep();
            return true;
        }
        var column = fractions.getFirst();
        var whole = Math.floor(program.people(column));
        var low = program.lower(column);
        var high = program.upper(column);
        program.bound(column, whole + 1, high);
        var finished = branch(bound);
        program.bound(column, low, whole);
        finished = finished && (bestCost == bound || branch(bound));
        program.bound(column, low, high);
        return finished;
    }

    /** The columns with a divided person, the most nearly whole first. */
    private List<Integer> fractions() {
        return IntStream.range(0, shifts.size())
                .boxed()
                .filter(it -> Math.abs(program.people(it) - Math.rint(program.people(it))) > WHOLE)
                .sorted(Comparator.comparingDouble(it -> Math.floor(program.people(it)) - program.people(it)))
                .toList();
    }

    /** Keeps the present solution if it is the best, with nobody missing and without people whom nobody would miss. */
    private void keep() {
        var people = IntStream.range(0, shifts.size())
                .map(it -> (int) Math.rint(program.people(it)))
                .toArray();
        fill(people);
        thin(people);
        var cost = IntStream.range(0, people.length)
                .mapToLong(it -> (long) people[it] * shifts.get(it).kind().paidSlots())
                .sum();
        if (cost < bestCost) {
            bestCost = cost;
            best = people;
        }
    }

    /** Adds whoever is missing: a solution in floating point is whole and enough but for its last digits. */
    void fill(int[] people) {
        var spare = spare(people);
        for (var slot = 0; slot < spare.length; slot++) {
            while (spare[slot] < 0) {
                var column = shiftAt(slot);
                people[column]++;
                add(spare, shifts.get(column), 1);
            }
        }
    }

    private int shiftAt(int slot) {
        return IntStream.range(0, shifts.size())
                .filter(it -> shifts.get(it).covers(slot))
                .boxed()
                .min(Comparator.comparingInt(it -> shifts.get(it).kind().paidSlots()))
                .orElseThrow();
    }

    /** Sends home, the dearest first, whoever is not needed in any slot. */
    private void thin(int[] people) {
        var spare = spare(people);
        var dearestFirst = IntStream.range(0, people.length)
                .filter(it -> people[it] > 0)
                .boxed()
                .sorted(Comparator.comparingInt(it -> -shifts.get(it).kind().paidSlots()))
                .toList();
        for (var column : dearestFirst) {
            var missed = Math.min(people[column], spared(spare, shifts.get(column)));
            people[column] -= missed;
            add(spare, shifts.get(column), -missed);
        }
    }

    private int[] spare(int[] people) {
        var spare = required.stream().mapToInt(it -> -it).toArray();
        for (var column = 0; column < people.length; column++) {
            add(spare, shifts.get(column), people[column]);
        }
        return spare;
    }

    private static void add(int[] spare, Shift shift, int people) {
        for (var slot = shift.start(); slot < shift.end(); slot++) {
            spare[slot] += shift.covers(slot) ? people : 0;
        }
    }

    private static int spared(int[] spare, Shift shift) {
        return IntStream.range(shift.start(), shift.end())
                .filter(shift::covers)
                .map(it -> spare[it])
                .min()
                .orElse(0);
    }

    private long roundedUp(double cost) {
        return (long) Math.ceil(cost / step - WHOLE) * step;
    }
}
