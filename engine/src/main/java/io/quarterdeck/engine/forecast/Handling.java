package io.quarterdeck.engine.forecast;

import io.quarterdeck.engine.measure.Lawful;
import io.quarterdeck.engine.measure.Range;
import java.time.Duration;

/**
 * How long a contact takes: lognormal with a mean in seconds, and {@code sigma} the standard deviation of its
 * logarithm.
 */
public record Handling(double meanSeconds, double sigma) {
    /** An assumption of product/demo-data.md: of single contacts one in ten takes twice the median. */
    public static final double USUAL_SIGMA = 0.55;

    public Handling {
        Lawful.positive("meanSeconds", meanSeconds, 1e7);
        Lawful.within("sigma", sigma, 0, 5);
    }

    /**
     * The middle of the playbook's {@code aht} range. The range bounds an average, so it says nothing of how single
     * contacts differ, which is much more.
     */
    static Handling of(Range<Duration> range) {
        return new Handling((range.low().toSeconds() + range.high().toSeconds()) / 2.0, USUAL_SIGMA);
    }

    /** The mean of the logarithm, so that {@code exp(logMean + sigma z)} is a draw for a standard normal z. */
    public double logMean() {
        return Math.log(meanSeconds) - sigma * sigma / 2;
    }

    public double medianSeconds() {
        return Math.exp(logMean());
    }

    /** Variance over squared mean, which the Pollaczek–Khinchine formula asks for. */
    public double squaredVariation() {
        return Math.expm1(sigma * sigma);
    }
}
