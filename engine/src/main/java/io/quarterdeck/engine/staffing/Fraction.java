package io.quarterdeck.engine.staffing;

import static io.quarterdeck.engine.measure.Lawful.refusal;

import java.math.BigInteger;

/** An exact number of agents, in lowest terms: {@code 111/8} is 13.875. Small enough that two products fit a long. */
public record Fraction(long numerator, long denominator) implements Comparable<Fraction> {
    /** The largest lawful numerator. */
    public static final long MOST = 10_000_000_000L;
    /** The largest lawful denominator. */
    public static final long FINEST = 900_000_000L;

    public Fraction {
        if (denominator < 1) {
            throw refusal("denominator", denominator, "from 1 to " + FINEST);
        }
        if (numerator < 0) {
            throw refusal("numerator", numerator, "from 0 to " + MOST);
        }
        var common = gcd(numerator, denominator);
        numerator /= common;
        denominator /= common;
        if (numerator > MOST) {
            throw refusal("numerator", numerator, "from 0 to " + MOST);
        }
        if (denominator > FINEST) {
            throw refusal("denominator", denominator, "from 1 to " + FINEST);
        }
    }

    /** So many whole agents. */
    public static Fraction of(long agents) {
        return new Fraction(agents, 1);
    }

    public double value() {
        return (double) numerator / denominator;
    }

    /** The fewest whole agents that are no fewer than this. */
    public long roundedUp() {
        return Math.ceilDiv(numerator, denominator);
    }

    @Override
    public int compareTo(Fraction other) {
        return Long.compare(numerator * other.denominator, other.numerator * denominator);
    }

    /** {@code 111/8}, or {@code 4} when it is whole. */
    @Override
    public String toString() {
        return denominator == 1 ? Long.toString(numerator) : numerator + "/" + denominator;
    }

    private static long gcd(long one, long other) {
        return BigInteger.valueOf(one).gcd(BigInteger.valueOf(other)).longValue();
    }
}
