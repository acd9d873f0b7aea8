package io.quarterdeck.engine.kpi;

import io.quarterdeck.engine.playbook.Channel;
import io.quarterdeck.engine.playbook.Metric;
import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.time.BusinessCalendar;
import io.quarterdeck.engine.time.OpenHours;
import io.quarterdeck.engine.time.Span;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The settings that decide what is counted. Each that matters to a number is written in the id of its variant. */
public record Rules(Queues queues, Duration repeatWindow, OpenHours hours, Limits limits, Offer offer) {
    private static final Duration WEEK = Duration.ofDays(7);

    /** How soon each live channel is to be answered, and up to when hanging up is no abandonment. */
    public record Queues(Map<String, Duration> within, Duration shortAbandon) {
        public Queues {
            within = Map.copyOf(within);
        }
    }

    /** The most finishing time that counts, the slip a roster forgives, and the age from which backlog is too old. */
    public record Limits(Duration wrap, Duration slip, Duration backlog) {
        public static final Limits USUAL =
                new Limits(Duration.ofMinutes(10), Duration.ofMinutes(2), Duration.ofHours(48));
    }

    /** Which version of the service each channel belongs to (B-02), which of them no person answers, and the money. */
    public record Offer(Map<String, String> versions, Set<String> automated, String currency) {
        public Offer {
            versions = Map.copyOf(versions);
            automated = Set.copyOf(automated);
        }

        static final String NONE = "none";

        String version(String channel) {
            return versions.getOrDefault(channel, NONE);
        }

        /** The version with the most channels that people answer: what a bot's customer is in once a person took over. */
        String versionOfPeople() {
            var channels = new TreeMap<String, Integer>();
            versions.forEach((channel, version) -> {
                if (!automated.contains(channel)) {
                    channels.merge(version, 1, Integer::sum);
                }
            });
            return channels.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey)
                    .orElse(NONE);
        }
    }

    /** What a playbook says, and the usual where it says nothing. */
    public static Rules of(Playbook playbook) {
        var within = new HashMap<String, Duration>();
        for (var channel : playbook.channels()) {
            var answer = channel.answer();
            if (answer != null) {
                within.put(channel.name(), answer.within());
            }
        }
        return new Rules(
                new Queues(within, Duration.ofSeconds(5)),
                repeatWindow(playbook),
                hours(playbook.calendar()),
                Limits.USUAL,
                offer(playbook));
    }

    private static OpenHours hours(BusinessCalendar calendar) {
        return calendar.hours();
    }

    private static Duration repeatWindow(Playbook playbook) {
        for (var metric : playbook.metrics()) {
            if (metric.name().equals(FirstContactResolution.NAME) && metric.repeatWindow() != null) {
                return elapsed(metric);
            }
        }
        return WEEK;
    }

    /** B-26: seven days are seven times 24 hours, on whichever weekend the clocks change. */
    private static Duration elapsed(Metric metric) {
        return switch (metric.repeatWindow()) {
            case Span.Elapsed(var length) -> length;
            case Span.CalendarDays(var count, var unit)
            when unit == Span.CalendarDays.Unit.DAY -> Duration.ofDays(count);
            case Span.CalendarDays(var count, var unit)
            when unit == Span.CalendarDays.Unit.WEEK -> Duration.ofDays(7L * count);
            case null, default -> WEEK;
        };
    }

    private static Offer offer(Playbook playbook) {
        var versions = new HashMap<String, String>();
        var goals = playbook.goals();
        if (goals != null) {
            goals.versions()
                    .values()
                    .forEach(version -> version.through().forEach(channel -> versions.put(channel, version.name())));
        }
        var automated = playbook.channels().stream()
                .filter(channel -> channel.hours() == Channel.Staffing.AUTOMATED)
                .map(Channel::name)
                .collect(Collectors.toSet());
        return new Offer(versions, automated, playbook.header().currency().getCurrencyCode());
    }
}
