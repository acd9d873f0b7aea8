package io.quarterdeck.engine.sim;

import io.quarterdeck.engine.measure.Lawful;
import java.util.Arrays;

/**
 * How long something takes, in seconds: handling, patience, a turn, a gap. The draw belongs to the contact, so a time
 * with twice the mean is twice as long for everybody.
 */
public sealed interface Distribution {
    /** More than thirty years; beyond it is {@link #never}. */
    double LONGEST = 1e9;

    double MOST_VARIED = 100;

    double mean();

    /** The mean of the square, in seconds squared. */
    double meanSquare();

    double draw(Stream stream, long contact);

    /** Draws of {@code count} contacts from {@code first} on, into the beginning of {@code times}. */
    void draw(Stream stream, long first, double[] times, int count);

    static Distribution exponential(double mean) {
        return new Exponential(mean);
    }

    /** @param variation the standard deviation as a share of the mean */
    static Distribution lognormal(double mean, double variation) {
        Lawful.positive("mean", mean, LONGEST);
        Lawful.within("variation", variation, 0, MOST_VARIED);
        var variance = StrictMath.log1p(variation * variation);
        return new Lognormal(StrictMath.log(mean) - variance / 2, StrictMath.sqrt(variance));
    }

    /** @param variation the standard deviation as a share of the mean */
    static Distribution gamma(double mean, double variation) {
        Lawful.positive("variation", variation, MOST_VARIED);
        return new Gamma(mean, 1 / (variation * variation));
    }

    static Distribution uniform(double low, double high) {
        return new Uniform(low, high);
    }

    static Distribution constant(double seconds) {
        return new Constant(seconds);
    }

    /** Patience without end. */
    static Distribution never() {
        return new Never();
    }

    /** Without memory: what is left does not depend on how long it has lasted. */
    record Exponential(double mean) implements Distribution {

        public Exponential {
            Lawful.positive("mean", mean, LONGEST);
        }

        @Override
        public double meanSquare() {
            return 2 * mean * mean;
        }

        @Override
        public double draw(Stream stream, long contact) {
            return mean * stream.exponential(contact);
        }

        @Override
        public void draw(Stream stream, long first, double[] times, int count) {
            for (var i = 0; i < count; i++) {
                times[i] = mean * stream.exponential(first + i);
            }
        }
    }

    /**
     * {@code e^(location + spread·Z)}.
     *
     * @param location the mean of the logarithm
     * @param spread the standard deviation of the logarithm
     */
    record Lognormal(double location, double spread) implements Distribution {

        public Lognormal {
            Lawful.within("location", location, -100, 100);
            Lawful.within("spread", spread, 0, 5);
        }

        @Override
        public double mean() {
            return StrictMath.exp(location + spread * spread / 2);
        }

        @Override
        public double meanSquare() {
            return StrictMath.exp(2 * location + 2 * spread * spread);
        }

        @Override
        public double draw(Stream stream, long contact) {
            return Exponent.of(location + spread * stream.normal(contact));
        }

        @Override
        public void draw(Stream stream, long first, double[] times, int count) {
            for (var i = 0; i < count; i++) {
                times[i] = location + spread * stream.normal(first + i);
            }
            for (var i = 0; i < count; i++) {
                times[i] = Exponent.of(times[i]);
            }
        }
    }

    /** @param shape the square of the mean as a share of the variance */
    record Gamma(double mean, double shape) implements Distribution {

        public Gamma {
            Lawful.positive("mean", mean, LONGEST);
            Lawful.positive("shape", shape, LONGEST);
        }

        @Override
        public double meanSquare() {
            return mean * mean * (1 + 1 / shape);
        }

        @Override
        public double draw(Stream stream, long contact) {
            return mean / shape * stream.gamma(contact, shape);
        }

        @Override
        public void draw(Stream stream, long first, double[] times, int count) {
            for (var i = 0; i < count; i++) {
                times[i] = draw(stream, first + i);
            }
        }
    }

    /** Anything from {@code low} up to {@code high} alike. */
    record Uniform(double low, double high) implements Distribution {

        public Uniform {
            Lawful.within("low", low, 0, LONGEST);
            Lawful.within("high", high, low, LONGEST);
        }

        @Override
        public double mean() {
            return (low + high) / 2;
        }

        @Override
        public double meanSquare() {
            return (low * low + low * high + high * high) / 3;
        }

        @Override
        public double draw(Stream stream, long contact) {
            return low + (high - low) * stream.uniform(contact);
        }

        @Override
        public void draw(Stream stream, long first, double[] times, int count) {
            for (var i = 0; i < count; i++) {
                times[i] = draw(stream, first + i);
            }
        }
    }

    /** Always the same. */
    record Constant(double mean) implements Distribution {

        public Constant {
            Lawful.within("mean", mean, 0, LONGEST);
        }

        @Override
        public double meanSquare() {
            return mean * mean;
        }

        @Override
        public double draw(Stream stream, long contact) {
            return mean;
        }

        @Override
        public void draw(Stream stream, long first, double[] times, int count) {
            Arrays.fill(times, 0, count, mean);
        }
    }

    /** Longer than any run; every draw is infinite. */
    record Never() implements Distribution {

        @Override
        public double mean() {
            return Double.POSITIVE_INFINITY;
        }

        @Override
        public double meanSquare() {
            return Double.POSITIVE_INFINITY;
        }

        @Override
        public double draw(Stream stream, long contact) {
            return Double.POSITIVE_INFINITY;
        }

        @Override
        public void draw(Stream stream, long first, double[] times, int count) {
            Arrays.fill(times, 0, count, Double.POSITIVE_INFINITY);
        }
    }
}
