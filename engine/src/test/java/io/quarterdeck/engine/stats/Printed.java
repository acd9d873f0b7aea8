package io.quarterdeck.engine.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarterdeck.engine.Vectors.Row;

/** Compares with a column that was printed to some decimals: half a unit of the last, or 1e-12 of what is above one. */
final class Printed {
    private Printed() {}

    static void agrees(double actual, Row row, String column, int decimals) {
        var expected = row.number(column);
        var exact = 1e-12 * Math.max(1, Math.abs(expected));
        assertThat(actual).as(column).isCloseTo(expected, within(Math.max(exact, 0.5000001 * Math.pow(10, -decimals))));
    }
}
