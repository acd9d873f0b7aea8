package io.quarterdeck.engine.time;

import java.time.ZoneId;

/** One team's week on the wall clock of its own zone. */
record Place(ZoneId zone, Week week, Holidays holidays) {

    boolean neverCloses() {
        return week.isAlways() && holidays.equals(Holidays.NONE);
    }
}
