package io.quarterdeck.engine.kpi;

import io.quarterdeck.engine.kpi.Origin.Direction;
import io.quarterdeck.engine.stats.LifeTable;
import io.quarterdeck.engine.time.Holidays;
import io.quarterdeck.engine.time.OpenHours;
import io.quarterdeck.engine.time.Week;
import io.quarterdeck.engine.time.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells a log: who did what when, in seconds after Monday 2025-05-05, 10:00 UTC. */
final class Told {
    static final Instant START = Instant.parse("2025-05-05T10:00:00Z");
    static final Rules RULES = rules(Map.of("phone", 30, "chat", 60), 5);

    private final List<Happened> lines = new ArrayList<>();

    static Rules rules(Map<String, Integer> within, int shortAbandon) {
        var limits = within.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, limit -> Duration.ofSeconds(limit.getValue())));
        return new Rules(
                new Rules.Queues(limits, Duration.ofSeconds(shortAbandon)),
                Duration.ofDays(7),
                OpenHours.of(ZoneId.of("UTC"), Week.everyDay(Window.parse("08:00-20:00")), Holidays.NONE),
                Rules.Limits.USUAL,
                new Rules.Offer(
                        Map.of("bot", "self_service", "phone", "reactive", "chat", "reactive", "email", "reactive"),
                        Set.of("bot"),
                        "USD"));
    }

    static Instant after(long seconds) {
        return START.plusSeconds(seconds);
    }

    /** A contact of a customer about an issue; what happens to it follows. */
    Contact contact(String id, String channel, @Nullable String customer, String issue, Instant at) {
        var contact = new Contact(id);
        var frozen = new Origin.Frozen("order_status", Cohort.NEW_CUSTOMER, "7");
        var origin = new Origin(Direction.INBOUND, channel, customer, issue, frozen);
        return contact.by(new Actor.Customer(), at, new What.Arrived(origin));
    }

    Contact outbound(String id, String channel, @Nullable String customer, String issue, Instant at) {
        var frozen = new Origin.Frozen("order_status", Cohort.NEW_CUSTOMER, "7");
        var origin = new Origin(Direction.OUTBOUND, channel, customer, issue, frozen);
        return new Contact(id).by(new Actor.Agent("ann"), at, new What.Arrived(origin));
    }

    /** Something that happens to no contact. */
    Told line(Actor by, Instant at, What what) {
        add(null, by, at, what);
        return this;
    }

    Told spent(String agent, Activity activity, Instant from, Instant to, @Nullable String contact) {
        add(contact, new Actor.Agent(agent), to, new What.Spent(activity, from));
        return this;
    }

    Told rostered(String agent, Activity activity, Instant from, Instant to) {
        return line(new Actor.Agent(agent), to, new What.Rostered(activity, from));
    }

    Told on(String contact, Actor by, Instant at, What what) {
        add(contact, by, at, what);
        return this;
    }

    private void add(@Nullable String contact, Actor by, Instant at, What what) {
        var number = lines.size();
        lines.add(new Happened(Stamp.first("e" + number, number), at, by, contact, what));
    }

    List<Happened> lines() {
        return lines;
    }

    Report report(Rules rules, Instant now) {
        return journal(rules).report(now);
    }

    /** How long the customers of the year stayed away. */
    LifeTable returns(Rules rules, Instant now) {
        return journal(rules).returns(year().from(), year().to(), now);
    }

    private Journal journal(Rules rules) {
        var journal = new Journal(new Dictionary(rules));
        lines.forEach(journal::take);
        return journal;
    }

    Report report(Instant now) {
        return report(RULES, now);
    }

    /** All of the year around the start. */
    static Report.Scope year() {
        return Report.Scope.of(Instant.parse("2025-01-01T00:00:00Z"), Instant.parse("2026-01-01T00:00:00Z"));
    }

    final class Contact {
        private final String id;

        private Contact(String id) {
            this.id = id;
        }

        Contact by(Actor actor, Instant at, What what) {
            add(id, actor, at, what);
            return this;
        }

        Contact agent(String agent, Instant at, What what) {
            return by(new Actor.Agent(agent), at, what);
        }

        Contact customer(Instant at, What what) {
            return by(new Actor.Customer(), at, what);
        }

        Contact machine(Instant at, What what) {
            return by(new Actor.Machine(), at, what);
        }
    }
}
