package io.quarterdeck.engine.routing;

import io.quarterdeck.engine.measure.Percent;
import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.playbook.Yaml;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A day on the floor of a shipped playbook, in seconds since it began; everybody is there from the first. */
final class Day {
    static final Instant MORNING = Instant.parse("2026-11-27T14:00:00Z"); // Black Friday, 9:00 in New York
    static final Playbook BLEUSALT = Yaml.shipped("bleusalt");
    static final Playbook CALLIE = Yaml.shipped("callie");
    /** Gives work at once. */
    static final Practice DIRECT = new Practice(0, true, Duration.ZERO, Duration.ofHours(4), Exploration.NONE);

    final Rules rules;
    private Floor before;
    private Floor floor;
    private Happening last = new Happening.Woke();
    private Instant now = MORNING;
    private List<Order> orders = List.of();

    Day(Playbook playbook, Practice practice, Person... people) {
        rules = Rules.of(playbook, practice);
        floor = Floor.of(rules, List.of(people), MORNING);
        before = floor;
    }

    static Person person(long id, String tier, String skill, String percent, String... channels) {
        return new Person(
                id,
                tier,
                Map.of(skill, Percent.read(percent).orElseThrow()),
                Set.of("certification"),
                Mix.of(channels));
    }

    static Practice reserve(int people) {
        return new Practice(people, true, Duration.ZERO, Duration.ofHours(4), Exploration.NONE);
    }

    Day at(long seconds) {
        now = MORNING.plusSeconds(seconds);
        return this;
    }

    Day atMillis(long millis) {
        now = MORNING.plusMillis(millis);
        return this;
    }

    Day then(Happening what) {
        before = floor;
        last = what;
        var decision = Dispatch.step(floor, what, rules, now);
        floor = decision.next();
        orders = decision.orders();
        return this;
    }

    Day arrives(long work, String channel, @Nullable String intent) {
        return then(new Happening.Arrived(Work.of(work, Need.of(channel, intent))));
    }

    Day arrives(Work work) {
        return then(new Happening.Arrived(work));
    }

    Day accepts(long work, long person) {
        return then(new Happening.Accepted(work, person));
    }

    Day ends(long work, long person) {
        return then(new Happening.Ended(work, person));
    }

    Day turns(long person, Presence presence) {
        return then(new Happening.Turned(person, presence));
    }

    Day wakes() {
        return then(new Happening.Woke());
    }

    Floor floor() {
        return floor;
    }

    List<Order> orders() {
        return orders;
    }

    /** What the last step said but when to wake. */
    List<Order> deeds() {
        return orders.stream().filter(order -> !(order instanceof Order.WakeAt)).toList();
    }

    /** To whom the last step gave or offered what: {@code 7 to 3}. */
    List<String> given() {
        var given = new ArrayList<String>();
        for (var order : orders) {
            switch (order) {
                case Order.Offer(var work, var person, var _, var _, var _) -> given.add(work + " to " + person);
                case Order.Assign(var work, var person, var _, var _) -> given.add(work + " to " + person);
                default -> {}
            }
        }
        return given;
    }

    /** When the last step asked to be woken, in seconds of the day. */
    double wakesAt() {
        return orders.stream()
                .flatMap(order -> order instanceof Order.WakeAt(var at) ? Stream.of(at) : null)
                .mapToDouble(at -> Duration.between(MORNING, at).toMillis() / 1000.0)
                .findFirst()
                .orElseThrow();
    }

    /** Why the last step did what it did. */
    List<Explanation> explained() {
        return Dispatch.explain(before, last, rules, now);
    }

    Explanation whyWaiting(long work) {
        return Dispatch.whyWaiting(floor, work, rules, now);
    }

    Gate barrier(long work, long person) {
        return whyWaiting(work).candidate(person).barrier().orElseThrow().gate();
    }

    Stage stage(long work) {
        return floor.inHand().stream()
                .filter(hand -> hand.work().id() == work)
                .findFirst()
                .orElseThrow()
                .stage();
    }
}
