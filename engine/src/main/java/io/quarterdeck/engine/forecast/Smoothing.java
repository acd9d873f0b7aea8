package io.quarterdeck.engine.forecast;

import io.quarterdeck.engine.measure.Lawful;

/** How much of what is new enters the level, the trend and the season, each from 0 to 1. */
public record Smoothing(double level, double trend, double season) {

    public Smoothing {
        Lawful.share("level", level);
        Lawful.share("trend", trend);
        Lawful.share("season", season);
    }
}
