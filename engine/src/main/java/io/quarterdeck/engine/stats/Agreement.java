package io.quarterdeck.engine.stats;

import java.util.Optional;

/**
 * How much raters disagree, and how much they would if they rated by chance; both at least 0. All coefficients of
 * agreement compare the two; this says by which measure of disagreement, and what chance is.
 */
public record Agreement(Fraction disagreement, Fraction byChance) {

    /**
     * {@code 1 - observed/chance}: 1 is perfect, 0 is chance. Empty when chance cannot disagree, as when all ratings are
     * the same: such ratings prove nothing.
     */
    public Optional<Fraction> coefficient() {
        return byChance.isZero() ? Optional.empty() : Optional.of(Fraction.ONE.minus(disagreement.over(byChance)));
    }

    /** What agrees by plain count; shown beside the coefficient, which rare classes depress. */
    public Fraction raw() {
        return Fraction.ONE.minus(disagreement);
    }
}
