package io.quarterdeck.bench;

import io.quarterdeck.engine.sim.AgentGroup;
import io.quarterdeck.engine.sim.ContactType;
import io.quarterdeck.engine.sim.Distribution;
import io.quarterdeck.engine.sim.Outcomes;
import io.quarterdeck.engine.sim.Rates;
import io.quarterdeck.engine.sim.SingleQueue;
import io.quarterdeck.engine.sim.SkillQueues;
import io.quarterdeck.engine.sim.Streams;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

    private final SkillQueues skills = skills();

    @Benchmark
    @OperationsPerInvocation(MANY)
    public Outcomes singleQueueWithPatience() {
        return queue.run(new Streams(20261126, run++));
    }

    @Benchmark
    @OperationsPerInvocation(MANY)
    public Outcomes multiSkill() {
        return skills.run(new Streams(20261126, run++));
    }

    /**
     * 8 types, 16 groups of 12 or 13 agents: for each type one group that does nothing else and one that helps out the
     * next type in a chain. A morning and an afternoon peak, over as many half-hours as give a million contacts.
     */
    private static SkillQueues skills() {
        var halfHours = new double[] {0.6, 0.8, 0.95, 1.05, 1.1, 1.05, 0.95, 0.9, 0.95, 1.0, 1.05, 1.0, 0.85, 0.7};
        var handling = new double[] {180, 240, 300, 360, 420, 480, 600, 720};
        var types = new ArrayList<ContactType>();
        var groups = new ArrayList<AgentGroup>();
        var perHalfHour =
                Arrays.stream(handling).map(it -> 0.9 * 25 / it * 1800).sum();
        var intervals = (int) (MANY / perHalfHour / 0.925);
        for (var type = 0; type < 8; type++) {
            var rates = new ArrayList<Double>();
            for (var interval = 0; interval < intervals; interval++) {
                rates.add(0.9 * 25 / handling[type] * halfHours[interval % halfHours.length]);
            }
            types.add(new ContactType(
                    rates,
                    Distribution.lognormal(handling[type], 0.8),
                    Distribution.exponential(180),
                    30,
                    List.of(type, 8 + type, 8 + (type + 7) % 8)));
        }
        for (var group = 0; group < 16; group++) {
            var type = group % 8;
            groups.add(new AgentGroup(group < 8 ? 13 : 12, group < 8 ? List.of(type) : List.of(type, (type + 1) % 8)));
        }
        return new SkillQueues(1800, types, groups, SkillQueues.Next.MOST_URGENT);
    }
}
