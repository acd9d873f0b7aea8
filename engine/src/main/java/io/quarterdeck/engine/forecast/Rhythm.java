package io.quarterdeck.engine.forecast;

import io.quarterdeck.engine.measure.Lawful;
import java.time.DayOfWeek;
import java.util.Arrays;

/**
 * How a week is spread over its days and a day over its hours, on the wall clock; only the proportions of the weights
 * matter. Within an hour the rate is constant, so that a simulator may draw from it exactly.
 */
public final class Rhythm {
    private static final int DAYS = 7;
    private static final int HOURS = 24;
    private static final int HOUR = 3600;
    private static final double[] EVEN = {1, 1, 1, 1, 1, 1, 1};
    private static final double[] AFTER_THE_WEEKEND = {1.2, 1, 1, 1, 1, 1, 1};
    private static final double[] ORDERING = {1.12, 1.05, 1.02, 1.00, 0.97, 0.94, 0.90};

    /** Hundredths of a day's contacts per hour: a peak at lunch and one in the evening. */
    private static final double[] WRITING = {
        1.1, 0.6, 0.4, 0.4, 0.5, 0.8, 1.5, 2.6, 4.2, 5.6, 6.3, 6.9, 7.6, 7.2, 6.3, 5.9, 5.7, 5.6, 6.0, 6.8, 7.0, 5.6,
        3.5, 1.9
    };

    private final double[] days;
    private final double[] until;

    private Rhythm(double[] days, double[] hours) {
        this.days = shares("days", days, DAYS);
        this.until = new double[HOURS + 1];
        var shares = shares("hours", hours, HOURS);
        for (var hour = 0; hour < HOURS; hour++) {
            until[hour + 1] = until[hour] + shares[hour];
        }
    }

    /** From the weights of Monday to Sunday and of the hours from midnight on. */
    public static Rhythm of(double[] days, double[] hours) {
        return new Rhythm(days, hours);
    }

    /**
     * When customers of a shop write and call, until a brand has counted: a fifth more on Mondays, and by the hour as
     * the weights above. An assumption of the demonstration data (product/demo-data.md), not a measurement.
     */
    public static Rhythm ofContacts() {
        return new Rhythm(AFTER_THE_WEEKEND, WRITING);
    }

    /** When they order, by the same source: most on Mondays, least on Sundays; by the hour as contacts. */
    public static Rhythm ofOrders() {
        return new Rhythm(ORDERING, WRITING);
    }

    /** Every day and hour alike. */
    public static Rhythm even() {
        var hours = new double[HOURS];
        Arrays.fill(hours, 1);
        return new Rhythm(EVEN, hours);
    }

    /** The day's weight, when an average day has one. */
    public double on(DayOfWeek day) {
        return days[day.ordinal()] * DAYS;
    }

    /** The share of a day of 24 hours that comes before this second of the wall clock, from 0 to 86,400. */
    double before(int second) {
        var hour = Math.min(second / HOUR, HOURS - 1);
        return until[hour] + (until[hour + 1] - until[hour]) * (second - hour * HOUR) / HOUR;
    }

    private static double[] shares(String name, double[] weights, int count) {
        if (weights.length != count) {
            throw Lawful.refusal(name, weights.length + " weights", count + " weights");
        }
        for (var i = 0; i < count; i++) {
            Lawful.within(name + "[" + i + "]", weights[i], 0, 1e9);
        }
        var sum = Lawful.positive("sum of " + name, Arrays.stream(weights).sum(), 1e11);
        return Arrays.stream(weights).map(weight -> weight / sum).toArray();
    }
}
