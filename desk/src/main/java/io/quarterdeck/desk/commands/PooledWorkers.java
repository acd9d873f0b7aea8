package io.quarterdeck.desk.commands;

import io.quarterdeck.engine.sim.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;

/** The threads that the engine is given: results come back in the order of the pieces, whichever is ready first. */
final class PooledWorkers implements Workers, AutoCloseable {
    private final ExecutorService pool;

    PooledWorkers(int threads) {
        pool = Executors.newFixedThreadPool(threads);
    }

    @Override
    public <T> List<T> each(int count, IntFunction<T> work) {
        var pieces = new ArrayList<Callable<T>>(count);
        for (var piece = 0; piece < count; piece++) {
            var number = piece;
            pieces.add(() -> work.apply(number));
        }
        try {
            var results = new ArrayList<T>(count);
            for (var result : pool.invokeAll(pieces)) {
                results.add(result.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
