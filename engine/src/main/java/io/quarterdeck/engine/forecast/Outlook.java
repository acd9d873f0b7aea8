package io.quarterdeck.engine.forecast;

import java.util.ArrayList;
import java.util.List;

/** The distributions of consecutive cells from {@code first} on: what a plan is made from (workforce.md 4.3, step 6). */
public record Outlook(int first, List<GammaPoisson> cells) {

    public Outlook {
        cells = List.copyOf(cells);
    }

    /** What a method expects from its origin up to {@code to}, as sure as its errors so far allow. */
    public static Outlook of(Method method, Origin origin, Dispersion dispersion, int to) {
        var grid = origin.grid();
        var means = method.forecast(origin, origin.cell(), to);
        var today = grid.dayOf(origin.cell());
        var cells = new ArrayList<GammaPoisson>(means.length);
        for (var i = 0; i < means.length; i++) {
            cells.add(dispersion.around(means[i], grid.dayOf(origin.cell() + i) - today + 1));
        }
        return new Outlook(origin.cell(), cells);
    }
}
