package io.quarterdeck.desk.channels.email;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does the same thing several times at the very same moment. */
public final class AtOnce {

    private AtOnce() {}

    public static void run(int times, Runnable work) {
        call(times, () -> {
            work.run();
            return times;
        });
    }

    /** What each of them got. */
    public static <T> List<T> call(int times, Callable<T> work) {
        var together = new CyclicBarrier(times);
        try (var threads = Executors.newFixedThreadPool(times)) {
            var started = new ArrayList<Future<T>>();
            for (var it = 0; it < times; it++) {
                started.add(threads.submit(() -> {
                    together.await();
                    return work.call();
                }));
            }
            var got = new ArrayList<T>();
            for (var future : started) {
                got.add(future.get());
            }
            return got;
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
