package io.quarterdeck.engine.stats;

/**
 * Between which shares the truth lies with 95 %, when {@code n} cases gave {@code share} (Wilson 1927); both from 0 to 1.
 * For planning, {@code share} is what is expected, and need not be a whole number of cases.
 */
public record Wilson(double lower, double upper) {
    private static final double Z = 1.959963984540054;

    public static Wilson of(double share, double n) {
        if (!(share >= 0 && share <= 1 && n > 0)) {
            throw new IllegalArgumentException("no interval for a share of %s among %s".formatted(share, n));
        }
        var weight = Z * Z / n;
        var middle = (share + weight / 2) / (1 + weight);
        var half = Z * Math.sqrt(share * (1 - share) / n + weight / (4 * n)) / (1 + weight);
        return new Wilson(Math.max(0, middle - half), Math.min(1, middle + half));
    }

    /** How far the truth may be from the middle, 0 to 1. */
    public double halfWidth() {
        return (upper - lower) / 2;
    }
}
