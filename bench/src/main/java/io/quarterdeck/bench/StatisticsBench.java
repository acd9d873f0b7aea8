package io.quarterdeck.bench;

import io.quarterdeck.engine.stats.Histogram;
import io.quarterdeck.engine.stats.ShrinkerFit;
import io.quarterdeck.engine.stats.Welford;
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

/** The shrinker's fit to 10,000 products times 50 complaints, and what a counted value costs. */
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class StatisticsBench {
    private static final int PRODUCTS = 10_000;
    private static final int COMPLAINTS = 50;
    private static final int MANY = 4096;

    private final int[] counts = new int[PRODUCTS * COMPLAINTS];
    private final double[] expected = new double[PRODUCTS * COMPLAINTS];
    private final double[] waits = new double[MANY];
    private final Histogram histogram = new Histogram();
    private final Welford moments = new Welford();
    private int next;

    /** Expectations are products of a row and a column, as in any such table; one cell in ten has a rate of its own. */
    public StatisticsBench() {
        var random = new SplittableRandom(20261126);
        var rows = random.doubles(PRODUCTS).map(it -> Math.exp(4 * (it - 0.5))).toArray();
        var columns =
                random.doubles(COMPLAINTS).map(it -> Math.exp(4 * (it - 0.5))).toArray();
        for (int i = 0; i < counts.length; i++) {
            expected[i] = 0.3 * rows[i / COMPLAINTS] * columns[i % COMPLAINTS];
            var ratio = Math.exp(random.nextGaussian() * (random.nextInt(10) == 0 ? 1.2 : 0.2));
            for (var left = expected[i] * ratio; (left += Math.log1p(-random.nextDouble())) > 0; ) {
                counts[i]++;
            }
        }
        for (int i = 0; i < MANY; i++) {
            waits[i] = -120 * Math.log1p(-random.nextDouble());
        }
    }

    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public ShrinkerFit shrinkerFit() {
        return ShrinkerFit.of(counts, expected);
    }

    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.NANOSECONDS)
    public Histogram histogram() {
        next = (next + 1) % MANY;
        histogram.add(waits[next]);
        return histogram;
    }

    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.NANOSECONDS)
    public Welford moments() {
        next = (next + 1) % MANY;
        moments.add(waits[next]);
        return moments;
    }
}
