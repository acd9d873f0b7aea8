package io.quarterdeck.engine.forecast;

import io.quarterdeck.engine.measure.Lawful;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * How good forecasts of single numbers were (workforce.md 4.4). {@code bias} is the sum of forecasts over the sum of
 * what came, less one: a lean hurts where scatter nets off. {@code scaled} is nothing when the naive forecast of the
 * past was never wrong. MAPE is not offered: it is undefined where nothing came. The floor is reached by medians; a mean
 * of few contacts, which is what a plan needs, lies between two counts and misses a little more.
 */
public record Accuracy(
        Wape wape,
        double bias,
        double meanAbsoluteError,
        double smape,
        @Nullable Scaled scaled) {

    /** Mean absolute and root mean squared error over those of the seasonal naive forecast in the past. */
    public record Scaled(double mase, double rmsse) {}

    /** The floor is that of the volume these counts had, whatever was forecast of them. */
    public static Accuracy of(double[] actual, double[] forecast, double[] naiveErrors, Floor floor) {
        if (actual.length != forecast.length) {
            throw Lawful.refusal("forecast", forecast.length + " values", "as many as actual: " + actual.length);
        }
        finite("actual", actual);
        finite("forecast", forecast);
        finite("naiveErrors", naiveErrors);
        var came = Lawful.positive("sum of actual", Arrays.stream(actual).sum(), Double.MAX_VALUE);
        var expected = Arrays.stream(forecast).sum();
        var errors = new double[actual.length];
        Arrays.setAll(errors, i -> forecast[i] - actual[i]);
        return new Accuracy(
                Wape.of(actual, forecast, floor),
                (expected - came) / came,
                meanOf(absolute(errors)),
                smape(actual, forecast),
                scaled(errors, naiveErrors));
    }

    /** What repeating the value of one season ago would have missed in {@code train}. */
    public static double[] naiveErrors(double[] train, int season) {
        Lawful.within("season", season, 1, train.length - 1);
        var errors = new double[train.length - season];
        Arrays.setAll(errors, i -> train[i + season] - train[i]);
        return errors;
    }

    private static @Nullable Scaled scaled(double[] errors, double[] naive) {
        var absolute = naive.length == 0 ? 0 : meanOf(absolute(naive));
        return absolute == 0
                ? null
                : new Scaled(
                        meanOf(absolute(errors)) / absolute,
                        Math.sqrt(meanOf(squared(errors)) / meanOf(squared(naive))));
    }

    /** Symmetric: the error over the mean of both; nothing forecast and nothing come is no error. */
    private static double smape(double[] actual, double[] forecast) {
        var sum = 0.0;
        for (var i = 0; i < actual.length; i++) {
            var error = Math.abs(actual[i] - forecast[i]);
            sum += error == 0 ? 0 : 2 * error / (Math.abs(actual[i]) + Math.abs(forecast[i]));
        }
        return sum / actual.length;
    }

    private static void finite(String name, double[] values) {
        for (var i = 0; i < values.length; i++) {
            Lawful.within(name + "[" + i + "]", values[i], -1e12, 1e12);
        }
    }

    private static DoubleStream absolute(double[] values) {
        return Arrays.stream(values).map(Math::abs);
    }

    private static DoubleStream squared(double[] values) {
        return Arrays.stream(values).map(value -> value * value);
    }

    private static double meanOf(DoubleStream values) {
        return values.average().orElse(0);
    }
}
