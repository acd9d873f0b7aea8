package io.quarterdeck.engine.stats;

/** How often a share seems to fall from one week to the next although nothing has changed. */
public final class WeekOverWeek {
    private static final int HUNDREDTHS = 10_000;

    private WeekOverWeek() {}

    /**
     * The exact chance, 0 to 1, that two weeks of {@code answers} each, both of true share {@code share}, differ by more
     * than {@code hundredths} of a point downwards. Counts are compared, never rounded shares.
     */
    public static double falseAlarms(int answers, double share, int hundredths) {
        var chances = binomial(answers, share);
        var atLeast = new double[answers + 2];
        for (var good = answers; good >= 0; good--) {
            atLeast[good] = atLeast[good + 1] + chances[good];
        }
        var sum = 0.0;
        for (var good = 0; good <= answers; good++) {
            var before = good + Math.floorDiv((long) hundredths * answers, HUNDREDTHS) + 1;
            if (before <= answers) {
                sum += chances[good] * atLeast[(int) before];
            }
        }
        return sum;
    }

    private static double[] binomial(int n, double share) {
        var logs = new double[n + 1];
        for (var i = 1; i <= n; i++) {
            logs[i] = logs[i - 1] + Math.log(i);
        }
        var chances = new double[n + 1];
        for (var k = 0; k <= n; k++) {
            chances[k] = Math.exp(logs[n] - logs[k] - logs[n - k] + k * Math.log(share) + (n - k) * Math.log1p(-share));
        }
        return chances;
    }
}
