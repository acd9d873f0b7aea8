package io.quarterdeck.engine.forecast;

/** The mean number of contacts in a cell, or on a day, by its number in the grid. */
@FunctionalInterface
public interface Expectation {

    double of(int index);
}
