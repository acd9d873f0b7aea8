package io.quarterdeck.engine.staffing;

import io.quarterdeck.engine.measure.Lawful;

/**
 * What a queue must keep to, all at once. What is not asked for has a limit that everybody meets: a service level of 0,
 * or a cap of infinity.
 *
 * @param meanWaitSeconds the most that the answered wait on average (ASA)
 * @param abandonment the greatest share that gives up
 */
public record Targets(Level level, double meanWaitSeconds, Cap occupancy, double abandonment) {
    private static final double ANY = Double.POSITIVE_INFINITY;
    /** Nothing at all: enough people to keep up. */
    public static final Targets NONE =
            new Targets(new Level(ServiceLevelVariant.OF_ALL, 0, 0), ANY, new Cap(Occupancy.CARRIED, ANY), ANY);

    /** {@code share} of the contacts within {@code seconds}. */
    public record Level(ServiceLevelVariant variant, double share, double seconds) {
        public Level {
            Lawful.share("service level", share);
            Lawful.within("target seconds", seconds, 0, Double.MAX_VALUE);
        }
    }

    /** No more than {@code most} of the agents' time; a cap below one in a thousand is no plan. */
    public record Cap(Occupancy of, double most) {
        public Cap {
            if (most != ANY) {
                Lawful.within("occupancy cap", most, 0.001, 1);
            }
        }
    }

    public Targets {
        if (meanWaitSeconds != ANY) {
            Lawful.within("mean wait in seconds", meanWaitSeconds, 0, Double.MAX_VALUE);
        }
        if (abandonment != ANY) {
            Lawful.share("abandonment cap", abandonment);
        }
    }

    public static Targets answering(double share, double seconds) {
        return NONE.with(new Level(ServiceLevelVariant.OF_ALL, share, seconds));
    }

    public static Targets losing(double share) {
        return NONE.withAbandonment(share);
    }

    public Targets with(Level wanted) {
        return new Targets(wanted, meanWaitSeconds, occupancy, abandonment);
    }

    public Targets with(Cap wanted) {
        return new Targets(level, meanWaitSeconds, wanted, abandonment);
    }

    public Targets withMeanWait(double seconds) {
        return new Targets(level, seconds, occupancy, abandonment);
    }

    public Targets withAbandonment(double share) {
        return new Targets(level, meanWaitSeconds, occupancy, share);
    }
}
