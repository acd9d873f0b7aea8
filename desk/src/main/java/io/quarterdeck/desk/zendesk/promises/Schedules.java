package io.quarterdeck.desk.zendesk.promises;

import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.engine.playbook.Hours;
import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.time.DaysOff;
import io.quarterdeck.engine.time.Holidays;
import io.quarterdeck.engine.time.Week;
import io.quarterdeck.engine.time.Window;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A playbook's opening hours as schedules: the brand's own, and those of each further team, working already or not. */
final class Schedules {

    /** The schedule of the brand itself. */
    static final long OWN = 1;

    /** Minutes since the Sunday before, on the schedule's own clock. */
    record Interval(int startTime, int endTime) {}

    record Schedule(long id, String name, ZoneId zone, List<Interval> intervals) {}

    /** A holiday of the brand; its id is its first day, as 20261126. One of the calendar comes again by itself. */
    record Holiday(long id, DaysOff days, boolean ofCalendar) {}

    private static final int YEARS_AHEAD = 2;

    private Schedules() {}

    static List<Schedule> of(Playbook playbook) {
        var own = playbook.calendar().hours().week();
        var schedules = new ArrayList<Schedule>();
        schedules.add(new Schedule(OWN, "Opening hours", playbook.calendar().zone(), intervals(own)));
        playbook.hours().hubs().values().stream()
                .sorted(Comparator.comparing(Hours.Hub::name))
                .map(it -> new Schedule(
                        id(it.name()), it.name(), it.zone(), intervals(Objects.requireNonNullElse(it.open(), own))))
                .forEach(schedules::add);
        return schedules;
    }

    static Schedule find(Playbook playbook, long id) {
        return of(playbook).stream()
                .filter(it -> it.id() == id)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("schedule " + id));
    }

    /** The same for as long as the team keeps its name. */
    static long id(String hub) {
        return SlaPolicies.named("schedule " + hub);
    }

    private static List<Interval> intervals(Week week) {
        return Stream.of(DayOfWeek.values())
                .flatMap(day -> week.on(day).stream()
                        .map(it -> new Interval(start(day) + it.opensMinute(), start(day) + it.closesMinute())))
                .sorted(Comparator.comparingInt(Interval::startTime))
                .toList();
    }

    static int start(DayOfWeek day) {
        return day.getValue() % 7 * Window.DAY;
    }

    /** Those of the year at hand and of the two that follow, and all that are named and not over by then. */
    static List<Holiday> holidays(Holidays holidays, LocalDate today) {
        var first = today.withDayOfYear(1);
        var named = holidays.closed().stream()
                .filter(it -> !it.last().isBefore(first))
                .map(it -> new Holiday(id(it.first()), it, false));
        var yearly = first.datesUntil(first.plusYears(YEARS_AHEAD + 1L))
                .filter(holidays.calendar()::on)
                .filter(day ->
                        holidays.closed().stream().noneMatch(it -> it.first().equals(day)))
                .map(it -> new Holiday(id(it), new DaysOff("Holiday of " + it, it, it), true));
        return Stream.concat(named, yearly)
                .sorted(Comparator.comparing(it -> it.days().first()))
                .toList();
    }

    static long id(LocalDate day) {
        return day.getYear() * 10_000L + day.getMonthValue() * 100L + day.getDayOfMonth();
    }
}
