package io.quarterdeck.engine.stats;

import io.quarterdeck.engine.measure.Lawful;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * How many values, their sum and the sum of their squares, in whole units and therefore exact: tallies form a group, so
 * cells merge in any order to the same bits and a correction is a negative tally. Averages are taken last.
 *
 * @param n how many; negative only in a correction
 */
public record Tally(long n, long sum, BigInteger squares) {
    public static final Tally NONE = new Tally(0, 0, BigInteger.ZERO);

    public static Tally of(long value) {
        return new Tally(1, value, BigInteger.valueOf(value).pow(2));
    }

    public Tally plus(Tally other) {
        return new Tally(Math.addExact(n, other.n), Math.addExact(sum, other.sum), squares.add(other.squares));
    }

    public Tally minus(Tally other) {
        return plus(other.negated());
    }

    public Tally negated() {
        return new Tally(Math.negateExact(n), Math.negateExact(sum), squares.negate());
    }

    /** Refused of nothing. */
    public double mean() {
        atLeast(1);
        return (double) sum / n;
    }

    /** The sample variance, over {@code n - 1}, rounded once; refused of fewer than two. */
    public double variance() {
        atLeast(2);
        var total = BigInteger.valueOf(sum);
        var over = squares.multiply(BigInteger.valueOf(n)).subtract(total.multiply(total));
        var under = BigInteger.valueOf(n).multiply(BigInteger.valueOf(n - 1));
        return new BigDecimal(over)
                .divide(new BigDecimal(under), MathContext.DECIMAL128)
                .doubleValue();
    }

    public double standardDeviation() {
        return Math.sqrt(variance());
    }

    private void atLeast(long least) {
        if (n < least) {
            throw Lawful.refusal("n", n, "at least " + least);
        }
    }
}
