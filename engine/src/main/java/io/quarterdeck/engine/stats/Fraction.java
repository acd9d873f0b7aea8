package io.quarterdeck.engine.stats;

import io.quarterdeck.engine.measure.Lawful;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** An exact quotient of whole numbers in lowest terms, the one below above zero: {@code 113/152}. */
public record Fraction(BigInteger above, BigInteger below) {
    public static final Fraction ZERO = of(0, 1);
    public static final Fraction ONE = of(1, 1);

    public Fraction {
        if (below.signum() == 0) {
            throw Lawful.refusal("below", below, "other than 0");
        }
        var common = above.gcd(below).multiply(BigInteger.valueOf(below.signum()));
        above = above.divide(common);
        below = below.divide(common);
    }

    public static Fraction of(long above, long below) {
        return new Fraction(BigInteger.valueOf(above), BigInteger.valueOf(below));
    }

    /** The number as it is written in decimals, not as doubles keep it: 0.1 is a tenth. */
    public static Fraction of(double decimal) {
        var written = BigDecimal.valueOf(decimal);
        return written.scale() <= 0
                ? new Fraction(written.toBigIntegerExact(), BigInteger.ONE)
                : new Fraction(written.unscaledValue(), BigInteger.TEN.pow(written.scale()));
    }

    public Fraction plus(Fraction other) {
        return new Fraction(above.multiply(other.below).add(other.above.multiply(below)), below.multiply(other.below));
    }

    public Fraction minus(Fraction other) {
        return plus(new Fraction(other.above.negate(), other.below));
    }

    public Fraction times(Fraction other) {
        return new Fraction(above.multiply(other.above), below.multiply(other.below));
    }

    public Fraction times(long other) {
        return times(of(other, 1));
    }

    /** Refused when the other is zero. */
    public Fraction over(Fraction other) {
        return new Fraction(above.multiply(other.below), below.multiply(other.above));
    }

    public Fraction squared() {
        return times(this);
    }

    public boolean isZero() {
        return above.signum() == 0;
    }

    public double value() {
        return new BigDecimal(above)
                .divide(new BigDecimal(below), MathContext.DECIMAL128)
                .doubleValue();
    }

    @Override
    public String toString() {
        return above + "/" + below;
    }
}
