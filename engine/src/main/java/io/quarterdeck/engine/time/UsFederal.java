package io.quarterdeck.engine.time;

import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * The federal holidays of the United States (5 U.S.C. 6103): the day itself, and for a date that falls on a weekend
 * also the Friday before or the Monday after, on which it is observed.
 */
final class UsFederal {
    private static final int FIRST_JUNETEENTH = 2021;

    private UsFederal() {}

    static boolean on(LocalDate day) {
        return dated(day)
                || weekly(day)
                || day.getDayOfWeek() == DayOfWeek.FRIDAY && dated(day.plusDays(1))
                || day.getDayOfWeek() == DayOfWeek.MONDAY && dated(day.minusDays(1));
    }

    static LocalDate thanksgiving(int year) {
        return LocalDate.of(year, 11, 1).with(dayOfWeekInMonth(4, DayOfWeek.THURSDAY));
    }

    private static boolean dated(LocalDate day) {
        return switch (day.getMonth()) {
            case JANUARY -> day.getDayOfMonth() == 1;
            case JUNE -> day.getDayOfMonth() == 19 && day.getYear() >= FIRST_JUNETEENTH;
            case JULY -> day.getDayOfMonth() == 4;
            case NOVEMBER -> day.getDayOfMonth() == 11;
            case DECEMBER -> day.getDayOfMonth() == 25;
            case FEBRUARY, MARCH, APRIL, MAY, AUGUST, SEPTEMBER, OCTOBER -> false;
        };
    }

    private static boolean weekly(LocalDate day) {
        return switch (day.getMonth()) {
            case JANUARY, FEBRUARY -> isNth(3, DayOfWeek.MONDAY, day);
            case MAY -> day.getDayOfWeek() == DayOfWeek.MONDAY && day.getDayOfMonth() > 24;
            case SEPTEMBER -> isNth(1, DayOfWeek.MONDAY, day);
            case OCTOBER -> isNth(2, DayOfWeek.MONDAY, day);
            case NOVEMBER -> isNth(4, DayOfWeek.THURSDAY, day);
            case MARCH, APRIL, JUNE, JULY, AUGUST, DECEMBER -> false;
        };
    }

    private static boolean isNth(int nth, DayOfWeek weekday, LocalDate day) {
        return day.getDayOfWeek() == weekday && (day.getDayOfMonth() - 1) / 7 == nth - 1;
    }
}
