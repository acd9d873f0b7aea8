package io.quarterdeck.engine.sim;

import io.quarterdeck.engine.playbook.Staffing.Shifts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Covers what a day needs with shifts of the usual lengths, always next the one that covers most of what is still needed.
 * Lengths and starts in quarters of an hour.
 */
record ShiftCover(int longest, int shortest, int startEvery) {

    /** A shift from the start of one quarter of the day up to the start of another. */
    record Span(int from, int to) {}

    static ShiftCover of(@Nullable Shifts usual) {
        return usual == null
                ? new ShiftCover(quarters(Duration.ofHours(8)), quarters(Duration.ofHours(4)), 1)
                : new ShiftCover(
                        quarters(usual.length().high()),
                        quarters(usual.length().low()),
                        Math.max(1, quarters(usual.startEvery())));
    }

    private static int quarters(Duration time) {
        return (int) time.dividedBy(Days.INTERVAL);
    }

    /** As many shifts as it takes to have everybody there who is needed. */
    List<Span> toTheFull(double[] needs) {
        return cover(needs, Integer.MAX_VALUE, true);
    }

    /** So many shifts, fewer only when nobody is needed at all. */
    List<Span> with(int shifts, double[] needs) {
        return cover(needs, shifts, false);
    }

    private List<Span> cover(double[] needs, int most, boolean toTheFull) {
        var open = open(needs);
        var covered = new int[needs.length];
        var found = new ArrayList<Span>();
        while (open.from < open.to && found.size() < most) {
            var best = best(needs, covered, open, toTheFull);
            if (best == null) {
                break;
            }
            found.add(best);
            for (var i = best.from; i < best.to; i++) {
                covered[i]++;
            }
        }
        return found;
    }

    /** From the first quarter that needs somebody to the last. */
    private static Span open(double[] needs) {
        var opens = 0;
        while (opens < needs.length && needs[opens] == 0) {
            opens++;
        }
        var closes = needs.length;
        while (closes > opens && needs[closes - 1] == 0) {
            closes--;
        }
        return new Span(opens, closes);
    }

    private @Nullable Span best(double[] needs, int[] covered, Span open, boolean toTheFull) {
        Span best = null;
        var most = 0.0;
        for (var quarters : new int[] {longest, shortest}) {
            var length = Math.min(quarters, open.to - open.from);
            for (var start = open.from; start + length <= open.to; start += startEvery) {
                var gain = 0.0;
                for (var i = start; i < start + length; i++) {
                    gain += toTheFull ? Math.clamp(needs[i] - covered[i], 0, 1) : needs[i] / (1 + covered[i]);
                }
                // a longer shift must be worth its length
                gain /= toTheFull ? Math.sqrt(length) : 1;
                if (gain > most + 1e-9) {
                    most = gain;
                    best = new Span(start, start + length);
                }
            }
        }
        return best;
    }
}
