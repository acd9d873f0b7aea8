package io.quarterdeck.engine.kpi;

import java.time.Instant;
import java.util.List;

/**
 * Lines that come, go or replace one another, and what of a day they can move. A spell cuts or covers only stretches that
 * it meets, be it at an end; the rest of the day contributes what it did before and is left alone.
 */
record Change(List<Happened> lines) {

    boolean moves(Stretch stretch) {
        for (var line : lines) {
            if (meets(line, stretch.from(), stretch.to())
                    || movesWork(line) && stretch.contacts().contains(line.contact())) {
                return true;
            }
        }
        return false;
    }

    /** A rostered spell is held against the stretches that meet it. */
    boolean moves(Spell rostered) {
        for (var line : lines) {
            if (meets(line, rostered.from(), rostered.to())) {
                return true;
            }
        }
        return false;
    }

    /** Whether it says what a contact is, and so where time that was spent on it belongs. */
    static boolean movesWork(Happened line) {
        return switch (line.what()) {
            case What.Arrived _, What.Classified _, What.Discarded _ -> line.contact() != null;
            default -> false;
        };
    }

    private static boolean meets(Happened line, Instant from, Instant to) {
        return switch (line.what()) {
            case What.Spent(var _, var begins) ->
                !begins.isAfter(to) && !line.at().isBefore(from);
            case What.Rostered(var _, var begins) ->
                !begins.isAfter(to) && !line.at().isBefore(from);
            default -> false;
        };
    }
}
