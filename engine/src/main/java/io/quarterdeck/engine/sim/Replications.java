package io.quarterdeck.engine.sim;

import io.quarterdeck.engine.measure.Lawful;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/**
 * The same days played again and again with fresh chance. What a replication does depends on the seed and its number
 * only, and results are merged in the order of those numbers: the sum is the same to the last bit for any workers.
 *
 * @param count how many, from 1
 */
public record Replications(long seed, int count) {

    public Replications {
        Lawful.within("count", count, 1, 100_000_000);
    }

    /** What each replication gives, in order. */
    public <T> List<T> run(Workers workers, Function<Streams, T> day) {
        return workers.each(count, number -> day.apply(new Streams(seed, number)));
    }

    /** All replications in one, merged from the first to the last. */
    public <T> T merged(Workers workers, Function<Streams, T> day, BinaryOperator<T> merge) {
        return run(workers, day).stream().reduce(merge).orElseThrow();
    }
}
