package io.quarterdeck.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicIntegerArray;

/** Does the same thing for some minutes without a pause, and says of each minute how long it took: does it grow? */
final class Sustained {

    /** Times are in tenths of a millisecond; what takes longer than five seconds counts as five. */
    private static final int LONGEST = 50_000;

    /** One minute's answer times, in milliseconds. */
    record Minute(double median, double p95, double perSecond) {

        String words() {
            return "%.1f / %.1f ms, %,.0f/s".formatted(median, p95, perSecond);
        }
    }

    private Sustained() {}

    static List<Minute> measured(int threads, int minutes, Load.Station station)
            throws InterruptedException, ExecutionException {
        var done = new ArrayList<Minute>();
        for (int i = 0; i < minutes; i++) {
            var times = new AtomicIntegerArray(LONGEST + 1);
            var perSecond = Load.perSecond(threads, Duration.ofMinutes(1), timed(station, times));
            done.add(new Minute(quantile(times, 0.5), quantile(times, 0.95), perSecond));
            System.out.println(
                    "bench: minute %d: %s".formatted(i + 1, done.getLast().words()));
        }
        return done;
    }

    static String growth(List<Minute> minutes) {
        return "%+.0f %%"
                .formatted(100 * (minutes.getLast().p95() / minutes.getFirst().p95() - 1));
    }

    private static Load.Station timed(Load.Station station, AtomicIntegerArray times) {
        return () -> {
            var work = station.open();
            return number -> {
                var begun = System.nanoTime();
                work.once(number);
                times.incrementAndGet((int) Math.min(LONGEST, (System.nanoTime() - begun) / 100_000));
            };
        };
    }

    private static double quantile(AtomicIntegerArray times, double share) {
        var all = 0L;
        for (int i = 0; i <= LONGEST; i++) {
            all += times.get(i);
        }
        var seen = 0L;
        for (int i = 0; i <= LONGEST; i++) {
            seen += times.get(i);
            if (seen >= share * all) {
                return i / 10.0;
            }
        }
        return LONGEST / 10.0;
    }
}
