package io.quarterdeck.bench;

import io.quarterdeck.engine.measure.Percent;
import io.quarterdeck.engine.playbook.Mark;
import io.quarterdeck.engine.playbook.Node;
import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.playbook.Reading;
import io.quarterdeck.engine.routing.Decision;
import io.quarterdeck.engine.routing.Dispatch;
import io.quarterdeck.engine.routing.Exploration;
import io.quarterdeck.engine.routing.Floor;
import io.quarterdeck.engine.routing.Happening;
import io.quarterdeck.engine.routing.Mix;
import io.quarterdeck.engine.routing.Need;
import io.quarterdeck.engine.routing.Order;
import io.quarterdeck.engine.routing.Person;
import io.quarterdeck.engine.routing.Practice;
import io.quarterdeck.engine.routing.Rules;
import io.quarterdeck.engine.routing.Work;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * One step of routing: 200 people in 16 groups of two to four skills, eight kinds of work (six of calls, two of mail),
 * arrivals and ends in turn, with so much work on the floor that {@code waiting} of it waits, or so that 30 are idle.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class RoutingBench {
    private static final int PEOPLE = 200;
    private static final int GROUPS = 16;
    private static final int KINDS = 8;
    private static final long A_TENTH = Duration.ofMillis(100).toNanos();

    @Param({"-30", "300", "10000"})
    public int waiting;

    private final SplittableRandom random = new SplittableRandom(20261126);
    private final Need[] needs = new Need[KINDS];
    private final long[] works = new long[2 * PEOPLE];
    private final long[] holders = new long[2 * PEOPLE];
    private Rules rules = Rules.of(playbook(), practice());
    private Floor floor = Floor.of(rules, people(), Instant.EPOCH);
    private Instant now = Instant.parse("2026-11-27T14:00:00Z");
    private int inHand;
    private long lastWork;
    private boolean arrives;

    @Setup
    public void fill() {
        for (var kind = 0; kind < KINDS; kind++) {
            needs[kind] = Need.of(kind < 6 ? "phone" : "email", "kind" + kind);
        }
        floor = Floor.of(rules, people(), now);
        for (var i = 0; i < PEOPLE + waiting; i++) {
            take(new Happening.Arrived(next()));
        }
    }

    @Benchmark
    public Floor step() {
        now = now.plusNanos(A_TENTH);
        arrives = !arrives;
        if (arrives) {
            take(new Happening.Arrived(next()));
        } else {
            var i = random.nextInt(inHand);
            var happening = new Happening.Ended(works[i], holders[i]);
            inHand--;
            works[i] = works[inHand];
            holders[i] = holders[inHand];
            take(happening);
        }
        return floor;
    }

    private void take(Happening what) {
        Decision decision = Dispatch.step(floor, what, rules, now);
        floor = decision.next();
        for (var order : decision.orders()) {
            if (order instanceof Order.Assign(var work, var person, var _, var _)) {
                works[inHand] = work;
                holders[inHand++] = person;
            }
        }
    }

    private Work next() {
        return new Work(++lastWork, needs[random.nextInt(KINDS)], now.plusNanos(random.nextInt(1 << 30)), null);
    }

    private static Practice practice() {
        return new Practice(3, true, Duration.ZERO, Duration.ofHours(4), Exploration.NONE);
    }

    private static List<Person> people() {
        var people = new ArrayList<Person>();
        for (var i = 0; i < PEOPLE; i++) {
            var group = i % GROUPS;
            Map<String, Percent> skills = new HashMap<>();
            for (var k = 0; k < 2 + group % 3; k++) {
                skills.put("skill" + (group / 2 + k * 3) % KINDS, Percent.of(80 + (group * 7 + i) % 20));
            }
            people.add(new Person(i, "team", skills, Set.of(), Mix.of("phone", "email")));
        }
        return people;
    }

    private static Playbook playbook() {
        var skills = new LinkedHashMap<String, Object>();
        var intents = new LinkedHashMap<String, Object>();
        for (var kind = 0; kind < KINDS; kind++) {
            skills.put("skill" + kind, Map.of());
            intents.put(
                    "kind" + kind,
                    Map.of("kind", "transactional", "priority", "normal", "tier", "team", "skill", "skill" + kind));
        }
        var file = new LinkedHashMap<String, Object>(Map.of(
                "playbook",
                "quarterdeck/v1",
                "brand",
                "bench",
                "version",
                "1",
                "currency",
                "USD",
                "timezone",
                "UTC",
                "identity",
                Map.of("status", "placeholder", "name", "Bench"),
                "hours",
                Map.of("open", "24/7", "business_days", "mon-fri")));
        file.putAll(Map.of(
                "channels",
                        Map.of(
                                "phone",
                                Map.of("hours", "open", "answer", "80% within 30s"),
                                "email",
                                Map.of("hours", "open")),
                "skills", skills,
                "tiers", Map.of("team", Map.of("title", "Team", "skills", List.copyOf(skills.keySet()))),
                "intents", intents,
                "routing",
                        Map.of(
                                "order_by", List.of("priority", "deadline", "wait"),
                                "match", "skill_then_capacity",
                                "fallback", Map.of("after", "10m", "to", "any_in_tier")),
                "priorities", Map.of("normal", Map.of("first_response", "1h")),
                "escalation", Map.of("matrix", Map.of("normal", Map.of("owner", "lead")))));
        return switch (Playbook.read(node(file))) {
            case Reading.Read(var playbook, var _) -> playbook;
            case Reading.Refused(var findings) -> throw new IllegalStateException(findings.toString());
        };
    }

    private static Node node(Object value) {
        var mark = new Mark(1, 1);
        return switch (value) {
            case Map<?, ?> map ->
                new Node.Mapping(
                        map.entrySet().stream()
                                .map(entry -> new Node.Entry(
                                        new Node.Scalar(entry.getKey().toString(), false, mark),
                                        node(entry.getValue())))
                                .toList(),
                        mark);
            case List<?> list ->
                new Node.Sequence(list.stream().map(RoutingBench::node).toList(), mark);
            default -> new Node.Scalar(value.toString(), false, mark);
        };
    }
}
