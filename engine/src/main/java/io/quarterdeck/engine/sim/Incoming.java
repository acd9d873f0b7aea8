package io.quarterdeck.engine.sim;

/** The new contacts of one run, one after the other: when the next comes, and of which kind it is. */
final class Incoming {
    private final double[] seconds = new double[Arrivals.BLOCK];
    private final Arrivals arrivals;
    private final Categorical mix;
    private final Kind[] kinds;
    private final Stream intents;
    private int place;
    private boolean over;

    Incoming(Twin twin, Streams streams) {
        arrivals = new Arrivals(rates(twin, streams), streams.of(Purpose.ARRIVALS));
        mix = twin.mix;
        kinds = twin.kinds;
        intents = streams.of(Purpose.INTENT);
        refill();
    }

    /** When the next contact comes, in microseconds since the run began, or {@link Ticket#NEVER}. */
    long next() {
        return over ? Ticket.NEVER : (long) (seconds[place] * Timeline.SECOND);
    }

    long number() {
        return arrivals.first() + place;
    }

    Kind kind() {
        return kinds[mix.pick(intents, number())];
    }

    void advance() {
        place++;
        if (place >= arrivals.count()) {
            refill();
        }
    }

    private void refill() {
        place = 0;
        do {
            over = !arrivals.next(seconds);
        } while (!over && arrivals.count() == 0);
    }

    /** Each day is busier or quieter than forecast as a whole: a gamma factor with mean 1, keyed by the day. */
    private static Rates rates(Twin twin, Streams streams) {
        var variation = twin.world.assumptions().busyness();
        if (variation == 0) {
            return twin.rates;
        }
        var busyness = streams.of(Purpose.BUSYNESS);
        var shape = 1 / (variation * variation);
        var rates = new double[twin.rates.intervals()];
        for (var day = 0; day + 1 < twin.days.length; day++) {
            var factor = busyness.gamma(day, shape) / shape;
            for (var i = twin.days[day]; i < twin.days[day + 1]; i++) {
                rates[i] = twin.rates.perSecond(i) * factor;
            }
        }
        return Rates.of(twin.rates.intervalSeconds(), rates);
    }
}
