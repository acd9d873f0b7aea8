package io.quarterdeck.engine.forecast;

import io.quarterdeck.engine.measure.Lawful;

/** How much of what is new enters the level, the trend, the season of the day and that of the week, each from 0 to 1. */
record DoubleSmoothing(double level, double trend, double day, double week) {

    DoubleSmoothing {
        Lawful.share("level", level);
        Lawful.share("trend", trend);
        Lawful.share("day", day);
        Lawful.share("week", week);
    }
}
