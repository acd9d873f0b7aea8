package io.quarterdeck.engine.forecast;

/** A way to forecast whole days; {@link TopDown} spreads them over their intervals. */
public interface DailyMethod {

    /** The means of days, by their number in the grid. */
    Expectation after(Origin origin);
}
