package io.quarterdeck.engine.sim;

/**
 * How much of each day's contacts is somebody new. A forecast counts everybody, and those who come back come from days
 * before: on the first day of a run nobody can have come before, so all must be new, and so on until the usual share
 * comes back by itself. The volume of every day is then the forecast's, peaks and the days after them included.
 */
final class Fresh {
    private static final int DRAWS = 4096;
    private static final int DAYS = 60;
    private static final double DAY = 86_400;

    private Fresh() {}

    /** From the contacts expected day by day. */
    static double[] shares(double[] contacts, Assumptions.Returns returns) {
        var back = returns.share();
        var shares = new double[contacts.length];
        var lags = back == 0 ? new double[1] : lags(returns);
        for (var day = 0; day < contacts.length; day++) {
            var returning = 0.0;
            for (var lag = 1; lag < lags.length && lag <= day; lag++) {
                returning += back * lags[lag] * contacts[day - lag];
            }
            shares[day] = contacts[day] == 0 ? 0 : Math.max(0, 1 - returning / contacts[day]);
        }
        return shares;
    }

    /** The chance of coming back after so many days, counted over draws that are always the same. */
    private static double[] lags(Assumptions.Returns returns) {
        var chances = new double[DAYS];
        var stream = new Streams(0, 0).of(Purpose.REPEAT_DELAY);
        for (var draw = 0; draw < DRAWS; draw++) {
            var days = Math.max(1, Math.ceil(returns.after().draw(stream, draw) / DAY));
            if (days < DAYS) {
                chances[(int) days] += 1.0 / DRAWS;
            }
        }
        return chances;
    }
}
