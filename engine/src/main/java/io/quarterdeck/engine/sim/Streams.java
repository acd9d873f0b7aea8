package io.quarterdeck.engine.sim;

import io.quarterdeck.engine.measure.Lawful;

/**
 * All the chance of one run: {@code U = hash(seed, replication, contact, purpose)}. Nothing is consumed, so contact
 * 4711 has the same patience and the same handling under every policy and in whatever order it is asked (common random
 * numbers), and runs with other replication numbers are independent.
 */
public record Streams(long seed, int replication) {

    public Streams {
        Lawful.within("replication", replication, 0, Integer.MAX_VALUE);
    }

    public Stream of(Purpose purpose) {
        var key = Mix.of(Mix.of(seed + Mix.STEP) ^ replication * Mix.SECOND) ^ purpose.key();
        return new Stream(Mix.of(key), Mix.next(key));
    }
}
