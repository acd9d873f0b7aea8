package io.quarterdeck.engine.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Does pieces of work that know nothing of each other. The engine starts no threads: who has some passes workers that
 * use them, and the results come back in the order of the pieces, so nobody can tell how many there were.
 */
@FunctionalInterface
public interface Workers {

    /** The result of each piece from 0 to {@code count - 1}, in that order; a piece that fails makes the whole fail. */
    <T> List<T> each(int count, IntFunction<T> work);

    /** One after the other, on the thread that asks. */
    static Workers inTurn() {
        return new InTurn();
    }

    /** A lambda cannot be generic. */
    record InTurn() implements Workers {

        @Override
        public <T> List<T> each(int count, IntFunction<T> work) {
            var results = new ArrayList<T>(count);
            for (var piece = 0; piece < count; piece++) {
                results.add(work.apply(piece));
            }
            return results;
        }
    }
}
