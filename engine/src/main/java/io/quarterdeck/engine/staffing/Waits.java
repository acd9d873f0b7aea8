package io.quarterdeck.engine.staffing;

/**
 * Sums over how many wait when all agents are busy: {@code w_j = y^j / ((x+1)…(x+j))} for j in the queue, in units of
 * the mean patience. One who finds j waiting passes j + 1 stages, the i-th at the rate x + i, of which 1 is her own
 * giving up.
 *
 * @param all the terms
 * @param queued the terms, each times j
 * @param answered the terms, each times the chance of being answered and the wait until then
 * @param abandoned the terms, each times the chance of giving up and the wait until then
 */
record Waits(double all, double queued, double answered, double abandoned) {
    private static final double NEGLIGIBLE = 0x1p-60;
    private static final double SMALL = 1;
    private static final int ASYMPTOTIC = 16;

    static Waits of(double x, double y) {
        return from(x, y, Math.max(0, Math.floor(y - x - GammaTail.OUT_OF_SIGHT * Math.sqrt(y))));
    }

    /** Begins where so many wait that fewer are out of sight; the sums are then in units of that term. */
    private static Waits from(double x, double y, double first) {
        var term = 1.0;
        var stages = harmonic(x, first + 1);
        var others = first + 1 - x * stages;
        if (first == 0) {
            stages = 1 / (x + 1);
            others = stages;
        }
        var all = 1.0;
        var queued = first;
        var answered = x / (x + first + 1) * stages;
        var abandoned = others / (x + first + 1);
        for (var j = first + 1; x + j <= y || term * j * y > NEGLIGIBLE * queued * (x + j - y); j++) {
            term *= y / (x + j);
            var stage = 1 / (x + j + 1);
            stages += stage;
            others += (j + 1) * stage;
            all += term;
            queued += term * j;
            answered += term * x * stage * stages;
            abandoned += term * stage * others;
        }
        return new Waits(all, queued, answered, abandoned);
    }

    /** {@code τ - 1 + e^(-τ)}, without the difference where τ is small. */
    static double curve(double tau) {
        if (tau > SMALL) {
            return tau + Math.expm1(-tau);
        }
        var sum = 0.0;
        var term = -tau;
        for (var n = 2; Math.abs(term) > NEGLIGIBLE * sum; n++) {
            term *= -tau / n;
            sum += term;
        }
        return sum;
    }

    /** {@code Σ(i=1..n) 1/(x+i)}. */
    static double harmonic(double x, double n) {
        var sum = 0.0;
        var i = 1.0;
        while (i <= n && x + i < ASYMPTOTIC) {
            sum += 1 / (x + i);
            i++;
        }
        return i > n ? sum : sum + digamma(x + n + 1, x + i);
    }

    /** {@code ψ(high) - ψ(low)}. */
    private static double digamma(double high, double low) {
        return Math.log1p((high - low) / low) + tail(high) - tail(low);
    }

    private static double tail(double at) {
        var square = 1 / (at * at);
        return -0.5 / at - square * (1.0 / 12 - square * (1.0 / 120 - square * (1.0 / 252 - square / 240)));
    }
}
