package io.quarterdeck.engine.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Real threads, which the engine itself never starts; the last piece begins first. */
record ThreadedWorkers(int threads) implements Workers {

    @Override
    public <T> List<T> each(int count, IntFunction<T> work) {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var begun = new ArrayList<Future<T>>();
            for (var piece = count - 1; piece >= 0; piece--) {
                var number = piece;
                begun.addFirst(pool.submit(() -> work.apply(number)));
            }
            var results = new ArrayList<T>();
            for (var piece : begun) {
                results.add(piece.get());
            }
            return results;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
