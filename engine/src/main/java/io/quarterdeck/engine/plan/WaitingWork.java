package io.quarterdeck.engine.plan;

import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.sla.Clock;
import io.quarterdeck.engine.staffing.AsyncCapacity;
import io.quarterdeck.engine.staffing.DeadlineDemand;
import io.quarterdeck.engine.staffing.DeadlineWork;
import io.quarterdeck.engine.staffing.StaffedSlots;
import io.quarterdeck.engine.time.OpenHours;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * All the work of a grid that can wait, with its deadlines. What is due before anybody comes is late whatever we do; it
 * is planned as if it had arrived when the doors open.
 */
record WaitingWork(List<DeadlineWork> pieces, List<Unkept> unkept) {

    WaitingWork {
        pieces = List.copyOf(pieces);
        unkept = List.copyOf(unkept);
    }

    /** The work of all kinds; what is reported as not kept arrives in the intervals from {@code from} to {@code to}. */
    static WaitingWork of(List<Waiting> kinds, double[] contacts, Playbook playbook, Grid grid, int from, int to) {
        var pieces = new ArrayList<DeadlineWork>();
        var unkept = new ArrayList<Unkept>();
        for (var kind : kinds) {
            var reading = Reading.of(kind, playbook, grid);
            pieces.addAll(reading.pieces(contacts));
            reading.unkept(contacts, from, to).ifPresent(unkept::add);
        }
        return new WaitingWork(pieces, unkept);
    }

    /** How many people keep every deadline who do nothing else, if this week came again and again. */
    Optional<AsyncCapacity> alone(Grid grid, int from, int to) {
        var staffed = IntStream.range(from, to).mapToObj(grid::isOpen).toList();
        if (!staffed.contains(true)) {
            return Optional.empty();
        }
        var week = pieces.stream()
                .filter(it -> it.arrives() >= from && it.arrives() < to)
                .map(it -> new DeadlineWork(it.name(), it.arrives() - from, it.due() - from, it.seconds()))
                .toList();
        return Optional.of(DeadlineDemand.weekly(week, StaffedSlots.of(grid.seconds(), staffed))
                .capacity());
    }

    /** Work of each kind, slot by slot. */
    private record Reading(
            Waiting kind, Grid grid, OpenHours hours, List<Optional<Instant>> breaks, Playbook playbook) {

        static Reading of(Waiting kind, Playbook playbook, Grid grid) {
            return new Reading(
                    kind,
                    grid,
                    playbook.calendar().hours(),
                    IntStream.range(0, grid.size())
                            .mapToObj(it -> kind.promise(playbook, grid.at(it)).map(Clock::breachAt))
                            .toList(),
                    playbook);
        }

        /** Whole seconds, whose sum is right to the second however little arrives in a slot. */
        List<DeadlineWork> pieces(double[] contacts) {
            var pieces = new ArrayList<DeadlineWork>();
            var exact = 0.0;
            var planned = 0L;
            for (var slot = 0; slot < contacts.length; slot++) {
                exact += contacts[slot] * kind.share() * kind.seconds();
                var seconds = Math.round(exact) - planned;
                if (seconds > 0) {
                    pieces.add(
                            new DeadlineWork(kind.name(), slot, Math.min(due(slot), StaffedSlots.MOST_SLOTS), seconds));
                    planned += seconds;
                }
            }
            return pieces;
        }

        Optional<Unkept> unkept(double[] contacts, int from, int to) {
            var late =
                    IntStream.range(from, to).filter(it -> !isKept(it)).boxed().toList();
            if (late.isEmpty()) {
                return Optional.empty();
            }
            var all = IntStream.range(from, to).mapToDouble(it -> contacts[it]).sum();
            var some = late.stream().mapToDouble(it -> contacts[it]).sum();
            var at = grid.at(late.getFirst());
            var promise = kind.promise(playbook, at).orElseThrow();
            var rule = Waiting.rule(promise);
            return Optional.of(new Unkept(
                    kind.name(),
                    "%s: %s".formatted(rule.source(), rule.rule()),
                    some * kind.share(),
                    all == 0 ? 0 : some / all,
                    new Unkept.Case(at, promise.breachAt(), opens(at))));
        }

        private Instant opens(Instant at) {
            return hours.isOpen(at) ? at : hours.nextOpening(at).orElse(at);
        }

        private boolean isKept(int slot) {
            return breaks.get(slot).map(it -> it.isAfter(opens(grid.at(slot)))).orElse(true);
        }

        /** Never in the slot of the arrival: work is planned in whole slots. */
        private int due(int slot) {
            if (breaks.get(slot).isEmpty()) {
                return StaffedSlots.MOST_SLOTS;
            }
            var opens = opens(grid.at(slot));
            var due = isKept(slot)
                    ? breaks.get(slot).orElseThrow()
                    : kind.promise(playbook, opens).orElseThrow().breachAt();
            return Math.max(grid.index(due), Math.max(slot, grid.index(opens)) + 1);
        }
    }
}
