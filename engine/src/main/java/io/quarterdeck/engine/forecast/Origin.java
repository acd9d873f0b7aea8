package io.quarterdeck.engine.forecast;

/** Where a forecast is made: what had been counted, and what was believed of the days to come. */
public record Origin(History past, Drivers known) {

    public Grid grid() {
        return past.grid();
    }

    /** The first cell that is not known. */
    public int cell() {
        return past.known();
    }
}
