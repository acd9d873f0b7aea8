package io.quarterdeck.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** Does the same thing over and over from several threads for a while, and says how often a second. */
final class Load {

    /** One thread's way of doing it once; {@code number} differs each time. */
    interface Work {
        void once(long number) throws Exception;
    }

    /** Makes what one thread needs of its own: a connection, a client. */
    interface Station {
        Work open() throws Exception;
    }

    private Load() {}

    static double perSecond(int threads, Duration length, Station station)
            throws InterruptedException, ExecutionException {
        var number = new AtomicLong();
        var begun = System.nanoTime();
        var end = begun + length.toNanos();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var done = new ArrayList<Future<Long>>();
            for (int i = 0; i < threads; i++) {
                done.add(pool.submit(() -> work(station.open(), number, end)));
            }
            return sum(done) / ((System.nanoTime() - begun) / 1e9);
        }
    }

    private static long work(Work work, AtomicLong number, long end) throws Exception {
        var times = 0L;
        while (System.nanoTime() < end) {
            work.once(number.incrementAndGet());
            times++;
        }
        return times;
    }

    private static double sum(List<Future<Long>> done) throws InterruptedException, ExecutionException {
        var sum = 0L;
        for (var one : done) {
            sum += one.get();
        }
        return sum;
    }
}
