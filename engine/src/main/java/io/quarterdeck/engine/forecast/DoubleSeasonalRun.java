package io.quarterdeck.engine.forecast;

/**
 * One pass of double-seasonal smoothing through a history. The level starts as the mean of the first two weeks without
 * a trend, the factors of the day as what came in its slots over what the level expects there, those of the week as
 * what came in its slots over what both expect.
 */
final class DoubleSeasonalRun implements Expectation {
    private static final int WEEK = 7;
    private static final int FIRST_DAYS = 2 * WEEK;
    private static final double STRONGEST = 0.95;
    /** Added to what came and to what was expected, so that no slot is taken for one in which nobody ever comes. */
    private static final double UNSEEN = 1;

    private final Origin origin;
    private final Grid grid;
    private final double[] day;
    private final double[] week;
    private double level;
    private double trend;
    private double lastError;
    private double persistence;
    private double loss;

    private DoubleSeasonalRun(Origin origin) {
        this.origin = origin;
        this.grid = origin.grid();
        this.day = new double[grid.slots()];
        this.week = new double[WEEK * grid.slots()];
    }

    static DoubleSeasonalRun of(Origin origin, DoubleSmoothing smoothing) {
        var run = new DoubleSeasonalRun(origin);
        run.start();
        run.pass(smoothing);
        return run;
    }

    /** The sum of squared errors one interval ahead, after the two weeks it started from. */
    double loss() {
        return loss;
    }

    @Override
    public double of(int cell) {
        var ahead = cell - origin.cell() + 1;
        var mean = (level + ahead * trend) * factor(cell);
        return mean <= 0 ? 0 : mean + Math.pow(persistence, ahead) * lastError;
    }

    private void start() {
        var end = Math.min(origin.cell(), grid.firstOf(Math.min(FIRST_DAYS, grid.days())));
        var slots = new double[day.length];
        var weekSlots = new double[week.length];
        var counted = 0;
        for (var cell = 0; cell < end; cell++) {
            if (origin.past().isCounted(cell)) {
                var count = origin.past().count(cell);
                level += count;
                counted++;
                day[grid.slotOf(cell)] += count;
                slots[grid.slotOf(cell)]++;
                week[weekSlot(cell)] += count;
                weekSlots[weekSlot(cell)]++;
            }
        }
        level = counted == 0 ? 0 : level / counted;
        for (var slot = 0; slot < day.length; slot++) {
            day[slot] = slots[slot] == 0 ? 1 : (day[slot] + UNSEEN) / (slots[slot] * level + UNSEEN);
        }
        for (var slot = 0; slot < week.length; slot++) {
            var expected = weekSlots[slot] * level * day[slot % day.length];
            week[slot] = (week[slot] + UNSEEN) / (expected + UNSEEN);
        }
    }

    private void pass(DoubleSmoothing smoothing) {
        var products = 0.0;
        var squares = 0.0;
        var fair = grid.firstOf(Math.min(FIRST_DAYS, grid.days()));
        for (var cell = 0; cell < origin.cell(); cell++) {
            var expected = (level + trend) * factor(cell);
            if (!origin.past().isCounted(cell) || expected <= 0) {
                level += trend;
                lastError = 0;
                continue;
            }
            var error = origin.past().count(cell) - expected;
            products += error * lastError;
            squares += error * error;
            loss += cell < fair ? 0 : error * error;
            lastError = error;
            step(cell, origin.past().count(cell), smoothing);
        }
        persistence = squares == 0 ? 0 : Math.clamp(products / squares, 0, STRONGEST);
    }

    private void step(int cell, double count, DoubleSmoothing smoothing) {
        var ofDay = grid.slotOf(cell);
        var ofWeek = weekSlot(cell);
        var next = mixed(smoothing.level(), count / factor(cell), level + trend);
        trend = mixed(smoothing.trend(), next - level, trend);
        var newDay = mixed(smoothing.day(), count / (next * week[ofWeek]), day[ofDay]);
        week[ofWeek] = mixed(smoothing.week(), count / (next * day[ofDay]), week[ofWeek]);
        day[ofDay] = newDay;
        level = next;
    }

    private double factor(int cell) {
        return day[grid.slotOf(cell)] * week[weekSlot(cell)];
    }

    private int weekSlot(int cell) {
        return grid.weekday(grid.dayOf(cell)) * day.length + grid.slotOf(cell);
    }

    private static double mixed(double share, double fresh, double old) {
        return share * fresh + (1 - share) * old;
    }
}
