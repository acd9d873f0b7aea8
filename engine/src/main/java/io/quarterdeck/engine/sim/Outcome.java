package io.quarterdeck.engine.sim;

/**
 * What became of contacts. Counts belong to the interval in which a contact arrived; the three sums over the
 * clock, busy, served and queued seconds, to the interval in which the time was spent.
 *
 * @param inTime answered within the target
 * @param lostInTime given up within the target
 * @param blocked turned away on arrival
 * @param waitOfAnswered seconds waited by those who were answered, in all
 * @param waitOfAbandoned seconds waited by those who gave up, in all
 * @param busySeconds agents' time spent on contacts
 * @param servedSeconds contacts' time in the hands of agents; more than {@code busySeconds} where one agent has several
 * @param queueSeconds the number of waiting contacts, integrated over the clock
 */
public record Outcome(
        long arrived,
        long answered,
        long abandoned,
        long blocked,
        long inTime,
        long lostInTime,
        double waitOfAnswered,
        double waitOfAbandoned,
        double busySeconds,
        double servedSeconds,
        double queueSeconds) {

    public static final Outcome NOTHING = new Outcome(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** Answered within the target, of all that arrived; 1 when none did. */
    public double serviceLevel() {
        return share(inTime, arrived);
    }

    /** Answered within the target, of all but those who gave up within it. */
    public double serviceLevelWithoutLostInTime() {
        return share(inTime, arrived - lostInTime);
    }

    /** Answered within the target, of those who were answered. */
    public double serviceLevelOfAnswered() {
        return share(inTime, answered);
    }

    /** Answered or given up within the target, of all that arrived. */
    public double serviceLevelWithLost() {
        return share(inTime + lostInTime, arrived);
    }

    public double abandonment() {
        return arrived == 0 ? 0 : (double) abandoned / arrived;
    }

    public double blocking() {
        return arrived == 0 ? 0 : (double) blocked / arrived;
    }

    /** The mean wait in seconds of those who were answered. */
    public double speedOfAnswer() {
        return answered == 0 ? 0 : waitOfAnswered / answered;
    }

    /** The mean wait in seconds of all that arrived. */
    public double meanWait() {
        return arrived == 0 ? 0 : (waitOfAnswered + waitOfAbandoned) / arrived;
    }

    /** The share of the time of {@code agents} over {@code seconds} that is spent on contacts, 0 to 1. */
    public double occupancy(double agents, double seconds) {
        return busySeconds / (agents * seconds);
    }

    /** Still waiting, or being served, where neither is known to have ended. */
    public long open() {
        return arrived - answered - abandoned - blocked;
    }

    public Outcome plus(Outcome other) {
        return new Outcome(
                arrived + other.arrived,
                answered + other.answered,
                abandoned + other.abandoned,
                blocked + other.blocked,
                inTime + other.inTime,
                lostInTime + other.lostInTime,
                waitOfAnswered + other.waitOfAnswered,
                waitOfAbandoned + other.waitOfAbandoned,
                busySeconds + other.busySeconds,
                servedSeconds + other.servedSeconds,
                queueSeconds + other.queueSeconds);
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 1 : (double) part / whole;
    }
}
