package io.quarterdeck.engine.forecast;

import java.util.Arrays;

/**
 * The same half hour of the same weekday again: of the last week alone, or on average over several weeks without the
 * highest and the lowest. A week in which it was closed, missing or a holiday does not count, and an older one does
 * for it. Hard to beat beyond two or three days (Taylor 2008), and what every other method must beat.
 */
public record SeasonalNaive(String name, int weeks, int trimmed) implements Method {
    private static final int WEEK = 7;

    public static SeasonalNaive lastWeek() {
        return new SeasonalNaive("seasonal naive", 1, 0);
    }

    public static SeasonalNaive sixWeeks() {
        return new SeasonalNaive("six weeks, trimmed", 6, 1);
    }

    @Override
    public Expectation after(Origin origin) {
        return cell -> mean(origin, cell);
    }

    private double mean(Origin origin, int cell) {
        var grid = origin.grid();
        var slot = grid.slotOf(cell);
        var values = new double[weeks];
        var found = 0;
        for (var day = grid.dayOf(cell) - WEEK; day >= 0 && found < weeks; day -= WEEK) {
            var earlier = grid.cell(day, slot);
            if (origin.past().isCounted(earlier) && grid.typeOf(day) != Grid.HOLIDAY) {
                values[found] = origin.past().count(earlier);
                found++;
            }
        }
        Arrays.sort(values, 0, found);
        var cut = found >= 2 * trimmed + 1 ? trimmed : 0;
        return Arrays.stream(values, cut, found - cut).average().orElse(0);
    }
}
