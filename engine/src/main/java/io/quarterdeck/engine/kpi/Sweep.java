package io.quarterdeck.engine.kpi;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * Lays overlapping spells side by side: stretches in order, cut wherever a spell begins or ends and at every quarter of
 * an hour, so that time that was told twice is counted once.
 */
final class Sweep {
    private final List<Spell> spells;
    private final List<Stretch> stretches = new ArrayList<>();

    private Sweep(List<Spell> spells) {
        this.spells = new ArrayList<>(spells);
        this.spells.removeIf(spell -> !spell.from().isBefore(spell.to()));
        this.spells.sort(Comparator.comparing(Spell::from));
    }

    static List<Stretch> of(List<Spell> spells) {
        var sweep = new Sweep(spells);
        sweep.run();
        return sweep.stretches;
    }

    /** How long anything was going on, stretch by stretch in whole milliseconds. */
    static long millis(List<Spell> spells) {
        var millis = 0L;
        for (var stretch : of(spells)) {
            millis += stretch.millis();
        }
        return millis;
    }

    private void run() {
        var ends = new Instant[spells.size()];
        for (var i = 0; i < ends.length; i++) {
            ends[i] = spells.get(i).to();
        }
        Arrays.sort(ends);
        var going = new ArrayList<Spell>();
        var now = Instant.MIN;
        for (int begun = 0, ended = 0; ended < ends.length; ) {
            var starts = begun < ends.length && !spells.get(begun).from().isAfter(ends[ended]);
            var next = starts ? spells.get(begun).from() : ends[ended];
            if (now.isBefore(next) && !going.isEmpty()) {
                add(now, next, going);
            }
            now = next;
            if (starts) {
                going.add(spells.get(begun++));
            } else {
                var over = ends[ended++];
                going.removeIf(spell -> !spell.to().isAfter(over));
            }
        }
    }

    /** What went on is the same until the next spell begins or ends, however many quarters that takes. */
    private void add(Instant from, Instant to, List<Spell> going) {
        var contacts = contacts(going);
        var counts = counts(going);
        for (var start = from; start.isBefore(to); ) {
            var edge = Cell.startOf(Cell.quarterOf(start) + 1);
            var end = edge.isBefore(to) ? edge : to;
            stretches.add(new Stretch(start, end, counts, contacts));
            start = end;
        }
    }

    /** Of two activities at once, the first of their list counts. */
    private static Activity counts(List<Spell> going) {
        var counts = going.getFirst().activity();
        for (var spell : going) {
            counts = spell.activity().compareTo(counts) < 0 ? spell.activity() : counts;
        }
        return counts;
    }

    /** The contacts that somebody worked on, each once, in order. */
    private static List<String> contacts(List<Spell> going) {
        var contacts = new TreeSet<String>();
        for (var spell : going) {
            if (spell.activity().kind() == Activity.Kind.HANDLING && spell.contact() != null) {
                contacts.add(spell.contact());
            }
        }
        return List.copyOf(contacts);
    }
}
