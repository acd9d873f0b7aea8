package io.quarterdeck.engine.stats;

import io.quarterdeck.engine.measure.Lawful;

/**
 * What is believed of a ratio of observed to expected counts: one of two gamma laws, the first with the probability
 * {@code weight}. Counts turn the prior into a posterior of the same kind, which shrinks the ratios of small cells: the
 * gamma-Poisson shrinker of DuMouchel 1999. In a posterior, the weight is his {@code Q_n}.
 */
public record GammaMixture(Gamma first, Gamma second, double weight) {

    public GammaMixture {
        Lawful.share("weight", weight);
    }

    /** The belief after {@code count} events, at least 0, where {@code expected}, above 0, were expected. */
    public GammaMixture seeing(long count, double expected) {
        Lawful.within("count", count, 0, 1e9);
        Lawful.positive("expected", expected, Double.MAX_VALUE);
        var apart = logChance(second, count, expected) - logChance(first, count, expected);
        var certain = weight == 0 || weight == 1;
        return new GammaMixture(
                after(first, count, expected),
                after(second, count, expected),
                certain ? weight : 1 / (1 + (1 - weight) / weight * Math.exp(apart)));
    }

    /** {@code e^E[ln λ]}: DuMouchel's EBGM, when this is a posterior. */
    public double geometricMean() {
        return Math.exp(weight * meanLog(first) + (1 - weight) * meanLog(second));
    }

    /** The chance, 0 to 1, of a ratio of at most {@code x}. */
    public double atMost(double x) {
        return weight * first.atMost(x) + (1 - weight) * second.atMost(x);
    }

    /** The ratio that is not exceeded with the chance {@code share}, above 0 and below 1: EB05 for 0.05. */
    public double quantile(double share) {
        var one = first.quantile(share);
        var other = second.quantile(share);
        return one == other ? one : Root.between(Math.min(one, other), Math.max(one, other), x -> atMost(x) - share);
    }

    /** The same belief, the law with the higher mean first. */
    GammaMixture highFirst() {
        return first.mean() >= second.mean() ? this : new GammaMixture(second, first, 1 - weight);
    }

    private static Gamma after(Gamma prior, long count, double expected) {
        return new Gamma(prior.shape() + count, prior.rate() + expected);
    }

    private static double meanLog(Gamma law) {
        return GammaFunction.digamma(law.shape()) - Math.log(law.rate());
    }

    /** The logarithm of the negative binomial chance of the count, less what does not depend on the law. */
    private static double logChance(Gamma law, long count, double expected) {
        var a = law.shape();
        return GammaFunction.log(a + count)
                - GammaFunction.log(a)
                - a * Math.log1p(expected / law.rate())
                - count * Math.log(law.rate() + expected);
    }
}
