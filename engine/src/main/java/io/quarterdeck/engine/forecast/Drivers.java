package io.quarterdeck.engine.forecast;

import io.quarterdeck.engine.measure.Lawful;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What moves demand, day by day of a grid, the days to come included: orders (counted, then forecast), promotions and
 * launches of the calendar, parcels a carrier is late with. The values are those that were believed at one instant.
 */
public final class Drivers {
    /** One on every day. */
    public static final String DAY = "day";

    private final Map<String, double[]> perDay;

    private Drivers(Map<String, double[]> perDay) {
        this.perDay = perDay;
    }

    public static Drivers none() {
        return new Drivers(Map.of());
    }

    public static Drivers of(Map<String, double[]> perDay) {
        var copy = new LinkedHashMap<String, double[]>();
        perDay.forEach((name, values) -> {
            for (var day = 0; day < values.length; day++) {
                Lawful.within(name + "[" + day + "]", values[day], 0, 1e9);
            }
            copy.put(name, values.clone());
        });
        return new Drivers(copy);
    }

    /** The value of a day; refuses a driver and a day that nobody knew anything of. */
    double of(String name, int day) {
        if (name.equals(DAY)) {
            return 1;
        }
        var values = perDay.get(name);
        if (values == null) {
            throw Lawful.refusal("driver", name, "one of " + perDay.keySet());
        }
        return values[Lawful.within("day of " + name, day, 0, values.length - 1)];
    }
}
