package io.quarterdeck.bench;

import io.quarterdeck.desk.playbook.Judgement;
import io.quarterdeck.engine.forecast.Demand;
import io.quarterdeck.engine.forecast.Volume;
import io.quarterdeck.engine.sim.Account;
import io.quarterdeck.engine.sim.Assumptions;
import io.quarterdeck.engine.sim.Days;
import io.quarterdeck.engine.sim.ErlangRoster;
import io.quarterdeck.engine.sim.Streams;
import io.quarterdeck.engine.sim.Twin;
import io.quarterdeck.engine.sim.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The full kernel on one core: Black Friday and a day on either side of a brand with some 200 people at work, with calls,
 * chats, mail, promises, hours and escalation. {@code contacts} is the score: contacts a second.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class TwinBench {
    private static final int PEOPLE = 200;

    /** Orders a year and contact of one in each, so that those people have enough to do. */
    private static final double ORDERS = 3_000_000;

    @Param({"bleusalt", "callie"})
    public String playbook = "";

    /** Set by {@link #read}, which JMH calls first. */
    @SuppressWarnings("NullAway.Init")
    private Twin twin;

    private int run;

    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Played {
        public long contacts;
        public long events;

        @Setup(Level.Iteration)
        public void begin() {
            contacts = 0;
            events = 0;
        }
    }

    @Setup
    public void read() throws IOException {
        var now = Instant.parse("2026-11-25T12:00:00Z");
        var rules = Judgement.of(Files.readString(Path.of("playbooks", playbook + ".yaml")), now)
                .playbook()
                .orElseThrow();
        var world = new World(rules, Demand.of(rules, new Volume(ORDERS, 100)), Assumptions.usual());
        var days = Days.of(LocalDate.parse("2026-11-27"), 1, rules.zone());
        twin = Twin.of(world, ErlangRoster.of(world, days, PEOPLE), Twin.orders(), days);
    }

    @Benchmark
    public Account day(Played played) {
        var account = twin.play(new Streams(20261126, run++));
        played.contacts += account.contacts().all().arrived();
        played.events += account.events();
        return account;
    }
}
