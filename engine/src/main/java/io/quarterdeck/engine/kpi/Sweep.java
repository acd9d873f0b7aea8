package io.quarterdeck.engine.kpi;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Lays overlapping spells side by side: stretches in order, cut wherever a spell begins or ends and at every quarter of
 * an hour, so that time that was told twice is counted once.
 */
final class Sweep {
    private final TreeSet<Instant> cuts = new TreeSet<>();
    private final List<Spell> spells;

    private Sweep(List<Spell> spells) {
        this.spells = spells.stream()
                .filter(spell -> spell.from().isBefore(spell.to()))
                .sorted(Comparator.comparing(Spell::from))
                .toList();
    }

    static List<Stretch> of(List<Spell> spells) {
        return new Sweep(spells).stretches();
    }

    private List<Stretch> stretches() {
        spells.forEach(this::cut);
        var stretches = new ArrayList<Stretch>();
        var going = new ArrayList<Spell>();
        var next = 0;
        for (var from = first(); from != null && cuts.higher(from) != null; from = cuts.higher(from)) {
            var now = from;
            going.removeIf(spell -> !spell.to().isAfter(now));
            while (next < spells.size() && !spells.get(next).from().isAfter(from)) {
                going.add(spells.get(next++));
            }
            if (!going.isEmpty()) {
                stretches.add(stretch(from, cuts.higher(from), going));
            }
        }
        return stretches;
    }

    private @Nullable Instant first() {
        return cuts.isEmpty() ? null : cuts.first();
    }

    private void cut(Spell spell) {
        cuts.add(spell.from());
        cuts.add(spell.to());
        for (var quarter = Cell.quarterOf(spell.from()) + 1;
                Cell.startOf(quarter).isBefore(spell.to());
                quarter++) {
            cuts.add(Cell.startOf(quarter));
        }
    }

    private static Stretch stretch(Instant from, Instant to, List<Spell> going) {
        var contacts = new TreeSet<String>();
        var counts = going.getFirst().activity();
        for (var spell : going) {
            counts = spell.activity().compareTo(counts) < 0 ? spell.activity() : counts;
            if (spell.activity().kind() == Activity.Kind.HANDLING && spell.contact() != null) {
                contacts.add(spell.contact());
            }
        }
        return new Stretch(from, to, counts, List.copyOf(contacts));
    }
}
