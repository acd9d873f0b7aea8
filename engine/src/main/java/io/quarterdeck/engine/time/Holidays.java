package io.quarterdeck.engine.time;

import java.time.LocalDate;

/** Which days of a year are holidays: closed all day, and no business days. */
public enum Holidays {
    NONE,
    US_FEDERAL;

    public boolean on(LocalDate day) {
        return switch (this) {
            case NONE -> false;
            case US_FEDERAL -> UsFederal.on(day);
        };
    }

    /** The fourth Thursday of November, which peaks are dated by. */
    public static LocalDate thanksgiving(int year) {
        return UsFederal.thanksgiving(year);
    }
}
