package io.quarterdeck.engine.plan;

import io.quarterdeck.engine.playbook.Staffing;
import io.quarterdeck.engine.staffing.ShiftCover;
import io.quarterdeck.engine.staffing.ShiftKind;
import io.quarterdeck.engine.staffing.ShiftPlanner;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The playbook's shifts laid over openings: they start on its grid, counted from the opening. A meal is a break and part
 * of the shrinkage, so that shifts are paid from end to end. Where the doors are open for less than the shortest shift,
 * people stay and are paid until it ends.
 */
record Shifts(Grid grid, int startSlots, List<ShiftKind> kinds) {
    private static final int MOST_KINDS = 20;
    private static final Duration LONGEST = Duration.ofHours(25);

    /** Intervals from {@code from} up to {@code to} in which people are on duty. */
    private record Opening(int from, int to) {}

    /** The rostered, and the least paid hours that any shifts of this kind can have. */
    record Cover(List<Roster.Rostered> shifts, double leastHours) {}

    static Shifts of(Staffing.Shifts wanted, Grid grid) {
        var every = Math.max(1, Math.ceilDiv(wanted.startEvery().toSeconds(), grid.seconds()));
        var step = every * grid.seconds();
        var shortest = (int) Math.max(1, Math.ceilDiv(wanted.length().low().toSeconds(), step));
        var longest = (int) Math.max(shortest, wanted.length().high().toSeconds() / step);
        var kinds = new ArrayList<ShiftKind>();
        var stride = Math.ceilDiv(longest - shortest + 1, MOST_KINDS);
        for (var length = longest; length >= shortest; length -= stride) {
            kinds.add(ShiftKind.straight(length));
        }
        return new Shifts(grid, (int) every, List.copyOf(kinds));
    }

    /** For those openings of which some lies from {@code from} up to {@code to}; the least hours are of those that begin there. */
    Cover cover(List<Integer> scheduled, int from, int to) {
        var shifts = new ArrayList<Roster.Rostered>();
        var least = 0.0;
        for (var opening : openings(scheduled)) {
            if (opening.from() < to && opening.to() > from) {
                var cover = ShiftPlanner.cover(required(scheduled, opening), kinds);
                cover.shifts().stream().map(it -> rostered(it, opening)).forEach(shifts::add);
                least += opening.from() < from ? 0 : cover.bound() * step().toSeconds() / 3600.0;
            }
        }
        shifts.sort((one, other) -> one.begins().equals(other.begins())
                ? one.ends().compareTo(other.ends())
                : one.begins().compareTo(other.begins()));
        return new Cover(List.copyOf(merged(shifts)), least);
    }

    /** What never closes for a day or more is cut at midnight. */
    private List<Opening> openings(List<Integer> scheduled) {
        var openings = new ArrayList<Opening>();
        for (var from = 0; from < scheduled.size(); from++) {
            var to = from;
            while (to < scheduled.size() && scheduled.get(to) > 0) {
                to++;
            }
            if (to > from) {
                var cut = grid.at(from).plus(LONGEST).isBefore(grid.at(to)) ? grid.nextMidnight(from) : to;
                openings.add(new Opening(from, Math.min(to, cut)));
                from = Math.min(to, cut) - 1;
            }
        }
        return openings;
    }

    /** People for each step of the grid: as many as any of its intervals needs. */
    private List<Integer> required(List<Integer> scheduled, Opening opening) {
        var required = new ArrayList<Integer>();
        for (var from = opening.from(); from < opening.to(); from += startSlots) {
            required.add(Collections.max(scheduled.subList(from, Math.min(from + startSlots, opening.to()))));
        }
        while (required.size() < kinds.getLast().slots()) {
            required.add(0);
        }
        return required;
    }

    private Roster.Rostered rostered(ShiftCover.Used used, Opening opening) {
        var opens = grid.at(opening.from());
        return new Roster.Rostered(
                opens.plus(step().multipliedBy(used.shift().start())),
                opens.plus(step().multipliedBy(used.shift().end())),
                used.people());
    }

    private static List<Roster.Rostered> merged(List<Roster.Rostered> sorted) {
        var merged = new ArrayList<Roster.Rostered>();
        for (var it : sorted) {
            var last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && last.begins().equals(it.begins()) && last.ends().equals(it.ends())) {
                merged.set(merged.size() - 1, new Roster.Rostered(it.begins(), it.ends(), last.people() + it.people()));
            } else {
                merged.add(it);
            }
        }
        return merged;
    }

    private Duration step() {
        return grid.interval().multipliedBy(startSlots);
    }
}
