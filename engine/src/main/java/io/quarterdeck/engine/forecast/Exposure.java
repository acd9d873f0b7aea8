package io.quarterdeck.engine.forecast;

import io.quarterdeck.engine.measure.Lawful;
import java.util.Arrays;

/**
 * What brings contacts for some days after it happens: each unit of {@code driver} on a day brings {@code usual[k]}
 * contacts on the k-th day after, 0 being the day itself. That is what is believed before anything was counted; {@code
 * cv} is how far off each may be, as a share of it.
 */
public record Exposure(String driver, double[] usual, double cv) {
    /**
     * The rates that are published for shops, 2 to 10 contacts per 100 orders about a mean of 6.7: were they the first
     * and last tenth of all shops, their standard deviation would be this share of the mean.
     */
    public static final double BORROWED_CV = 0.47;

    public Exposure {
        Lawful.within("days of usual", usual.length, 1, 400);
        for (var k = 0; k < usual.length; k++) {
            Lawful.within("usual[" + k + "]", usual[k], 0, 1e6);
        }
        Lawful.positive("sum of usual", Arrays.stream(usual).sum(), 1e6);
        Lawful.positive("cv", cv, 100);
        usual = usual.clone();
    }

    /** {@code perUnit} contacts in all, evenly over the days from {@code first} to {@code last}. */
    public static Exposure even(String driver, double perUnit, int first, int last) {
        Lawful.within("first", first, 0, last);
        var usual = new double[last + 1];
        Arrays.fill(usual, first, last + 1, perUnit / (last + 1 - first));
        return new Exposure(driver, usual, 1);
    }

    /** Contacts that come whatever happens, so many on a day. */
    public static Exposure daily(double perDay) {
        return new Exposure(Drivers.DAY, new double[] {perDay}, 1);
    }

    /** The same belief, held less or more firmly. */
    public Exposure within(double otherCv) {
        return new Exposure(driver, usual, otherCv);
    }

    int lags() {
        return usual.length;
    }
}
