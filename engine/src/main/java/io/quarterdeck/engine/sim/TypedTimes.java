package io.quarterdeck.engine.sim;

import java.util.List;

/**
 * Times whose distribution depends on the type of the contact. When all types are lognormal, as handling times are, the
 * draws of a block run through without a call by type.
 */
final class TypedTimes {
    private final Distribution[] byType;
    private final Stream stream;
    private final double[] location;
    private final double[] spread;
    private final boolean lognormal;

    TypedTimes(List<Distribution> types, Stream stream) {
        this.byType = types.toArray(Distribution[]::new);
        this.stream = stream;
        this.location = new double[byType.length];
        this.spread = new double[byType.length];
        var all = true;
        for (var type = 0; type < byType.length; type++) {
            if (byType[type] instanceof Distribution.Lognormal(var where, var wide)) {
                location[type] = where;
                spread[type] = wide;
            } else {
                all = false;
            }
        }
        this.lognormal = all;
    }

    double draw(int type, long contact) {
        return byType[type].draw(stream, contact);
    }

    void draw(byte[] types, long first, double[] times, int count) {
        if (!lognormal) {
            for (var i = 0; i < count; i++) {
                times[i] = draw(types[i], first + i);
            }
            return;
        }
        for (var i = 0; i < count; i++) {
            times[i] = location[types[i]] + spread[types[i]] * stream.normal(first + i);
        }
        for (var i = 0; i < count; i++) {
            times[i] = Exponent.of(times[i]);
        }
    }
}
