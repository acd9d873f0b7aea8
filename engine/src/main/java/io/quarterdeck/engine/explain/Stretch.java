package io.quarterdeck.engine.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Minutes of a week, half-open: Monday 00:00 is 0 and the end of Sunday is 10,080. */
public record Stretch(int from, int to) {
    static final int WEEK = 7 * 24 * 60;

    /** The same minutes in order, cut to the week, with what touches joined. */
    static List<Stretch> joined(List<Stretch> stretches) {
        var joined = new ArrayList<Stretch>();
        stretches.stream()
                .map(it -> new Stretch(Math.max(0, it.from), Math.min(WEEK, it.to)))
                .filter(it -> it.from < it.to)
                .sorted(Comparator.comparingInt(Stretch::from))
                .forEach(next -> {
                    if (!joined.isEmpty() && joined.getLast().to >= next.from) {
                        var last = joined.removeLast();
                        joined.add(new Stretch(last.from, Math.max(last.to, next.to)));
                    } else {
                        joined.add(next);
                    }
                });
        return List.copyOf(joined);
    }

    /** The minutes of the week that joined stretches leave out. */
    static List<Stretch> between(List<Stretch> joined) {
        var gaps = new ArrayList<Stretch>();
        var from = 0;
        for (var stretch : joined) {
            if (from < stretch.from) {
                gaps.add(new Stretch(from, stretch.from));
            }
            from = stretch.to;
        }
        if (from < WEEK) {
            gaps.add(new Stretch(from, WEEK));
        }
        return List.copyOf(gaps);
    }

    static int minutes(List<Stretch> joined) {
        return joined.stream().mapToInt(it -> it.to - it.from).sum();
    }
}
