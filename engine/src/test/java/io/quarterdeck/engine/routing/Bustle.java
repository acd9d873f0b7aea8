package io.quarterdeck.engine.routing;

import io.quarterdeck.engine.measure.Percent;
import io.quarterdeck.engine.playbook.Playbook;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** A floor on which all kinds of things happen, drawn from a seed. */
final class Bustle {
    final Playbook playbook;
    final Practice practice;
    final Rules rules;
    final List<Person> people = new ArrayList<>();
    final Set<Long> open = new HashSet<>();
    Floor floor;
    Instant now = Day.MORNING;
    private final SplittableRandom random;
    private Instant lastStep = Day.MORNING;
    private long lastWork;

    Bustle(long seed) {
        random = new SplittableRandom(seed);
        playbook = random.nextBoolean() ? Day.BLEUSALT : Day.CALLIE;
        practice = new Practice(
                random.nextInt(4),
                random.nextInt(4) > 0,
                random.nextBoolean() ? Duration.ZERO : Duration.ofSeconds(30),
                Duration.ofMinutes(random.nextInt(20)),
                random.nextBoolean() ? Exploration.NONE : new Exploration(0.2, random.nextDouble(0.3)));
        rules = Rules.of(playbook, practice);
        var size = random.nextInt(8);
        for (var i = 0; i < size; i++) {
            people.add(person(10 * i));
        }
        floor = Floor.of(rules, people, now);
    }

    Person person(long id) {
        var tier = pick(playbook.tiers());
        Map<String, Percent> skills = new HashMap<>();
        tier.skills().forEach(skill -> {
            if (random.nextInt(3) > 0) {
                skills.put(skill, new Percent(8000 + random.nextInt(2001)));
            }
        });
        Set<String> channels = new HashSet<>();
        playbook.channels().forEach(channel -> {
            if (random.nextInt(4) > 0) {
                channels.add(channel.name());
            }
        });
        var certificates = random.nextInt(5) > 0 ? Set.of("certification") : Set.<String>of();
        return new Person(id, tier.name(), skills, certificates, new Mix(channels, random.nextInt(5) == 0));
    }

    /** What could happen next; time has gone on a little. */
    Happening next() {
        lastStep = now;
        now = now.plusMillis(random.nextInt(5) == 0 ? random.nextInt(600_000) : random.nextInt(20_000));
        var hands = floor.inHand();
        var draw = random.nextInt(100);
        if (draw < 35) {
            var work = work(++lastWork);
            return new Happening.Arrived(work, random.nextDouble());
        }
        if (draw < 45) {
            return new Happening.Woke();
        }
        if (draw < 50 && !people.isEmpty()) {
            return new Happening.Turned(pick(people).id(), pick(List.of(Presence.values())));
        }
        if (draw < 55 && !open.isEmpty()) {
            return new Happening.Changed(work(pick(open.stream().sorted().toList())));
        }
        if (draw < 60 && !open.isEmpty()) {
            return new Happening.Left(pick(open.stream().sorted().toList()));
        }
        if (draw < 62) {
            return new Happening.Joined(person(random.nextInt(100)));
        }
        if (draw < 63 && !people.isEmpty()) {
            return new Happening.Removed(pick(people).id());
        }
        return hands.isEmpty() ? new Happening.Woke() : handled(pick(hands));
    }

    /** Brings the floor on by it. */
    Decision take(Happening what) {
        var decision = Dispatch.step(floor, what, rules, now);
        floor = decision.next();
        people.clear();
        people.addAll(floor.people());
        switch (what) {
            case Happening.Arrived(var work, var _) -> open.add(work.id());
            case Happening.Ended(var work, var _) -> open.remove(work);
            case Happening.Left(var work) -> open.remove(work);
            default -> {}
        }
        return decision;
    }

    /** As the desk does: an offer that may have run out by now is no longer answered. */
    private Happening handled(Floor.InHand hand) {
        var id = hand.work().id();
        if (hand.stage() == Stage.OFFERED) {
            now = lastStep;
            return random.nextInt(4) > 0
                    ? new Happening.Accepted(id, hand.person())
                    : new Happening.Declined(id, hand.person());
        }
        return switch (random.nextInt(8)) {
            case 0 -> new Happening.Returned(id, hand.person());
            case 1, 2, 3 -> new Happening.Replied(id, hand.person());
            case 4 -> new Happening.Wrote(id, hand.person());
            default -> new Happening.Ended(id, hand.person());
        };
    }

    private Work work(long id) {
        var intent = random.nextInt(20) == 0 ? null : pick(playbook.intents()).name();
        var priority = random.nextInt(5) == 0 ? pick(playbook.priorities()).name() : null;
        var channels = List.of("phone", "chat", "email", "sms");
        return new Work(
                id,
                new Need(pick(channels), intent, priority),
                random.nextBoolean() ? now.plusSeconds(random.nextInt(4000)) : null,
                owner());
    }

    private @Nullable Long owner() {
        return random.nextInt(4) == 0 ? (Long) (10L * random.nextInt(8)) : null;
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
