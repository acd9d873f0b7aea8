package io.quarterdeck.engine.staffing;

/**
 * The four numbers that are all called the service level. They differ in what becomes of those who give up, and agree
 * where nobody does; a stored service level says which one it is.
 */
public enum ServiceLevelVariant {
    OF_ALL("SL1", "answered in time / offered") {
        @Override
        double of(double inTime, double waiting, double answered) {
            return inTime;
        }
    },
    WITHOUT_SHORT_ABANDONS("SL2", "answered in time / (offered - gave up in time)") {
        @Override
        double of(double inTime, double waiting, double answered) {
            return inTime / (inTime + waiting);
        }
    },
    OF_ANSWERED("SL3", "answered in time / answered") {
        @Override
        double of(double inTime, double waiting, double answered) {
            return Math.min(1, inTime / answered);
        }
    },
    ABANDONS_AS_GOOD("SL4", "(answered in time + gave up in time) / offered") {
        @Override
        double of(double inTime, double waiting, double answered) {
            return 1 - waiting;
        }
    };

    private final String code;
    private final String definition;

    ServiceLevelVariant(String code, String definition) {
        this.code = code;
        this.definition = definition;
    }

    /** {@code SL1} to {@code SL4}. */
    public String code() {
        return code;
    }

    public String definition() {
        return definition;
    }

    /** The service level of {@code queue} for a wait of {@code seconds}, 0 to 1. */
    public double of(Queue queue, double seconds) {
        return of(queue.answeredWithin(seconds), queue.stillWaiting(seconds), queue.answered());
    }

    /** From the shares of the offered that are answered in time, still wait then, and are answered at all. */
    abstract double of(double inTime, double waiting, double answered);
}
