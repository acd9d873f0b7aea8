package io.quarterdeck.engine.stats;

import static io.quarterdeck.engine.Vectors.close;
import static io.quarterdeck.engine.Vectors.json;
import static io.quarterdeck.engine.Vectors.list;
import static io.quarterdeck.engine.Vectors.numbers;
import static io.quarterdeck.engine.Vectors.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AggregationTest {
    private static final Map<String, Object> FILE = object(json("aggregation.json"));

    static Stream<Map<String, Object>> ddsketch() {
        return list(FILE.get("ddsketch")).stream().map(it -> object(it));
    }

    static Stream<Map.Entry<String, Object>> nearestRank() {
        return object(FILE.get("nearest_rank")).entrySet().stream();
    }

    static Stream<Map.Entry<String, Object>> type7() {
        return object(FILE.get("type7")).entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("ddsketch")
    void a_value_falls_into_its_bucket(Map<String, Object> row) {
        var bucket = Buckets.of(number(row.get("x")));
        assertThat(bucket).isEqualTo(row.get("index"));
        close(Buckets.value(bucket), number(row.get("value")));
    }

    @ParameterizedTest
    @MethodSource
    void nearestRank(Map.Entry<String, Object> row) {
        var share = Double.parseDouble(row.getKey());
        var waits = numbers(FILE.get("waits"));
        var expected = number(row.getValue());
        assertThat(Quantile.nearestRank(waits, share)).isEqualTo(expected);
        assertThat(histogram(waits).quantile(share)).isCloseTo(expected, within(0.01 * expected));
    }

    @ParameterizedTest
    @MethodSource
    void type7(Map.Entry<String, Object> row) {
        var share = Double.parseDouble(row.getKey());
        close(Quantile.type7(numbers(FILE.get("waits")), share), number(row.getValue()));
    }

    @Test
    void cells_merge_to_the_mean_of_all_and_not_of_the_means() {
        var tally = Tally.NONE;
        var extremes = Extremes.NONE;
        for (var cell : list(FILE.get("cells"))) {
            var it = object(cell);
            tally = tally.plus(
                    new Tally(whole(it.get("n")), whole(it.get("sum")), BigInteger.valueOf(whole(it.get("sumsq")))));
            extremes = extremes.plus(
                    it.get("min") == null
                            ? Extremes.NONE
                            : new Extremes(
                                    OptionalLong.of(whole(it.get("min"))), OptionalLong.of(whole(it.get("max")))));
        }
        var merged = object(FILE.get("merged"));
        assertThat(tally.n()).isEqualTo(whole(merged.get("n")));
        close(tally.mean(), number(merged.get("mean")));
        close(tally.standardDeviation(), number(merged.get("sd")));
        assertThat(extremes.least()).hasValue(whole(merged.get("min")));
        assertThat(extremes.greatest()).hasValue(whole(merged.get("max")));
        assertThat(tally.mean()).isNotEqualTo(number(FILE.get("wrong_mean_of_means")));
    }

    @Property(tries = 2000)
    void a_bucket_stands_within_one_percent_of_its_values(
            @ForAll @Scale(9) @DoubleRange(min = -9, max = 15) double exponent) {
        var value = Math.clamp(Math.pow(10, exponent), 1e-9, 1e15);
        assertThat(Buckets.value(Buckets.of(value))).isCloseTo(value, within(0.01 * value * (1 + 1e-12)));
    }

    @Property(tries = 300)
    void every_quantile_is_within_one_percent(
            @ForAll @Size(min = 1, max = 200) List<@Scale(6) @DoubleRange(min = 0, max = 3e6) Double> values,
            @ForAll @Scale(9) @DoubleRange(min = 0, max = 1) double share) {
        var all = values.stream().mapToDouble(it -> it).toArray();
        var exact = Quantile.nearestRank(all, share);
        assertThat(histogram(all).quantile(share)).isCloseTo(exact, within(0.01 * exact * (1 + 1e-12) + 1e-9));
    }

    @Property(tries = 300)
    void histograms_merge_in_any_order_and_give_back_what_they_took(
            @ForAll @Size(max = 60) List<@Scale(6) @DoubleRange(min = 0, max = 3e6) Double> some,
            @ForAll @Size(max = 60) List<@Scale(6) @DoubleRange(min = 0, max = 1e3) Double> others,
            @ForAll @Size(max = 60) List<@Scale(6) @DoubleRange(min = 0, max = 1e9) Double> rest) {
        var a = histogram(some);
        var b = histogram(others);
        var c = histogram(rest);
        assertThat(sum(sum(a, b), c)).isEqualTo(sum(c, sum(b, a))).hasSameHashCodeAs(sum(a, sum(c, b)));
        var back = sum(sum(a, b), c);
        back.remove(b);
        some.forEach(back::remove);
        assertThat(back).isEqualTo(c);
        assertThat(back.count()).isEqualTo(rest.size());
        assertThat(Histogram.of(back.zeros(), back.buckets())).isEqualTo(c);
    }

    @Property(tries = 300)
    void tallies_merge_in_any_order_and_give_back_what_they_took(
            @ForAll @Size(max = 40) List<@LongRange(min = -4_000_000_000L, max = 4_000_000_000L) Long> values,
            @ForAll @LongRange(min = -4_000_000_000L, max = 4_000_000_000L) long late) {
        var forward = values.stream().map(Tally::of).reduce(Tally.NONE, Tally::plus);
        var backward = values.reversed().stream().map(Tally::of).reduce(Tally.NONE, Tally::plus);
        assertThat(backward).isEqualTo(forward);
        assertThat(forward.plus(Tally.of(late)).minus(Tally.of(late))).isEqualTo(forward);
    }

    @Property(tries = 300)
    void running_moments_are_those_of_the_whole(
            @ForAll @Size(min = 2, max = 60) List<@LongRange(min = -1_000_000, max = 1_000_000) Long> values,
            @ForAll @LongRange(min = 0, max = 60) long cut) {
        var exact = values.stream().map(Tally::of).reduce(Tally.NONE, Tally::plus);
        var head = new Welford();
        var tail = new Welford();
        for (var i = 0; i < values.size(); i++) {
            (i < cut ? head : tail).add(values.get(i));
        }
        head.add(tail);
        assertThat(head.mean()).isCloseTo(exact.mean(), within(1e-8));
        assertThat(head.variance()).isCloseTo(exact.variance(), within(1e-11 * (1 + exact.variance()) + 1e-3));
        head.add(12_345);
        head.remove(12_345);
        assertThat(head.mean()).isCloseTo(exact.mean(), within(1e-8));
        assertThat(head.count()).isEqualTo(values.size());
    }

    @Test
    void a_mean_of_few_has_students_interval() {
        var interval = Welford.of(4, 6, 8, 10).interval(0.95);
        close(interval.halfWidth(), new StudentT(3).quantile(0.975) * Math.sqrt(20.0 / 3 / 4));
        close((interval.lower() + interval.upper()) / 2, 7);
    }

    @Test
    void a_rank_is_counted_in_decimals() {
        assertThat(Rank.nearest(0.07, 100)).isEqualTo(7);
        assertThat(Rank.nearest(0, 5)).isEqualTo(1);
    }

    @Test
    void nothing_has_no_quantile_and_what_is_no_duration_is_refused() {
        var correction = new Histogram();
        correction.remove(5);
        correction.add(7, 2);
        assertThatThrownBy(() -> correction.quantile(0.5)).hasMessageContaining("a correction alone has no quantile");
        assertThatThrownBy(() -> new Histogram().quantile(0.5)).hasMessageStartingWith("n is 0; it must be at least 1");
        assertThatThrownBy(() -> correction.add(-1))
                .hasMessage("value is -1.0; it must be 0, or from 1.0E-9 to 1.0E15");
        assertThatThrownBy(() -> correction.add(Double.NaN)).hasMessageStartingWith("value is NaN");
        assertThatThrownBy(() -> new Welford().mean()).hasMessage("count is 0; it must be at least 1");
        assertThatThrownBy(() -> Tally.of(3).variance()).hasMessage("n is 1; it must be at least 2");
    }

    private static Histogram histogram(List<Double> values) {
        return histogram(values.stream().mapToDouble(it -> it).toArray());
    }

    private static Histogram histogram(double[] values) {
        var histogram = new Histogram();
        Arrays.stream(values).forEach(histogram::add);
        return histogram;
    }

    private static Histogram sum(Histogram one, Histogram other) {
        var sum = one.copy();
        sum.add(other);
        return sum;
    }

    private static double number(Object json) {
        return ((Number) json).doubleValue();
    }

    private static long whole(Object json) {
        return ((Number) json).longValue();
    }
}
