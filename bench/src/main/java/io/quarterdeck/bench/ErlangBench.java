package io.quarterdeck.bench;

import io.quarterdeck.engine.staffing.Load;
import io.quarterdeck.engine.staffing.Occupancy;
import io.quarterdeck.engine.staffing.Requirement;
import io.quarterdeck.engine.staffing.ServiceLevelVariant;
import io.quarterdeck.engine.staffing.Staffing;
import io.quarterdeck.engine.staffing.Targets;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long it takes to say how many agents an interval needs, for loads from 2 to 100 Erlang: 80 to 95 % within 10 to
 * 60 seconds, no more than 85 % busy, and where customers give up after 2 to 10 minutes, no more than 3 to 8 % of them. Every solve has its own load and targets.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ErlangBench {

    private static final int MANY = 4096;

    private final Load[] loads = new Load[MANY];
    private final Targets[] levels = new Targets[MANY];
    private final Targets[] patient = new Targets[MANY];
    private final Targets[] impatient = new Targets[MANY];
    private final double[] patience = new double[MANY];
    private int next;

    public ErlangBench() {
        var random = new SplittableRandom(20261126);
        for (int i = 0; i < MANY; i++) {
            var handling = random.nextInt(180, 600);
            loads[i] = new Load(random.nextDouble(2, 100) * 1800 / handling, 1800, handling);
            var share = random.nextInt(80, 96) / 100.0;
            var level = new Targets.Level(ServiceLevelVariant.OF_ALL, share, random.nextInt(10, 61));
            levels[i] = Targets.NONE.with(level);
            patient[i] = levels[i].with(new Targets.Cap(Occupancy.CARRIED, 0.85));
            impatient[i] = patient[i].withAbandonment(random.nextInt(3, 9) / 100.0);
            patience[i] = random.nextInt(120, 601);
        }
    }

    /** A service level alone: the goal is 150 ns. */
    @Benchmark
    public int erlangC() {
        next = (next + 1) % MANY;
        return Staffing.agents(loads[next], levels[next]);
    }

    /** With the cap on occupancy. */
    @Benchmark
    public int erlangCWithOccupancy() {
        next = (next + 1) % MANY;
        return Staffing.agents(loads[next], patient[next]);
    }

    /** A service level, abandonment and occupancy: the goal is 1,500 ns. */
    @Benchmark
    public int erlangA() {
        next = (next + 1) % MANY;
        return Staffing.agents(loads[next], patience[next], impatient[next]);
    }

    /** The same answers with every target's own number of agents, value and slack, from the exact measures alone. */
    @Benchmark
    public Requirement erlangAReport() {
        next = (next + 1) % MANY;
        return Staffing.requirement(loads[next], patience[next], impatient[next]);
    }
}
