package io.quarterdeck.engine.playbook.lint;

import io.quarterdeck.engine.time.OpenHours;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Names the weeks in which something happens: winter and summer are those of the first zone that changes its clock. */
record Seasons(List<LocalDate> winter, List<LocalDate> summer) {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    /** More weeks than this are told by the first and the last. */
    private static final int NAMED = 6;

    static Seasons of(OpenHours hours, YearAhead year) {
        var zone = hours.zones().stream()
                .filter(it -> it.getRules().nextTransition(year.from()) != null)
                .findFirst()
                .orElse(hours.zone());
        return new Seasons(
                mondays(hours, year, week -> !isSummer(week, zone)),
                mondays(hours, year, week -> isSummer(week, zone)));
    }

    /** {@code in winter}, {@code all year}, {@code in the week of 2 Nov 2026}. */
    String name(SortedSet<LocalDate> weeks) {
        var inWinter = weeks.containsAll(winter) && !winter.isEmpty();
        var inSummer = weeks.containsAll(summer) && !summer.isEmpty();
        if (inWinter && (inSummer || summer.isEmpty()) || inSummer && winter.isEmpty()) {
            return "all year";
        }
        if (inWinter && summer.stream().noneMatch(weeks::contains)) {
            return "in winter";
        }
        if (inSummer && winter.stream().noneMatch(weeks::contains)) {
            return "in summer";
        }
        if (weeks.size() > NAMED) {
            return "in %d weeks from %s to %s"
                    .formatted(
                            weeks.size(),
                            DATE.format(weeks.getFirst()),
                            DATE.format(weeks.getLast().plusDays(6)));
        }
        return (weeks.size() == 1 ? "in the week of " : "in the weeks of ")
                + weeks.stream().map(DATE::format).collect(Collectors.joining(", "));
    }

    private static boolean isSummer(YearAhead.Week week, ZoneId zone) {
        return zone.getRules().isDaylightSavings(week.from());
    }

    private static List<LocalDate> mondays(OpenHours hours, YearAhead year, Predicate<YearAhead.Week> season) {
        return year.ordinaryWeeks(hours).stream()
                .filter(season)
                .map(YearAhead.Week::monday)
                .toList();
    }
}
