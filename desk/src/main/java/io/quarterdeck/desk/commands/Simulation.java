package io.quarterdeck.desk.commands;

import io.quarterdeck.engine.sim.Account;
import io.quarterdeck.engine.sim.Digest;
import io.quarterdeck.engine.sim.Report;
import io.quarterdeck.engine.sim.Runs;
import io.quarterdeck.engine.sim.StateHash;
import io.quarterdeck.engine.sim.Streams;
import io.quarterdeck.engine.sim.Twin;

/** So many runs of a twin from one seed; the answer is the same to the last bit for any number of threads. */
record Simulation(Twin twin, long seed, int runs) {
    /** Accounts that are held before they are added up. */
    private static final int AT_ONCE = 4;

    /** What came of it; the digest stands for everything that happened in all runs. */
    record Played(Simulation of, Report report, Digest digest) {}

    private record Run(Account account, Digest digest) {}

    Played play(int threads, Progress progress) {
        var all = new Runs(twin);
        var hash = new StateHash();
        try (var workers = new PooledWorkers(Math.min(threads, runs))) {
            for (var first = 0; first < runs; first += AT_ONCE * threads) {
                var from = first;
                var some = Math.min(AT_ONCE * threads, runs - first);
                for (var run : workers.each(some, number -> run(from + number))) {
                    all.add(run.account());
                    hash.add(run.digest());
                }
                progress.done(first + some, runs);
            }
        }
        return new Played(this, all.report(), hash.digest());
    }

    private Run run(int number) {
        var hash = new StateHash();
        var account = twin.play(new Streams(seed, number), hash);
        return new Run(account, hash.digest());
    }
}
