package io.quarterdeck.bench;

import io.quarterdeck.desk.playbook.Judgement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
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

/** Reading and linting the shipped playbooks, and one of 5,000 lines: Callie's with thousands of intents and templates. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class PlaybookBench {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final int LINES = 5_000;

    @Param({"bleusalt", "callie", "of 5,000 lines"})
    public String playbook = "";

    private String source = "";

    @Setup
    public void read() throws IOException {
        source = playbook.startsWith("of") ? large() : shipped(playbook);
    }

    @Benchmark
    public Judgement lint() {
        return Judgement.of(source, NOW);
    }

    private static String shipped(String brand) throws IOException {
        return Files.readString(Path.of("playbooks", brand + ".yaml"));
    }

    private static String large() throws IOException {
        var callie = shipped("callie");
        var more = (int) (LINES - callie.lines().count()) / 2;
        var intents = new StringBuilder("intents:\n");
        var templates = new StringBuilder("templates:\n");
        for (var i = 0; i < more; i++) {
            intents.append("  question_%d: {kind: transactional, priority: normal, tier: tier1, skill: orders}%n"
                    .formatted(i));
            templates.append("  answer_%d: {subject: \"Your order {{order.number}}\", promise: true}%n".formatted(i));
        }
        return callie.replaceFirst("(?m)^intents:.*\n", intents.toString())
                .replaceFirst("(?m)^templates:.*\n", templates.toString().replace("$", "\\$"));
    }
}
