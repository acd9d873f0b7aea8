package io.quarterdeck.engine.stats;

import io.quarterdeck.engine.measure.Lawful;

/**
 * So many cases of a kind among n, kept as counts because rounded shares cannot be compared.
 *
 * @param cases from 0 to n
 * @param n from 1 to 20,000,000
 */
public record Share(long cases, long n) {
    /** The products of three such factors still fit a long. */
    private static final long MOST = 20_000_000;

    private static final long HUNDREDTHS = 10_000;

    public Share {
        if (n < 1 || n > MOST) {
            throw Lawful.refusal("n", n, "from 1 to " + MOST);
        }
        if (cases < 0 || cases > n) {
            throw Lawful.refusal("cases", cases, "from 0 to n, which is " + n);
        }
    }

    /** From 0 to 1. */
    public double value() {
        return (double) cases / n;
    }

    /** Wilson's interval. */
    public Interval interval(double confidence) {
        return Wilson.of(value(), n, confidence);
    }

    /** Whether it is above {@code other} by more than {@code hundredths} of a percentage point: whole numbers only. */
    public boolean isAbove(Share other, int hundredths) {
        return (cases * other.n - other.cases * n) * HUNDREDTHS > hundredths * (n * other.n);
    }
}
