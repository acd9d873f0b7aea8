package io.quarterdeck.engine.staffing;

/** What can make a team as large as it is. Each is kept by every team that is larger than one that keeps it. */
public enum Constraint {
    LEVEL("sl") {
        @Override
        double value(Queue queue, Targets targets) {
            return targets.level().variant().of(queue, targets.level().seconds());
        }

        @Override
        double limit(Targets targets) {
            return targets.level().share();
        }

        @Override
        Targets only(Targets targets) {
            return Targets.NONE.with(targets.level());
        }

        @Override
        double slack(double value, double limit) {
            return value - limit;
        }

        @Override
        boolean isAsked(Targets targets) {
            return limit(targets) > 0;
        }
    },
    MEAN_WAIT("asa") {
        @Override
        double value(Queue queue, Targets targets) {
            return queue.meanWaitOfAnswered();
        }

        @Override
        double limit(Targets targets) {
            return targets.meanWaitSeconds();
        }

        @Override
        Targets only(Targets targets) {
            return Targets.NONE.withMeanWait(targets.meanWaitSeconds());
        }
    },
    OCCUPANCY("occ") {
        @Override
        double value(Queue queue, Targets targets) {
            return targets.occupancy().of().of(queue);
        }

        @Override
        double limit(Targets targets) {
            return targets.occupancy().most();
        }

        @Override
        Targets only(Targets targets) {
            return Targets.NONE.with(targets.occupancy());
        }
    },
    ABANDONMENT("ab") {
        @Override
        double value(Queue queue, Targets targets) {
            return queue.abandons();
        }

        @Override
        double limit(Targets targets) {
            return targets.abandonment();
        }

        @Override
        Targets only(Targets targets) {
            return Targets.NONE.withAbandonment(targets.abandonment());
        }
    },
    /** The fewest there can be: one, and of a patient queue one more than its Erlangs. */
    STABILITY("stability") {
        @Override
        double value(Queue queue, Targets targets) {
            return queue.growthPerHour();
        }

        @Override
        double limit(Targets targets) {
            return 0;
        }

        @Override
        Targets only(Targets targets) {
            return Targets.NONE;
        }
    };

    private static final double TOLERANCE = 1e-12;

    private final String code;

    Constraint(String code) {
        this.code = code;
    }

    /** {@code sl}, {@code asa}, {@code occ}, {@code ab} or {@code stability}. */
    public String code() {
        return code;
    }

    abstract double value(Queue queue, Targets targets);

    abstract double limit(Targets targets);

    /** These targets with no other constraint. */
    abstract Targets only(Targets targets);

    /** How far the value is on the good side of the limit. */
    double slack(double value, double limit) {
        return limit - value;
    }

    boolean isAsked(Targets targets) {
        return limit(targets) < Double.POSITIVE_INFINITY;
    }

    /** A value that misses its limit by rounding alone keeps it: 35.7 Erlang on 42 agents are 85 %. */
    boolean isKept(Queue queue, Targets targets) {
        var limit = limit(targets);
        return slack(value(queue, targets), limit) >= -TOLERANCE * Math.max(1, limit);
    }
}
