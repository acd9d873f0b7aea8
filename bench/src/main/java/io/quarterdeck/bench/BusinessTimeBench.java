package io.quarterdeck.bench;

import io.quarterdeck.engine.time.Holidays;
import io.quarterdeck.engine.time.OpenHours;
import io.quarterdeck.engine.time.Week;
import io.quarterdeck.engine.time.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
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

/** Business time over three years of random instants, with holidays, two windows a day and two clock changes a year. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class BusinessTimeBench {

    private static final int MANY = 4096;

    private final OpenHours hours = OpenHours.of(
            ZoneId.of("America/New_York"),
            Week.everyDay(Window.parse("08:00-12:30"), Window.parse("13:00-20:00")),
            Holidays.US_FEDERAL);
    private final Instant[] starts = new Instant[MANY];
    private final Instant[] ends = new Instant[MANY];
    private final Duration[] lengths = new Duration[MANY];
    private int next;

    public BusinessTimeBench() {
        var random = new SplittableRandom(20261124);
        var from = Instant.parse("2025-01-01T00:00:00Z").getEpochSecond();
        var threeYears = Duration.ofDays(3 * 365).toSeconds();
        for (int i = 0; i < MANY; i++) {
            starts[i] = Instant.ofEpochSecond(from + random.nextLong(threeYears));
            lengths[i] = Duration.ofSeconds(random.nextLong(Duration.ofHours(60).toSeconds()));
            ends[i] = hours.add(starts[i], lengths[i]);
        }
    }

    @Benchmark
    public Instant add() {
        next = (next + 1) % MANY;
        return hours.add(starts[next], lengths[next]);
    }

    @Benchmark
    public Duration between() {
        next = (next + 1) % MANY;
        return hours.between(starts[next], ends[next]);
    }
}
