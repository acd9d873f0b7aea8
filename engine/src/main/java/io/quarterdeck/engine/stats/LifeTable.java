package io.quarterdeck.engine.stats;

import io.quarterdeck.engine.measure.Lawful;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How long things lasted, some of which were still lasting when last seen: at each time at which one ended, how many were
 * at risk and how many ended. Who was last seen at such a time was at risk until then. For patience, giving up ends it and
 * being answered is the last sight; for repeat contacts, the repeat ends it and today is the last sight.
 */
public record LifeTable(List<Row> rows, double exposure) {

    /** One thing: for how long it was seen, at least 0, and whether it ended then. */
    public record Spell(double time, boolean ended) {
        public Spell {
            Lawful.within("time", time, 0, Double.MAX_VALUE);
        }
    }

    /** A time at which some ended. */
    public record Row(double time, long atRisk, long ended) {}

    public LifeTable {
        rows = List.copyOf(rows);
    }

    public static LifeTable of(List<Spell> spells) {
        var sorted =
                spells.stream().sorted(Comparator.comparingDouble(Spell::time)).toList();
        var rows = new ArrayList<Row>();
        var exposure = 0.0;
        for (int from = 0, to; from < sorted.size(); from = to) {
            var time = sorted.get(from).time;
            var ended = 0L;
            for (to = from; to < sorted.size() && sorted.get(to).time == time; to++) {
                ended += sorted.get(to).ended ? 1 : 0;
            }
            if (ended > 0) {
                rows.add(new Row(time, sorted.size() - from, ended));
            }
            exposure += time * (to - from);
        }
        return new LifeTable(rows, exposure);
    }

    /** How often they end per unit of time, if that does not change with time; the mean life is its inverse. */
    public EventRate rate() {
        return new EventRate(rows.stream().mapToLong(Row::ended).sum(), exposure);
    }
}
