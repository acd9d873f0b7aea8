package io.quarterdeck.engine.forecast;

import java.time.LocalDate;

/**
 * What was known of the drivers on the morning of a day. A backtest that reads today's promotion calendar, or the
 * orders that came in the end, proves nothing: it asks for what was believed then.
 */
@FunctionalInterface
public interface Knowledge {

    Drivers at(LocalDate morning);

    static Knowledge none() {
        return _ -> Drivers.none();
    }
}
