package io.quarterdeck.bench;

import io.quarterdeck.desk.playbook.Judgement;
import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.sla.Clocks;
import io.quarterdeck.engine.sla.Contact;
import io.quarterdeck.engine.sla.Happening;
import io.quarterdeck.engine.sla.Promises;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The promises of one contact from its first message to its end, in five steps, on the shipped playbooks: every intent on
 * every channel, over three years, answered mostly in time and sometimes late.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class PromiseBench {

    private static final int MANY = 4096;
    private static final Happening WROTE = new Happening.CustomerWrote();
    private static final Happening ANSWERED = new Happening.Answered(true);
    private static final Happening SOLVED = new Happening.Solved();

    @Param({"bleusalt", "callie"})
    public String playbook = "";

    private final Happening[] opened = new Happening[MANY];
    private final Instant[][] instants = new Instant[MANY][];
    private Promises promises;
    private int next;

    @Setup
    public void read() throws IOException {
        var now = Instant.parse("2026-11-25T12:00:00Z");
        var rules = Judgement.of(Files.readString(Path.of("playbooks", playbook + ".yaml")), now)
                .playbook()
                .orElseThrow();
        var random = new SplittableRandom(20261126);
        for (var i = 0; i < MANY; i++) {
            opened[i] = new Happening.Opened(contact(rules, random));
            instants[i] = new Instant[] {
                now.plusSeconds(random.nextLong(Duration.ofDays(3 * 365).toSeconds())), null, null, null, null
            };
            for (var step = 1; step < 5; step++) {
                var later = random.nextLong(random.nextInt(10) == 0 ? 100_000 : 3_000);
                instants[i][step] = instants[i][step - 1].plusSeconds(later);
            }
        }
        promises = Promises.by(rules);
    }

    @Benchmark
    public Clocks life() {
        next = (next + 1) % MANY;
        var at = instants[next];
        var clocks = promises.step(Clocks.none(), opened[next], at[0]).next();
        clocks = promises.step(clocks, ANSWERED, at[1]).next();
        clocks = promises.step(clocks, WROTE, at[2]).next();
        clocks = promises.step(clocks, ANSWERED, at[3]).next();
        return promises.step(clocks, SOLVED, at[4]).next();
    }

    private static Contact contact(Playbook playbook, SplittableRandom random) {
        var channel = playbook.channels()
                .get(random.nextInt(playbook.channels().size()))
                .name();
        var intent = playbook.intents()
                .get(random.nextInt(playbook.intents().size()))
                .name();
        var plans = playbook.plans();
        var plan = plans == null || random.nextInt(4) > 0
                ? null
                : plans.offered().get(random.nextInt(plans.offered().size())).name();
        return new Contact(channel, playbook.priorityOf(intent).name(), intent, plan);
    }
}
