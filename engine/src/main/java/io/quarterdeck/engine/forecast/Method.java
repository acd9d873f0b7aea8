package io.quarterdeck.engine.forecast;

/** A way to forecast the cells of a grid from what is known at an origin. */
public interface Method {

    String name();

    Expectation after(Origin origin);

    /** The means of the cells from {@code from} up to {@code to}: never below zero, and zero where we are closed. */
    default double[] forecast(Origin origin, int from, int to) {
        var expectation = after(origin);
        var means = new double[to - from];
        for (var cell = from; cell < to; cell++) {
            means[cell - from] = origin.grid().isClosed(cell) ? 0 : Math.max(0, expectation.of(cell));
        }
        return means;
    }
}
