package io.quarterdeck.engine.forecast;

import static io.quarterdeck.engine.Vectors.close;
import static io.quarterdeck.engine.Vectors.json;
import static io.quarterdeck.engine.Vectors.numbers;
import static io.quarterdeck.engine.Vectors.object;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarterdeck.engine.Vectors;
import io.quarterdeck.engine.Vectors.Row;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ForecastVectorsTest {
    private static final double DAYS_A_YEAR = 365;
    private static final double HALF_HOURS_A_DAY = 28;

    @ParameterizedTest
    @MethodSource
    void the_least_error_of_a_count(Row row) {
        var volume = row.text("mean_contacts_per_interval").split("\\|rate_cv=");
        var mean = Double.parseDouble(volume[0]);
        var count = GammaPoisson.of(mean, volume.length == 1 ? 0 : Double.parseDouble(volume[1]));
        near(count.leastError(), row.text("expected_abs_error"));
        near(Floor.of(new double[] {mean}, count.rateCv()).wape(), row.text("min_WAPE"));
        if (row.has("koole_sqrt_2_over_pi_lambda")) {
            near(Math.sqrt(2 / Math.PI / mean), row.text("koole_sqrt_2_over_pi_lambda"));
        }
    }

    static Stream<Row> the_least_error_of_a_count() {
        return Vectors.rows("minimal_wape.csv");
    }

    @ParameterizedTest
    @MethodSource
    void the_floors_of_a_brand(Row row) {
        var volume = new Volume(row.number("orders_per_year"), row.number("contacts_per_100_orders"));
        var daily = volume.contactsPerYear() / DAYS_A_YEAR;
        near(daily, row.text("contacts_per_day"));
        near(daily / HALF_HOURS_A_DAY, row.text("contacts_per_half_hour_14h"));
        near(Floor.of(daily).wape(), row.text("daily_WAPE_floor"));
        near(Floor.of(daily / HALF_HOURS_A_DAY).wape(), row.text("half_hour_WAPE_floor"));
    }

    static Stream<Row> the_floors_of_a_brand() {
        return Vectors.rows("brand_scale_floor.csv");
    }

    @ParameterizedTest
    @MethodSource
    void accuracy(String measure, double actual, Object expected) {
        assertThat(expected).as(measure).isInstanceOf(Number.class);
        close(actual, ((Number) expected).doubleValue());
    }

    static Stream<Object[]> accuracy() {
        var file = object(json("forecast_accuracy.json"));
        var actual = numbers(file.get("actual"));
        var forecast = numbers(file.get("forecast"));
        var season = ((Number) requireNonNull(file.get("season"))).intValue();
        var accuracy = Accuracy.of(
                actual, forecast, Accuracy.naiveErrors(numbers(file.get("train")), season), Floor.of(actual));
        var scaled = requireNonNull(accuracy.scaled());
        var measures = Map.of(
                "WAPE", accuracy.wape().value(),
                "bias", accuracy.bias(),
                "MAE", accuracy.meanAbsoluteError(),
                "MASE", scaled.mase(),
                "RMSSE", scaled.rmsse(),
                "sMAPE", accuracy.smape());
        return Stream.concat(
                measures.entrySet().stream().map(measure ->
                        new Object[] {measure.getKey(), measure.getValue(), file.get(measure.getKey())}),
                object(file.get("pinball")).entrySet().stream().map(level -> new Object[] {
                    "pinball " + level.getKey(),
                    Calibration.pinball(Double.parseDouble(level.getKey()), actual, forecast),
                    level.getValue()
                }));
    }

    @ParameterizedTest
    @MethodSource
    void holt_winters_bit_for_bit(String what, double[] actual, Object expected) {
        assertThat(actual).as(what).containsExactly(numbers(expected));
    }

    static Stream<Object[]> holt_winters_bit_for_bit() {
        var file = object(json("holt_winters.json"));
        var season = ((Number) requireNonNull(file.get("m"))).intValue();
        var smoothing = new Smoothing(number(file, "alpha"), number(file, "beta"), number(file, "gamma"));
        var run = HoltWinters.of(numbers(file.get("y")), season, smoothing);
        var forecast = numbers(file.get("forecast"));
        for (var i = 0; i < forecast.length; i++) {
            forecast[i] = run.forecast(i + 1);
        }
        return Stream.of(
                new Object[] {"fitted", run.fitted(), file.get("fitted")},
                new Object[] {"forecast", forecast, file.get("forecast")},
                new Object[] {"level", new double[] {run.level()}, List.of(file.get("level"))},
                new Object[] {"trend", new double[] {run.trend()}, List.of(file.get("trend"))},
                new Object[] {"season", run.season(), file.get("season")});
    }

    private static double number(Map<String, Object> file, String name) {
        return ((Number) requireNonNull(file.get(name))).doubleValue();
    }

    /** The file gives so many decimals, of which the last is rounded; what has more is exact as all closed forms. */
    private static void near(double actual, String expected) {
        var decimals = expected.contains(".") ? expected.length() - 1 - expected.indexOf('.') : 0;
        var exact = Double.parseDouble(expected);
        var rounding = 0.5001 * Math.pow(10, -decimals);
        assertThat(actual).isCloseTo(exact, within(Math.max(rounding, 1e-12 * Math.max(1, exact))));
    }
}
