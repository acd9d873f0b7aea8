package io.quarterdeck.engine.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Six standard errors, about one in a billion, is the bound of every statistic here; the seed is the common one. */
class StreamTest {
    private static final int MANY = 1_000_000;
    private static final double SIGMAS = 6;
    private final Streams streams = new Streams(Seed.OF_ALL_TESTS, 0);
    private final Stream stream = streams.of(Purpose.HANDLING);

    @Test
    void a_contact_has_the_same_draw_whoever_asks_and_whenever() {
        var again = new Streams(Seed.OF_ALL_TESTS, 0).of(Purpose.HANDLING);
        stream.bits(17);
        assertThat(stream.bits(4711)).isEqualTo(again.bits(4711));
        assertThat(stream.bits(4711, 0)).isEqualTo(stream.bits(4711));
    }

    @Test
    void every_seed_replication_purpose_contact_and_turn_has_a_draw_of_its_own() {
        var seen = new HashSet<Long>();
        var draws = 0;
        for (var seed : new long[] {0, 1, 2, -1, Seed.OF_ALL_TESTS, Long.MIN_VALUE}) {
            for (var replication : new int[] {0, 1, 2, 1_000_000}) {
                for (var purpose : Purpose.values()) {
                    var one = new Streams(seed, replication).of(purpose);
                    for (var contact : new long[] {0, 1, 2, 3, 1L << 40, Long.MAX_VALUE, -1}) {
                        for (var turn = 0; turn < 4; turn++) {
                            seen.add(one.bits(contact, turn));
                            draws++;
                        }
                    }
                }
            }
        }
        assertThat(seen).hasSize(draws);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 8, 16, 24, 32, 40, 48, 56})
    void each_byte_is_uniform(int shift) {
        var counts = new int[256];
        for (var contact = 0; contact < MANY; contact++) {
            counts[(int) (stream.bits(contact) >>> shift) & 255]++;
        }
        assertUniform(counts);
    }

    @Test
    void pairs_of_neighbours_of_turns_of_purposes_and_of_replications_are_independent() {
        var patience = streams.of(Purpose.PATIENCE);
        var nextDay = new Streams(Seed.OF_ALL_TESTS, 1).of(Purpose.HANDLING);
        var nextSeed = new Streams(Seed.OF_ALL_TESTS + 1, 0).of(Purpose.HANDLING);
        assertPairsUniform(contact -> stream.bits(contact + 1));
        assertPairsUniform(contact -> stream.bits(contact + 1024));
        assertPairsUniform(contact -> stream.bits(contact, 1));
        assertPairsUniform(patience::bits);
        assertPairsUniform(nextDay::bits);
        assertPairsUniform(nextSeed::bits);
    }

    /** Flipping one bit of the contact's number flips each bit of the draw half of the time. */
    @Test
    void each_bit_depends_on_each_bit_of_the_contact() {
        var contacts = 4096;
        for (var in = 0; in < 64; in++) {
            var flips = new int[64];
            for (var contact = 0L; contact < contacts; contact++) {
                var place = contact * 0x123456789ABCDEFL;
                var difference = stream.bits(place) ^ stream.bits(place ^ 1L << in);
                for (var out = 0; out < 64; out++) {
                    flips[out] += (int) (difference >>> out) & 1;
                }
            }
            for (var out = 0; out < 64; out++) {
                assertThat((double) flips[out]).isCloseTo(contacts / 2.0, within(SIGMAS * Math.sqrt(contacts) / 2));
            }
        }
    }

    @Test
    void uniform_numbers_have_their_moments_and_stay_inside() {
        assertMoments(stream::uniform, 0.5, 1.0 / 12, 1.0 / 80);
        assertThat(Variates.uniform(0)).isGreaterThan(0);
        assertThat(Variates.uniform(-1)).isLessThan(1);
    }

    @Test
    void exponential_numbers_have_their_moments_and_their_tail() {
        assertMoments(stream::exponential, 1, 1, 9);
        assertDistributed(stream::exponential, x -> -Math.expm1(-x), 0.01, 0.5, 1, 2, 4, 7.6, 7.8, 9, 11);
    }

    @Test
    void normal_numbers_have_their_moments_and_their_tails() {
        assertMoments(stream::normal, 0, 1, 3);
        assertDistributed(stream::normal, StreamTest::normal, -4, -3.7, -2, -1, -0.1, 0, 0.5, 1.5, 2.5, 3.5, 3.7, 4.2);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 1, 2.5, 30})
    void gamma_numbers_have_their_moments(double shape) {
        assertMoments(i -> stream.gamma(i, shape), shape, shape, 3 * shape * shape + 6 * shape);
    }

    @Test
    void a_gamma_number_of_shape_one_is_exponential_and_of_a_half_the_square_of_a_normal() {
        assertDistributed(i -> stream.gamma(i, 1), x -> -Math.expm1(-x), 0.01, 0.5, 1, 3, 8);
        assertDistributed(i -> 2 * stream.gamma(i, 0.5), x -> 2 * normal(Math.sqrt(x)) - 1, 0.001, 0.1, 1, 4, 10);
    }

    @Test
    void what_happens_with_a_share_happens_also_with_a_larger_one() {
        var happened = 0;
        for (var contact = 0; contact < MANY; contact++) {
            if (stream.happens(contact, 0.03)) {
                happened++;
                assertThat(stream.happens(contact, 0.04)).isTrue();
            }
        }
        assertThat((double) happened / MANY).isCloseTo(0.03, within(SIGMAS * Math.sqrt(0.03 * 0.97 / MANY)));
        assertThat(stream.happens(1, 0)).isFalse();
        assertThat(stream.happens(1, 1)).isTrue();
    }

    @Test
    void kinds_are_picked_with_their_shares_and_one_without_weight_never() {
        var weights = new double[] {5, 0, 1, 0.001, 3, 7, 2, 0};
        var kinds = Categorical.of(weights);
        var counts = new int[weights.length];
        for (var contact = 0; contact < MANY; contact++) {
            counts[kinds.pick(stream, contact)]++;
        }
        var sum = Arrays.stream(weights).sum();
        for (var kind = 0; kind < weights.length; kind++) {
            var share = weights[kind] / sum;
            assertThat((double) counts[kind] / MANY)
                    .isCloseTo(share, within(SIGMAS * Math.sqrt(share * (1 - share) / MANY)));
        }
        assertThat(kinds.kinds()).isEqualTo(8);
        assertThat(Categorical.of(3).pick(stream, 5)).isZero();
    }

    @ParameterizedTest
    @EnumSource(Purpose.class)
    void a_purpose_keeps_its_key_whatever_purposes_are_added(Purpose purpose) {
        assertThat(purpose.key()).isEqualTo(Mix.of(purpose.name().hashCode()));
        assertThat(Arrays.stream(Purpose.values()).map(Purpose::key).distinct()).hasSize(Purpose.values().length);
    }

    @Test
    void weights_and_replications_out_of_range_are_refused() {
        assertThatThrownBy(() -> new Streams(1, -1)).hasMessageContaining("replication is -1");
        assertThatThrownBy(Categorical::of).hasMessageContaining("number of weights is 0");
        assertThatThrownBy(() -> Categorical.of(1, -2)).hasMessageContaining("weight 1 is -2.0");
        assertThatThrownBy(() -> Categorical.of(0, 0)).hasMessageContaining("sum of the weights is 0.0");
        assertThatThrownBy(() -> Categorical.of(Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> stream.gamma(1, 0)).hasMessageContaining("shape is 0.0");
    }

    private void assertPairsUniform(LongFunction<Long> other) {
        var counts = new int[4096];
        for (var contact = 0; contact < MANY; contact++) {
            counts[(int) (stream.bits(contact) >>> 58 << 6 | other.apply(contact) >>> 58)]++;
        }
        assertUniform(counts);
    }

    private static void assertUniform(int[] counts) {
        var expected = (double) MANY / counts.length;
        var chiSquare = 0.0;
        for (var count : counts) {
            chiSquare += (count - expected) * (count - expected) / expected;
        }
        var freedom = counts.length - 1;
        assertThat(chiSquare).isCloseTo(freedom, within(SIGMAS * Math.sqrt(2.0 * freedom)));
    }

    /** The fourth moment is central; a gamma's variance needs its own standard error. */
    private static void assertMoments(IntToDoubleFunction draw, double mean, double variance, double fourth) {
        var sum = 0.0;
        var squares = 0.0;
        for (var i = 0; i < MANY; i++) {
            var x = draw.applyAsDouble(i) - mean;
            sum += x;
            squares += x * x;
        }
        assertThat(sum / MANY).isCloseTo(0, within(SIGMAS * Math.sqrt(variance / MANY)));
        assertThat(squares / MANY)
                .isCloseTo(variance, within(SIGMAS * Math.sqrt((fourth - variance * variance) / MANY)));
    }

    private static void assertDistributed(IntToDoubleFunction draw, DoubleUnaryOperator share, double... places) {
        for (var place : places) {
            var below = 0;
            for (var i = 0; i < MANY; i++) {
                if (draw.applyAsDouble(i) < place) {
                    below++;
                }
            }
            var p = share.applyAsDouble(place);
            assertThat((double) below / MANY)
                    .as("below " + place)
                    .isCloseTo(p, within(SIGMAS * Math.sqrt(p * (1 - p) / MANY)));
        }
    }

    /** The normal distribution function by Marsaglia's series of 2004. */
    private static double normal(double x) {
        var sum = x;
        var term = x;
        for (var i = 3; Math.abs(term) > 1e-18; i += 2) {
            term *= x * x / i;
            sum += term;
        }
        return 0.5 + sum * Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
    }
}
