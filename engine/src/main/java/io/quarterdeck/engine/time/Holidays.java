package io.quarterdeck.engine.time;

import java.time.LocalDate;
import java.util.List;

/** Which days are holidays, closed all day and no business days: those of every year, and some that are named. */
public record Holidays(HolidayCalendar calendar, List<DaysOff> closed) {

    public static final Holidays NONE = new Holidays(HolidayCalendar.NONE, List.of());
    public static final Holidays US_FEDERAL = new Holidays(HolidayCalendar.US_FEDERAL, List.of());

    public Holidays {
        closed = List.copyOf(closed);
    }

    public boolean on(LocalDate day) {
        if (calendar.on(day)) {
            return true;
        }
        for (var days : closed) {
            if (days.has(day)) {
                return true;
            }
        }
        return false;
    }

    /** The fourth Thursday of November, which peaks are dated by. */
    public static LocalDate thanksgiving(int year) {
        return UsFederal.thanksgiving(year);
    }
}
