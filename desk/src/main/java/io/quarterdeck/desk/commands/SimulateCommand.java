package io.quarterdeck.desk.commands;

import io.quarterdeck.engine.forecast.Demand;
import io.quarterdeck.engine.forecast.Volume;
import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.playbook.UsualContacts;
import io.quarterdeck.engine.sim.Assumptions;
import io.quarterdeck.engine.sim.Days;
import io.quarterdeck.engine.sim.ErlangRoster;
import io.quarterdeck.engine.sim.Roster;
import io.quarterdeck.engine.sim.Twin;
import io.quarterdeck.engine.sim.World;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Plays a day, or a few, against drawn customers, and prints what a planner needs to know of it. */
final class SimulateCommand implements Command {
    private static final int MOST_RUNS = 100_000;
    private static final int MOST_DAYS = 366;
    private static final int MOST_PEOPLE = 10_000;
    private static final int MOST_THREADS = 1_000;

    @Override
    public String usage() {
        return "simulate PLAYBOOK --date 2026-11-27 [--days 1] [--runs 200] [--orders 500000] [--contacts-per-100 6.7]"
                + " [--people N] [--patience 3m] [--seed 1] [--threads N] [--json]";
    }

    @Override
    public int run(List<String> words, Shell shell) {
        var arguments = Arguments.of(
                words,
                Set.of("date", "days", "runs", "orders", "contacts-per-100", "people", "patience", "seed", "threads"),
                Set.of("json"));
        if (arguments.plain().size() != 1) {
            throw new Failure("which playbook? " + usage());
        }
        var asked = new Figures(arguments);
        var playbook = new Files(shell).playbook(arguments.plain().getFirst());
        var runs = asked.whole("runs", 200, 1, MOST_RUNS);
        var threads = asked.whole("threads", Runtime.getRuntime().availableProcessors(), 1, MOST_THREADS);
        var seed = asked.seed();
        var json = arguments.flags().contains("json");
        var played = new Simulation(twin(playbook, asked), seed, runs)
                .play(threads, json ? Progress.none() : Progress.on(shell));
        if (json) {
            SimulationJson.write(played, shell.out());
        } else {
            new SimulationTable(played).lines().forEach(shell.out()::println);
        }
        return 0;
    }

    /** What the engine refuses, it names with its value and the lawful range. */
    private static Twin twin(Playbook playbook, Figures asked) {
        try {
            return made(playbook, asked);
        } catch (IllegalArgumentException e) {
            throw new Failure(Objects.requireNonNullElse(e.getMessage(), e.toString()));
        }
    }

    private static Twin made(Playbook playbook, Figures asked) {
        var assumptions = asked.patience()
                .map(patience -> Assumptions.usual().with(Assumptions.Patience.of(patience)))
                .orElseGet(Assumptions::usual);
        var world = new World(playbook, Demand.of(playbook, volume(playbook, asked)), assumptions);
        var days = Days.of(asked.date(), asked.whole("days", 1, 1, MOST_DAYS), playbook.zone());
        return Twin.of(world, people(world, days, asked), Twin.orders(), days);
    }

    private static Volume volume(Playbook playbook, Figures asked) {
        var usual = asked.isGiven("orders")
                ? Volume.ofOrders(0)
                : Volume.of(playbook).orElse(null);
        if (usual == null) {
            throw new Failure("how many orders a year? The playbook has no goals.sizing; write --orders 50000");
        }
        return new Volume(
                asked.number("orders", usual.ordersPerYear(), 0, 1e10),
                asked.number("contacts-per-100", UsualContacts.PER_100_ORDERS, 0, 1e4));
    }

    private static Roster people(World world, Days days, Figures asked) {
        return asked.isGiven("people")
                ? ErlangRoster.of(world, days, asked.whole("people", 1, 1, MOST_PEOPLE))
                : ErlangRoster.of(world, days);
    }
}
