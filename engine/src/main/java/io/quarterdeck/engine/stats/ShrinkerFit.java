package io.quarterdeck.engine.stats;

import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The prior of the gamma-Poisson shrinker that makes all the counts of a table most likely (DuMouchel 1999): five numbers,
 * found by ascent with exact slopes from several starts, on their logarithms. The first law is the one with the higher
 * mean.
 *
 * @param prior what is believed of a cell before its count is seen
 * @param logLikelihood the mean per cell, without what does not depend on the prior
 */
public record ShrinkerFit(GammaMixture prior, double logLikelihood) {
    /** DuMouchel's own start, and two that look for a narrow middle and for a wide tail. */
    private static final GammaMixture[] STARTS = {
        new GammaMixture(new Gamma(0.2, 0.1), new Gamma(2, 4), 1.0 / 3),
        new GammaMixture(new Gamma(2, 0.5), new Gamma(10, 10), 0.1),
        new GammaMixture(new Gamma(0.5, 0.5), new Gamma(3, 3), 0.5),
    };

    /** {@code counts[i]} events were seen, at least 0, where {@code expected[i]}, from 1e-9 to 1e15, were expected. */
    public static ShrinkerFit of(int[] counts, double[] expected) {
        var likelihood = new Likelihood(CellCounts.of(counts, expected));
        return Stream.of(STARTS)
                .map(start -> Ascent.of(likelihood, Likelihood.place(start)))
                .map(top -> new ShrinkerFit(Likelihood.prior(top.place()).highFirst(), top.height()))
                .max(Comparator.comparingDouble(ShrinkerFit::logLikelihood))
                .orElseThrow();
    }
}
