package io.quarterdeck.bench;

import io.quarterdeck.desk.playbook.Judgement;
import io.quarterdeck.engine.forecast.Demand;
import io.quarterdeck.engine.forecast.Volume;
import io.quarterdeck.engine.sim.Account;
import io.quarterdeck.engine.sim.Assumptions;
import io.quarterdeck.engine.sim.Days;
import io.quarterdeck.engine.sim.Digest;
import io.quarterdeck.engine.sim.ErlangRoster;
import io.quarterdeck.engine.sim.StateHash;
import io.quarterdeck.engine.sim.Streams;
import io.quarterdeck.engine.sim.Twin;
import io.quarterdeck.engine.sim.World;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/**
 * A year of a brand with 500,000 orders under both shipped playbooks, at 6.7 contacts per 100 orders and at one per
 * order: two years at a time, one on each core, with their time and the heap they need.
 */
public final class YearRun {
    private static final double ORDERS = 500_000;
    private static final int CORES = 2;
    private static final double MEGABYTE = 1 << 20;

    private YearRun() {}

    /** One year as it was played. */
    private record Year(Account account, Digest digest, double cpuSeconds) {}

    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        for (var playbook : List.of("bleusalt", "callie")) {
            for (var per100 : List.of(6.7, 100.0)) {
                print(playbook, per100);
            }
        }
    }

    private static void print(String playbook, double per100)
            throws IOException, InterruptedException, ExecutionException {
        var began = System.nanoTime();
        var twin = twin(playbook, per100);
        var ready = System.nanoTime();
        System.gc();
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        try (var cores = Executors.newFixedThreadPool(CORES)) {
            var years = cores.invokeAll(List.of(year(twin, 0), year(twin, 1)));
            var ended = System.nanoTime();
            System.out.printf(
                    "%s, %.1f contacts per 100 orders: ready in %.2f s, %d years in %.2f s; heap at most %.0f MB, %.0f MB"
                            + " of it in use%n",
                    playbook,
                    per100,
                    (ready - began) / 1e9,
                    CORES,
                    (ended - ready) / 1e9,
                    heap().stream().mapToLong(it -> it.getPeakUsage().getUsed()).sum() / MEGABYTE,
                    heap().stream()
                                    .filter(it -> it.getCollectionUsage() != null)
                                    .mapToLong(it -> it.getCollectionUsage().getUsed())
                                    .sum()
                            / MEGABYTE);
            for (var year : years) {
                var played = year.get();
                var contacts = played.account().contacts().all().arrived();
                System.out.printf(
                        "  %d contacts, %d events, %.2f s of one core, %.0f contacts a second; digest %s%n",
                        contacts,
                        played.account().events(),
                        played.cpuSeconds(),
                        contacts / played.cpuSeconds(),
                        played.digest());
            }
        }
    }

    private static Callable<Year> year(Twin twin, int number) {
        return () -> {
            var clock = ManagementFactory.getThreadMXBean();
            var began = clock.getCurrentThreadCpuTime();
            var hash = new StateHash();
            var account = twin.play(new Streams(20261126, number), hash);
            return new Year(account, hash.digest(), (clock.getCurrentThreadCpuTime() - began) / 1e9);
        };
    }

    private static Twin twin(String name, double per100) throws IOException {
        var playbook = Judgement.of(
                        Files.readString(Path.of("playbooks", name + ".yaml")), Instant.parse("2026-11-25T12:00:00Z"))
                .playbook()
                .orElseThrow();
        var world = new World(playbook, Demand.of(playbook, new Volume(ORDERS, per100)), Assumptions.usual());
        var days = new Days(LocalDate.parse("2026-01-01"), 365, 0, 0, playbook.zone());
        return Twin.of(world, ErlangRoster.of(world, days), Twin.orders(), days);
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(it -> it.getType() == MemoryType.HEAP)
                .toList();
    }
}
