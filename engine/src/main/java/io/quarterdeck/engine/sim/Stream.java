package io.quarterdeck.engine.sim;

/**
 * The random numbers of one run and one purpose, by contact. A contact that needs several (one for each turn of a chat,
 * say) counts them with {@code nth}; the number without it is the first.
 *
 * <p>All distributions are computed by additions, multiplications and {@link StrictMath}, so that a number is the same
 * to the last bit on every machine.
 */
public final class Stream {
    private final long start;
    private final long twist;

    /** A counter that begins anywhere and is mixed in a way of its own: two streams never share a stretch. */
    Stream(long start, long twist) {
        this.start = start;
        this.twist = twist;
    }

    /** 64 random bits. */
    public long bits(long contact) {
        var z = start + contact * Mix.STEP;
        z = (z ^ z >>> 30) * Mix.FIRST ^ twist;
        z = (z ^ z >>> 27) * Mix.SECOND;
        return z ^ z >>> 31;
    }

    /** 64 random bits of which a contact has as many as it needs, from {@code nth} 0. */
    public long bits(long contact, int nth) {
        var first = bits(contact);
        return nth == 0 ? first : Mix.of(first + nth * Mix.SECOND);
    }

    /** Between 0 and 1, neither included. */
    public double uniform(long contact) {
        return Variates.uniform(bits(contact));
    }

    /** Exponential with mean 1, at least 0. */
    public double exponential(long contact) {
        return Variates.exponential(bits(contact));
    }

    /** Normal with mean 0 and standard deviation 1. */
    public double normal(long contact) {
        return Variates.normal(bits(contact));
    }

    /** Gamma with mean and variance {@code shape}, above 0. */
    public double gamma(long contact, double shape) {
        return Variates.gamma(bits(contact), shape);
    }

    /** True with probability {@code share}, from 0 (never) to 1 (always); true for a larger share if for a smaller. */
    public boolean happens(long contact, double share) {
        return uniform(contact) < share;
    }
}
