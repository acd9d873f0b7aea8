package io.quarterdeck.engine.staffing;

/**
 * {@code s(x, z) = Σ z^j / ((x+1)…(x+j))}, the series of the lower incomplete gamma function
 * {@code γ(x, z) = z^x e^(-z) / x · s(x, z)}, with the two weighted sums that a queue needs.
 *
 * <p>All terms are positive. The sums are {@code e^logScale} times what the components hold, so they never overflow.
 *
 * @param sum of the terms
 * @param queued the terms, each times its place j
 * @param waited the terms, each times {@code x/(x+j+1) · Σ(i=1..j+1) 1/(x+i)}
 */
record GammaSeries(double sum, double queued, double waited, double logScale) {
    private static final double LARGE = 0x1p800;
    private static final double NEGLIGIBLE = 1e-18;

    static GammaSeries of(double x, double z) {
        var term = 1.0;
        var harmonic = 1 / (x + 1);
        var sum = 1.0;
        var queued = 0.0;
        var waited = x / (x + 1) * harmonic;
        var logScale = 0.0;
        for (var j = 1; x + j <= z || term * j > NEGLIGIBLE * (sum + queued); j++) {
            term *= z / (x + j);
            harmonic += 1 / (x + j + 1);
            sum += term;
            queued += term * j;
            waited += term * x / (x + j + 1) * harmonic;
            if (queued > LARGE) {
                term /= LARGE;
                sum /= LARGE;
                queued /= LARGE;
                waited /= LARGE;
                logScale += Math.log(LARGE);
            }
        }
        return new GammaSeries(sum, queued, waited, logScale);
    }

    /** This sum as a share of another, times {@code e^exponent}. */
    double over(GammaSeries other, double exponent) {
        return sum / other.sum * Math.exp(exponent + logScale - other.logScale);
    }
}
