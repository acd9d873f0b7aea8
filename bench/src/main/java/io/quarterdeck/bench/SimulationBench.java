package io.quarterdeck.bench;

import io.quarterdeck.engine.sim.Distribution;
import io.quarterdeck.engine.sim.Outcomes;
import io.quarterdeck.engine.sim.Rates;
import io.quarterdeck.engine.sim.SingleQueue;
import io.quarterdeck.engine.sim.Streams;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Contacts simulated on one core; the score is millions of contacts a second. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SimulationBench {
    private static final int MANY = 1_000_000;
    private int run;

    /** 100 calls in half an hour, 3 minutes each, 14 agents, patience of 5 minutes: M/M/14+M. */
    private final SingleQueue queue = new SingleQueue(
            Rates.constant(100 / 1800.0, 1800, MANY / 100),
            Distribution.exponential(180),
            Distribution.exponential(300),
            14,
            20);

    @Benchmark
    @OperationsPerInvocation(MANY)
    public Outcomes singleQueueWithPatience() {
        return queue.run(new Streams(20261126, run++));
    }
}
