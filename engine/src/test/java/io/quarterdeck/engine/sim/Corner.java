package io.quarterdeck.engine.sim;

import io.quarterdeck.engine.forecast.Demand;
import io.quarterdeck.engine.forecast.Rhythm;
import io.quarterdeck.engine.forecast.Seasons;
import io.quarterdeck.engine.forecast.Volume;
import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.playbook.Yaml;
import io.quarterdeck.engine.routing.Person;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A corner shop: one channel, always open, contacts as even as rain, so that a formula knows what must come out. */
final class Corner {
    static final LocalDate FIRST = LocalDate.parse("2026-06-01");
    private static final double HOURS_OF_2026 = 8760;

    private Corner() {}

    static Playbook playbook(String channel) {
        return Yaml.playbook("""
                playbook: quarterdeck/v1
                brand: corner
                version: 1
                currency: USD
                timezone: UTC
                identity: {status: placeholder, name: Corner}
                hours: {open: 24/7, business_days: mon-fri}
                channels:
                  %s
                skills: {orders: {}}
                tiers:
                  level1: {title: All, skills: [orders]}
                intents:
                  question: {kind: transactional, priority: standard, tier: level1, skill: orders}
                routing: {order_by: [priority, deadline, wait], match: skill_then_capacity}
                priorities:
                  standard: {first_response: 8h..24h}
                escalation:
                  every_ticket: [owner]
                  matrix: {standard: {owner: agent, then: team_lead}}
                """.formatted(channel));
    }

    /** Nobody comes back, and days are no busier than forecast. */
    static Assumptions plain(String channel, Distribution handling, Distribution patience) {
        return Assumptions.usual()
                .with(Assumptions.Returns.nobody())
                .with(new Assumptions.Patience(patience, Map.of()))
                .withHandling(Map.of(channel, handling))
                .withBusyness(0);
    }

    static World world(Playbook playbook, double perHour, Assumptions assumptions) {
        var demand = Demand.of(playbook, new Volume(perHour * HOURS_OF_2026, 100))
                .with(Rhythm.even())
                .with(Seasons.none(playbook.calendar()));
        return new World(playbook, demand, assumptions);
    }

    /** So many people around the clock, each day anew. */
    static Roster always(World world, Days days, int agents) {
        var people = new ArrayList<Person>();
        var shifts = new ArrayList<Shift>();
        for (var id = 0; id < agents; id++) {
            people.add(ErlangRoster.person(world, id, "level1"));
            for (var at = days.start(); at.isBefore(days.end()); at = at.plus(Duration.ofDays(1))) {
                shifts.add(new Shift(id, at, at.plus(Duration.ofDays(1))));
            }
        }
        return new Roster(people, shifts, 0, 1);
    }

    static Report play(World world, int agents, int days, int runs) {
        var period = new Days(FIRST, days, 1, 0, ZoneOffset.UTC);
        var twin = Twin.of(world, always(world, period, agents), Twin.orders(), period);
        var all = new Runs(twin);
        new Replications(Seed.OF_ALL_TESTS, runs)
                .run(Workers.inTurn(), twin::play)
                .forEach(all::add);
        return all.report();
    }

    static Report.OfChannel only(Report report) {
        return List.copyOf(report.channels()).getFirst();
    }
}
