package io.quarterdeck.desk.zendesk.promises;

import io.quarterdeck.engine.playbook.Hours;
import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.time.Holidays;
import io.quarterdeck.engine.time.Week;
import io.quarterdeck.engine.time.Window;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A playbook's opening hours as schedules: the brand's own, and those of each second team that has hours. */
final class Schedules {

    /** Minutes since the Sunday before, on the schedule's own clock. */
    record Interval(int startTime, int endTime) {}

    record Schedule(long id, String name, ZoneId zone, List<Interval> intervals) {}

    /** A holiday of the brand; its id is its date, as 20261126. */
    record Holiday(long id, String name, LocalDate day) {}

    private static final int YEARS_AHEAD = 2;

    private Schedules() {}

    static List<Schedule> of(Playbook playbook) {
        var schedules = new ArrayList<Schedule>();
        schedules.add(new Schedule(
                1,
                "Opening hours",
                playbook.calendar().zone(),
                intervals(playbook.calendar().hours().week())));
        for (var hub : hubs(playbook.hours())) {
            Optional.ofNullable(hub.open())
                    .ifPresent(it ->
                            schedules.add(new Schedule(schedules.size() + 1L, hub.name(), hub.zone(), intervals(it))));
        }
        return schedules;
    }

    private static List<Hours.Hub> hubs(Hours hours) {
        return hours.hubs().values().stream()
                .filter(Hours.Hub::active)
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
    }

    private static List<Interval> intervals(Week week) {
        return Stream.of(DayOfWeek.values())
                .flatMap(day -> week.on(day).stream()
                        .map(it -> new Interval(start(day) + it.opensMinute(), start(day) + it.closesMinute())))
                .sorted((one, other) -> Integer.compare(one.startTime(), other.startTime()))
                .toList();
    }

    private static int start(DayOfWeek day) {
        return day.getValue() % 7 * Window.DAY;
    }

    /** Those of the year at hand and of the two that follow. */
    static List<Holiday> holidays(Holidays holidays, LocalDate today) {
        var first = today.withDayOfYear(1);
        return first.datesUntil(first.plusYears(YEARS_AHEAD + 1L))
                .filter(holidays::on)
                .map(it -> new Holiday(
                        it.getYear() * 10_000L + it.getMonthValue() * 100L + it.getDayOfMonth(),
                        "Holiday of " + it,
                        it))
                .toList();
    }
}
