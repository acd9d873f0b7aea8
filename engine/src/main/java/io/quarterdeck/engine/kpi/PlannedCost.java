package io.quarterdeck.engine.kpi;

import io.quarterdeck.engine.measure.Lawful;
import java.time.Duration;

/** What a contact will cost, from what is known before it comes (C-30); all in the same money as the hour. */
public final class PlannedCost {
    private static final double MOST = 1e9;

    private PlannedCost() {}

    /**
     * The cost of an hour in which somebody handles contacts.
     *
     * @param paidHour what a paid hour costs with everything on top, above 0
     * @param shrinkage the share of paid time that is not for customers, from 0, below 1
     * @param occupancy the share of the rest in which there is a customer, above 0, at most 1
     */
    public static double ofHandlingHour(double paidHour, double shrinkage, double occupancy) {
        Lawful.positive("paid hour", paidHour, MOST);
        Lawful.within("shrinkage", shrinkage, 0, Math.nextDown(1.0));
        Lawful.positive("occupancy", occupancy, 1);
        return paidHour / (1 - shrinkage) / occupancy;
    }

    /**
     * The cost of a contact.
     *
     * @param handlingHour as {@link #ofHandlingHour} gives it
     * @param handleTime what a contact takes from its beginning to its end, above 0
     * @param concurrency how many contacts share a person's time, from 1 to 100
     */
    public static double ofContact(double handlingHour, Duration handleTime, double concurrency) {
        Lawful.positive("handling hour", handlingHour, MOST);
        Lawful.within("concurrency", concurrency, 1, 100);
        var hours = Lawful.positive("handle time in hours", handleTime.toMillis() / 3_600_000.0, 10_000);
        return handlingHour * hours / concurrency;
    }

    /** How many contacts an issue takes when a share {@code fcr}, above 0, of contacts needs no other, each alike. */
    public static double contactsPerIssue(double fcr) {
        return 1 / Lawful.positive("fcr", fcr, 1);
    }
}
