package io.quarterdeck.engine.plan;

import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.staffing.AsyncCapacity;
import io.quarterdeck.engine.staffing.DeadlineDemand;
import io.quarterdeck.engine.staffing.DeadlineWork;
import io.quarterdeck.engine.staffing.StaffedSlots;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * All the work of a grid that can wait, with its deadlines. What is due before anybody comes is late whatever we do; it
 * is planned as if it had arrived when the doors open.
 */
record WaitingWork(Grid grid, List<DeadlineWork> pieces, List<Unkept> unkept) {

    WaitingWork {
        pieces = List.copyOf(pieces);
        unkept = List.copyOf(unkept);
    }

    /** The work of all kinds; what is reported as not kept arrives in the intervals from {@code from} to {@code to}. */
    static WaitingWork of(List<Waiting> kinds, double[] contacts, Playbook playbook, Grid grid, int from, int to) {
        var pieces = new ArrayList<DeadlineWork>();
        var unkept = new ArrayList<Unkept>();
        for (var kind : kinds) {
            var reading = new Reading(kind, playbook, grid);
            pieces.addAll(reading.pieces(contacts));
            reading.unkept(contacts, from, to).ifPresent(unkept::add);
        }
        return new WaitingWork(grid, pieces, unkept);
    }

    /** How many people keep every deadline who do nothing else; nothing when nobody ever works. */
    Optional<AsyncCapacity> alone() {
        var staffed = IntStream.range(0, grid.size()).mapToObj(grid::isOpen).toList();
        if (!staffed.contains(true)) {
            return Optional.empty();
        }
        var slots = StaffedSlots.of(grid.seconds(), staffed);
        var within = pieces.stream().filter(it -> it.due() <= grid.size()).toList();
        return Optional.of(DeadlineDemand.over(within, slots, grid.size()).capacity());
    }

    /** Work of each kind, slot by slot. */
    private record Reading(Waiting kind, Playbook playbook, Grid grid) {

        /** Whole seconds, whose sum is right to the second however little arrives in a slot. */
        List<DeadlineWork> pieces(double[] contacts) {
            var pieces = new ArrayList<DeadlineWork>();
            var exact = 0.0;
            var planned = 0L;
            for (var slot = 0; slot < contacts.length; slot++) {
                exact += contacts[slot] * kind.share() * kind.seconds();
                var seconds = Math.round(exact) - planned;
                if (seconds > 0) {
                    pieces.add(new DeadlineWork(kind.name(), slot, Math.min(due(slot), StaffedSlots.MOST_SLOTS), seconds));
                    planned += seconds;
                }
            }
            return pieces;
        }

        Optional<Unkept> unkept(double[] contacts, int from, int to) {
            var late = IntStream.range(from, to).filter(it -> !isKept(it)).boxed().toList();
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
            var hours = playbook.calendar().hours();
            return hours.isOpen(at) ? at : hours.nextOpening(at).orElse(at);
        }

        private boolean isKept(int slot) {
            var at = grid.at(slot);
            return kind.promise(playbook, at)
                    .map(it -> it.breachAt().isAfter(opens(at)))
                    .orElse(true);
        }

        /** Never in the slot of the arrival: work is planned in whole slots. */
        private int due(int slot) {
            var at = grid.at(slot);
            var promise = kind.promise(playbook, at);
            if (promise.isEmpty()) {
                return StaffedSlots.MOST_SLOTS;
            }
            var opens = opens(at);
            var due = promise.get().breachAt().isAfter(opens)
                    ? promise.get().breachAt()
                    : kind.promise(playbook, opens).orElseThrow().breachAt();
            return Math.max(grid.index(due), Math.max(slot, grid.index(opens)) + 1);
        }
    }
}
