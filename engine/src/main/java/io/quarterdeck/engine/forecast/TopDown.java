package io.quarterdeck.engine.forecast;

/** Forecasts days and spreads them by the profiles of the days before, of each type of day or of all alike. */
public record TopDown(String name, DailyMethod daily, Intraday intraday) implements Method {
    private static final int HALF_A_YEAR = 182;

    public enum Intraday {
        ALL_DAYS_ALIKE,
        BY_WEEKDAY
    }

    @Override
    public Expectation after(Origin origin) {
        var days = daily.after(origin);
        var profiles = Profiles.of(origin, HALF_A_YEAR, intraday == Intraday.ALL_DAYS_ALIKE);
        var grid = origin.grid();
        return cell -> days.of(grid.dayOf(cell)) * profiles.shareOf(cell);
    }
}
