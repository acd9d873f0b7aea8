package io.quarterdeck.engine.kpi;

import io.quarterdeck.engine.measure.Percent;
import java.math.BigInteger;
import java.util.OptionalDouble;

/**
 * A measured number with the variant it is of: {@code part} of {@code whole}, both whole numbers, and {@code n}, how many
 * cases it comes from. Whether a target is met is asked of the whole numbers, never of a rounded share: 0.90 - 0.85 is
 * more than 0.05 in floating point.
 */
public record Figure(VariantId variant, Statistic statistic, long part, long whole, long n) {
    private static final long HUNDREDTHS = 10_000;

    /** Nothing was measured: there is no number, which is not the same as zero. */
    public boolean missing() {
        return whole == 0;
    }

    /** The number, for showing: a share from 0 to 1, milliseconds, cents, or per hundred as the statistic says. */
    public OptionalDouble value() {
        return missing() ? OptionalDouble.empty() : OptionalDouble.of((double) scaled() / whole);
    }

    /** Whether the number, if there is one, is at least {@code limit}. */
    public boolean atLeast(Percent limit) {
        return !missing() && compare(limit.hundredths(), HUNDREDTHS) >= 0;
    }

    /** Whether the number, if there is one, is below {@code limit}. */
    public boolean under(Percent limit) {
        return !missing() && compare(limit.hundredths(), HUNDREDTHS) < 0;
    }

    /** How the number compares with {@code numerator / denominator}; the denominator is above zero. */
    public int compare(long numerator, long denominator) {
        var left = BigInteger.valueOf(scaled()).multiply(BigInteger.valueOf(denominator));
        var right = BigInteger.valueOf(numerator).multiply(BigInteger.valueOf(whole));
        return left.compareTo(right) * Long.signum(whole);
    }

    private long scaled() {
        return switch (statistic) {
            case NET, PER_HUNDRED -> Math.multiplyExact(part, 100);
            case SHARE, TOP_TWO, MEAN, MEDIAN, P90, MOST, COUNT, RATIO, SHORTFALL -> part;
        };
    }
}
