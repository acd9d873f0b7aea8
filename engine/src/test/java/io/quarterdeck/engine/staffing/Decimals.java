package io.quarterdeck.engine.staffing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** The impatient queue by its plain formulas in 60 digits, where nothing has to be clever. */
final class Decimals {
    private static final MathContext DIGITS = new MathContext(60);
    private static final BigDecimal TINY = new BigDecimal("1e-40");

    final double waits;
    final double abandons;
    final double meanWaitOfAnswered;
    final double meanWaitOfAbandoned;
    final double offeredLonger;
    final double answeredWithin;
    final double abandonsWithin;

    Decimals(Load load, int agents, double patienceSeconds, double seconds) {
        var handling = new BigDecimal(load.handlingSeconds());
        var patience = new BigDecimal(patienceSeconds);
        var erlangs = new BigDecimal(load.contacts())
                .multiply(handling)
                .divide(new BigDecimal(load.intervalSeconds()), DIGITS);
        var x = new BigDecimal(agents).multiply(patience).divide(handling, DIGITS);
        var y = erlangs.multiply(patience).divide(handling, DIGITS);
        var inverse = BigDecimal.ONE;
        for (var k = 1; k <= agents; k++) {
            inverse =
                    inverse.multiply(new BigDecimal(k)).divide(erlangs, DIGITS).add(BigDecimal.ONE);
        }
        var sums = sums(x, y);
        var full = BigDecimal.ONE.divide(inverse.subtract(BigDecimal.ONE).add(sums[0]), DIGITS);
        var lost = full.multiply(sums[1]).divide(y, DIGITS);
        var answered = full.multiply(sums[2]).multiply(patience);
        waits = full.multiply(sums[0]).doubleValue();
        abandons = lost.doubleValue();
        meanWaitOfAnswered =
                answered.divide(BigDecimal.ONE.subtract(lost), DIGITS).doubleValue();
        meanWaitOfAbandoned =
                lost.multiply(patience).subtract(answered).divide(lost, DIGITS).doubleValue();
        var gone = new BigDecimal(seconds).divide(patience, DIGITS);
        var left = exp(gone.negate());
        var z = y.multiply(left);
        var shrinks = exp(y.subtract(z).subtract(gone.multiply(x)));
        var later = sums(x, z)[0];
        var longer = full.multiply(shrinks).multiply(later);
        var waited = sums[0].subtract(BigDecimal.ONE)
                .subtract(shrinks.multiply(later.subtract(BigDecimal.ONE)))
                .multiply(x)
                .divide(y, DIGITS);
        var inTime = BigDecimal.ONE.add(full.multiply(waited.subtract(sums[0])));
        offeredLonger = longer.doubleValue();
        answeredWithin = inTime.doubleValue();
        abandonsWithin =
                BigDecimal.ONE.subtract(inTime).subtract(longer.multiply(left)).doubleValue();
    }

    private static BigDecimal[] sums(BigDecimal x, BigDecimal y) {
        var term = BigDecimal.ONE;
        var stages = BigDecimal.ONE.divide(x.add(BigDecimal.ONE), DIGITS);
        var sum = BigDecimal.ONE;
        var queued = BigDecimal.ZERO;
        var answered = x.multiply(stages).multiply(stages);
        for (var j = 1; x.doubleValue() + j <= y.doubleValue() || term.compareTo(TINY.multiply(sum)) > 0; j++) {
            var place = new BigDecimal(j);
            term = term.multiply(y).divide(x.add(place), DIGITS);
            var stage = BigDecimal.ONE.divide(x.add(place).add(BigDecimal.ONE), DIGITS);
            stages = stages.add(stage);
            sum = sum.add(term);
            queued = queued.add(term.multiply(place));
            answered = answered.add(term.multiply(x).multiply(stage).multiply(stages), DIGITS);
        }
        return new BigDecimal[] {sum, queued, answered};
    }

    static BigDecimal exp(BigDecimal power) {
        var whole = power.setScale(0, RoundingMode.HALF_EVEN);
        return series(power.subtract(whole))
                .multiply(series(BigDecimal.ONE).pow(whole.intValueExact(), DIGITS), DIGITS);
    }

    private static BigDecimal series(BigDecimal power) {
        var term = BigDecimal.ONE;
        var sum = term;
        for (var n = 1; n < 60; n++) {
            term = term.multiply(power).divide(new BigDecimal(n), DIGITS);
            sum = sum.add(term);
        }
        return sum;
    }
}
