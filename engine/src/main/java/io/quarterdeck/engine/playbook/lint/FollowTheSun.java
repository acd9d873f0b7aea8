package io.quarterdeck.engine.playbook.lint;

import io.quarterdeck.engine.playbook.Hours;
import io.quarterdeck.engine.playbook.Playbook;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.TreeSet;

/**
 * QD-H04: what is left uncovered when a second hub takes over, in every week of the year. A hole that looks the same on
 * several days is one finding.
 */
record FollowTheSun(LocalDate today) implements Rule {

    @Override
    public void check(Playbook playbook, Notes notes) {
        var hubs = playbook.hours().hubs().values().stream()
                .filter(hub -> hub.active() && hub.open() != null)
                .map(Hours.Hub::name)
                .toList();
        var hours = playbook.calendar().hours().withoutHolidays();
        if (hubs.isEmpty() || hours.zones().size() == 1) {
            return;
        }
        var year = YearAhead.of(today, hours.zone());
        var seasons = Seasons.of(hours, year);
        var weeks = new LinkedHashMap<Hole, TreeSet<LocalDate>>();
        for (var closure : year.closures(hours)) {
            weeks.computeIfAbsent(Hole.of(closure, year.zone()), _ -> new TreeSet<>())
                    .add(year.mondayOf(closure.closes()));
        }
        var days = new LinkedHashMap<Told, TreeSet<DayOfWeek>>();
        weeks.forEach((hole, when) -> days.computeIfAbsent(
                        new Told(seasons.name(when), hole.onMonday()), _ -> new TreeSet<>())
                .add(hole.day()));
        days.forEach((told, on) -> notes.infoAtKey(
                "QD-H04",
                "hours.hubs." + hubs.getLast(),
                "%s nobody is open %s".formatted(told.season(), told.hole().on(on.getFirst())),
                likewise(on)));
    }

    private record Told(String season, Hole hole) {}

    private static String likewise(Collection<DayOfWeek> days) {
        var others = days.stream()
                .skip(1)
                .map(day -> day.name().substring(0, 3).toLowerCase(Locale.ROOT))
                .toList();
        return others.isEmpty() ? "" : "the same on " + String.join(", ", others);
    }
}
