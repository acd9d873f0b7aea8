package io.quarterdeck.engine.stats;

import io.quarterdeck.engine.measure.Lawful;

/**
 * The law of how many of {@code n} independent cases are of a kind that has this share; each chance by Loader's
 * saddle-point form (2000), which keeps its digits for large n.
 *
 * @param n from 0 to 1e9
 * @param share from 0 to 1
 */
public record Binomial(int n, double share) {
    private static final int MOST = 1_000_000_000;

    public Binomial {
        Lawful.within("n", n, 0, MOST);
        Lawful.share("share", share);
    }

    /** The chance of exactly {@code k}. */
    public double of(int k) {
        if (k < 0 || k > n) {
            return 0;
        }
        if (k == 0 || k == n) {
            return k == 0 && k == n ? 1 : k == 0 ? Math.exp(n * Math.log1p(-share)) : Math.pow(share, n);
        }
        if (share == 0 || share == 1) {
            return 0;
        }
        return IncompleteBeta.density(k, n - k, share, 1 - share) * n / ((double) k * (n - k));
    }

    /** The chance of {@code k} or fewer. */
    public double atMost(int k) {
        if (k < 0 || k >= n) {
            return k < 0 ? 0 : 1;
        }
        return IncompleteBeta.lower(n - k, k + 1.0, 1 - share, share);
    }

    /** The chance of {@code k} or more. */
    public double atLeast(int k) {
        if (k <= 0 || k > n) {
            return k <= 0 ? 1 : 0;
        }
        return IncompleteBeta.lower(k, n - k + 1.0, share, 1 - share);
    }
}
