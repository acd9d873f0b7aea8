package io.quarterdeck.engine.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplicationsTest {
    private final Replications replications = new Replications(Seed.OF_ALL_TESTS, 40);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8})
    void threads_change_no_bit(int threads) {
        var workers = new ThreadedWorkers(threads);
        assertThat(replications.merged(workers, ReplicationsTest::day, Double::sum))
                .isEqualTo(replications.merged(Workers.inTurn(), ReplicationsTest::day, Double::sum));
    }

    @Test
    void each_replication_has_its_own_chance_in_order() {
        var numbers = replications.run(Workers.inTurn(), Streams::replication);
        assertThat(numbers).hasSize(40).startsWith(0, 1, 2).isSorted();
        assertThat(List.copyOf(replications.run(Workers.inTurn(), ReplicationsTest::day)))
                .doesNotHaveDuplicates();
    }

    @Test
    void no_replication_at_all_is_refused() {
        assertThatThrownBy(() -> new Replications(1, 0)).hasMessageContaining("count is 0");
    }

    @Test
    void a_hash_sees_every_number_and_its_place() {
        var hash = new StateHash().add(1).add(2.5).digest();
        assertThat(hash).isEqualTo(new StateHash().add(1).add(2.5).digest());
        assertThat(List.of(
                        hash,
                        new StateHash().digest(),
                        new StateHash().add(0).digest(),
                        new StateHash().add(0).add(0).digest(),
                        new StateHash().add(2.5).add(1).digest(),
                        new StateHash().add(1).add(Math.nextUp(2.5)).digest(),
                        new StateHash().add(0.0).add(-0.0).digest()))
                .doesNotHaveDuplicates();
        assertThat(hash.toString()).hasSize(32);
    }

    /** Flipping one bit anywhere flips about half of the 128. */
    @Test
    void a_hash_spreads_each_bit() {
        for (var place = 0; place < 20; place++) {
            for (var bit = 0; bit < 64; bit++) {
                var one = hash(-1, 0);
                var other = hash(place, 1L << bit);
                var flips = Long.bitCount(one.high() ^ other.high()) + Long.bitCount(one.low() ^ other.low());
                assertThat(flips).isBetween(30, 98);
            }
        }
    }

    private static Digest hash(int place, long flip) {
        var hash = new StateHash();
        for (var i = 0; i < 20; i++) {
            hash.add(i == place ? i ^ flip : i);
        }
        return hash.digest();
    }

    private static double day(Streams streams) {
        var stream = streams.of(Purpose.HANDLING);
        var sum = 0.0;
        for (var contact = 0; contact < 1000; contact++) {
            sum += stream.exponential(contact);
        }
        return sum;
    }
}
