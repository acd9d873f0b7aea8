package io.quarterdeck.engine.kpi;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What people did and were asked to do, by person and day; a spell that lasts over midnight is in each of its days. */
final class Workdays {
    private static final long DAY = Duration.ofDays(1).toSeconds();

    private final Map<Story.OfDay, Lines> days = new LinkedHashMap<>();

    void add(Happened line) {
        of(line).forEach(day -> days.computeIfAbsent(day, _ -> new Lines()).add(line));
    }

    void remove(Happened line) {
        of(line).forEach(day -> days.getOrDefault(day, new Lines()).remove(line));
    }

    Set<Story.OfDay> all() {
        return days.keySet();
    }

    Day day(Story.OfDay day, Function<String, @Nullable Visit> visits) {
        var begins = Instant.ofEpochSecond(day.day() * DAY);
        var ends = begins.plusSeconds(DAY);
        var spent = new ArrayList<Spell>();
        var rostered = new ArrayList<Spell>();
        for (var line : days.getOrDefault(day, new Lines())) {
            switch (line.what()) {
                case What.Spent(var activity, var from) ->
                    spent.add(new Spell(activity, later(from, begins), earlier(line.at(), ends), line.contact()));
                case What.Rostered(var activity, var from) ->
                    rostered.add(new Spell(activity, later(from, begins), earlier(line.at(), ends), null));
                default -> {}
            }
        }
        return new Day(day.agent(), Sweep.of(spent), rostered, visits);
    }

    /** The days a line says something about; none when it is not about somebody's time. */
    static List<Story.OfDay> of(Happened line) {
        if (!(line.by() instanceof Actor.Agent(var agent))) {
            return List.of();
        }
        return switch (line.what()) {
            case What.Spent(var _, var from) -> of(agent, from, line.at());
            case What.Rostered(var _, var from) -> of(agent, from, line.at());
            default -> List.of();
        };
    }

    private static List<Story.OfDay> of(String agent, Instant from, Instant to) {
        var first = dayOf(from);
        var last = dayOf(to);
        if (first == last) {
            return List.of(new Story.OfDay(agent, first));
        }
        var days = new ArrayList<Story.OfDay>();
        for (var day = first; day <= last; day++) {
            days.add(new Story.OfDay(agent, day));
        }
        return days;
    }

    private static long dayOf(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), DAY);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
