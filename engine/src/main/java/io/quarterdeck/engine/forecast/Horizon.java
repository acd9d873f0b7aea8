package io.quarterdeck.engine.forecast;

import io.quarterdeck.engine.measure.Lawful;

/** How far ahead is forecast. */
public sealed interface Horizon {

    /** The next so many intervals. */
    record Intervals(int count) implements Horizon {

        public Intervals {
            Lawful.within("count", count, 1, 100_000);
        }

        @Override
        public String toString() {
            return "next %d intervals".formatted(count);
        }
    }

    /** All intervals of one day: 1 is the day of the origin, 7 the last day of the week that begins with it. */
    record DayAhead(int days) implements Horizon {

        public DayAhead {
            Lawful.within("days", days, 1, 1000);
        }

        @Override
        public String toString() {
            return days == 1 ? "1 day ahead" : days + " days ahead";
        }
    }

    /** The first cell that is forecast from an origin. */
    default int from(Grid grid, int origin) {
        return switch (this) {
            case Intervals _ -> origin;
            case DayAhead(var days) -> Math.max(origin, grid.firstOf(day(grid, origin, days - 1)));
        };
    }

    /** Where the cells that are forecast end. */
    default int to(Grid grid, int origin) {
        return switch (this) {
            case Intervals(var count) -> Math.min(grid.size(), origin + count);
            case DayAhead(var days) -> grid.firstOf(day(grid, origin, days));
        };
    }

    /** The last day that is forecast, 1 being that of the origin. */
    default int days(Grid grid, int origin) {
        return grid.dayOf(Math.max(origin, to(grid, origin) - 1)) - grid.dayOf(origin) + 1;
    }

    private static int day(Grid grid, int origin, int ahead) {
        return Math.min(grid.days(), grid.dayOf(origin) + ahead);
    }
}
