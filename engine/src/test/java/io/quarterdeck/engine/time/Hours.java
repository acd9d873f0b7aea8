package io.quarterdeck.engine.time;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The hours the tests are about. */
final class Hours {
    static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    static final Set<DayOfWeek> MON_FRI =
            Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);

    private Hours() {}

    static OpenHours bleusalt() {
        return OpenHours.of(NEW_YORK, Week.everyDay(Window.parse("08:00-22:00")), Holidays.NONE);
    }

    static OpenHours callie() {
        return OpenHours.of(NEW_YORK, week("08:00-20:00", "09:00-17:00"), Holidays.US_FEDERAL);
    }

    static Week week(String weekday, String weekend) {
        Map<DayOfWeek, List<Window>> days = new EnumMap<>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            days.put(day, List.of(Window.parse(MON_FRI.contains(day) ? weekday : weekend)));
        }
        return new Week(days);
    }

    static BusinessCalendar calendar(OpenHours hours, Holidays holidays) {
        return new BusinessCalendar(hours, MON_FRI, holidays);
    }
}
