package io.quarterdeck.engine.staffing;

/** What happens to contacts that wait for the first free of {@code agents}, in the order they came. */
public sealed interface Queue permits ErlangC, ErlangA {

    /** A queue whose customers give up after {@code patienceSeconds} on average; infinite patience never does. */
    static Queue of(Load load, int agents, double patienceSeconds) {
        return patienceSeconds == Double.POSITIVE_INFINITY
                ? new ErlangC(load, agents)
                : new ErlangA(load, agents, patienceSeconds);
    }

    Load load();

    int agents();

    /** The share that waits at all, 0 to 1. */
    double waits();

    /** The share that is answered sooner or later, 0 to 1. */
    double answered();

    /** The share that gives up, 0 to 1. */
    double abandons();

    /** The share of all contacts that is answered within {@code seconds}. */
    double answeredWithin(double seconds);

    /** The share of all contacts that gives up within {@code seconds}. */
    double abandonsWithin(double seconds);

    /** The share of all contacts that is neither answered nor gone after {@code seconds}. */
    double stillWaiting(double seconds);

    /** The share that would wait longer than {@code seconds}, had they the patience. */
    double offeredLongerThan(double seconds);

    /** The wait in seconds that {@code share} of the contacts would not exceed, had they the patience. */
    double waitOf(double share);

    /** The mean wait of everybody in seconds, whether answered or not. */
    double meanWait();

    /** The mean wait in seconds of those who are answered: the average speed of answer. */
    double meanWaitOfAnswered();

    /** How many wait on average. */
    double queue();

    /** The share of an agent's time that is spent on contacts, 0 to 1. */
    double occupancy();

    /** By how many contacts an hour the queue grows for ever; zero for one that settles. */
    double growthPerHour();
}
