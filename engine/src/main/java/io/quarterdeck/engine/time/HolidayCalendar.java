package io.quarterdeck.engine.time;

import java.time.LocalDate;

/** Holidays that come again every year, by a law that is known. */
public enum HolidayCalendar {
    NONE,
    US_FEDERAL;

    public boolean on(LocalDate day) {
        return switch (this) {
            case NONE -> false;
            case US_FEDERAL -> UsFederal.on(day);
        };
    }
}
