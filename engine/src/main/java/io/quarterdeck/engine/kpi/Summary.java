package io.quarterdeck.engine.kpi;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Sums of whole numbers that merge in any order without an error; the extremes of nothing are null. The mean of a
 * merged summary is the mean of all values, which the mean of the means is not.
 */
public record Summary(
        long count, long total, BigInteger squares, @Nullable Long least, @Nullable Long most) {
    public static final Summary NOTHING = new Summary(0, 0, BigInteger.ZERO, null, null);

    public Summary plus(Summary other) {
        return new Summary(
                Math.addExact(count, other.count),
                Math.addExact(total, other.total),
                squares.add(other.squares),
                least == null ? other.least : Long.valueOf(other.least == null ? least : Math.min(least, other.least)),
                most == null ? other.most : Long.valueOf(other.most == null ? most : Math.max(most, other.most)));
    }

    public OptionalDouble mean() {
        return count == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) total / count);
    }

    /** How far a single value is from the mean, by the unbiased estimate; nothing below two values. */
    public OptionalDouble deviation() {
        if (count < 2) {
            return OptionalDouble.empty();
        }
        // n·Σx² − (Σx)² is exact in whole numbers, where the difference of two floating sums would cancel.
        var n = BigInteger.valueOf(count);
        var spread = n.multiply(squares).subtract(BigInteger.valueOf(total).pow(2));
        var variance = new BigDecimal(spread)
                .divide(new BigDecimal(n.multiply(n.subtract(BigInteger.ONE))), MathContext.DECIMAL128);
        return OptionalDouble.of(Math.sqrt(variance.doubleValue()));
    }
}
