package io.quarterdeck.bench;

import io.quarterdeck.engine.staffing.AsyncCapacity;
import io.quarterdeck.engine.staffing.DeadlineDemand;
import io.quarterdeck.engine.staffing.DeadlineWork;
import io.quarterdeck.engine.staffing.ShiftCover;
import io.quarterdeck.engine.staffing.ShiftKind;
import io.quarterdeck.engine.staffing.ShiftPlanner;
import io.quarterdeck.engine.staffing.StaffedSlots;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A week's deadlines of 20 classes in 672 slots, possible and not, and a fortnight's shifts of some 230 agents. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 5, time = 1)
public class PlanningBench {

    private static final int CLASSES = 20;
    private static final int WEEK = 672;
    private static final int DAY = 96;
    private static final int NIGHT_BEGINS = 80;

    private final List<DeadlineWork> possible = new ArrayList<>();
    private final List<DeadlineWork> impossible = new ArrayList<>();
    private final StaffedSlots hours = StaffedSlots.of(
            900,
            IntStream.range(0, WEEK)
                    .mapToObj(slot -> slot % DAY >= 32 && slot % DAY < NIGHT_BEGINS)
                    .toList());
    private final List<Integer> required = new ArrayList<>();
    private final List<ShiftKind> kinds =
            List.of(new ShiftKind(17, 1, 7, 9), new ShiftKind(13, 1, 5, 7), ShiftKind.straight(8));

    public PlanningBench() {
        for (int kind = 0; kind < CLASSES; kind++) {
            for (int slot = 0; slot < WEEK; slot++) {
                possible.add(new DeadlineWork("class " + kind, slot, slot + 60 + 10 * kind, 30L + kind));
            }
        }
        impossible.addAll(possible);
        impossible.add(new DeadlineWork("night", NIGHT_BEGINS, NIGHT_BEGINS + 48, 1));
        for (int slot = 0; slot < 14 * 48; slot++) {
            int hour = slot % 48;
            double wave = 60 + 50 * Math.sin((hour - 14) / 24.0 * Math.PI) + 15 * Math.sin(hour * 0.9 + slot / 48);
            required.add((int) Math.max(3, slot / 48 % 7 > 4 ? wave - 25 : wave));
        }
    }

    @Benchmark
    public AsyncCapacity feasibleWeek() {
        return DeadlineDemand.weekly(possible, hours).capacity();
    }

    @Benchmark
    public AsyncCapacity conflictOfAWeek() {
        return DeadlineDemand.weekly(impossible, hours).capacity();
    }

    @Benchmark
    public ShiftCover fortnight() {
        return ShiftPlanner.cover(required, kinds);
    }
}
