package io.quarterdeck.desk.automation.hooks.calling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private final Patience patience = new Patience(RandomGenerator.of("L64X128MixRandom"));

    @Test
    void the_bound_doubles_from_five_seconds_to_an_hour() {
        assertThat(IntStream.of(1, 2, 3, 10, 11, 50, 1_000).mapToObj(Patience::bound))
                .containsExactly(
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(20),
                        Duration.ofSeconds(2_560),
                        Patience.LONGEST,
                        Patience.LONGEST,
                        Patience.LONGEST);
    }

    @Test
    void immunity_32_the_wait_is_drawn_from_the_whole_range_below_the_bound() {
        var waits = IntStream.range(0, 2_000)
                .mapToObj(_ -> patience.after(8, Optional.empty()))
                .toList();
        assertThat(waits).allMatch(it -> it.compareTo(Patience.bound(8)) <= 0 && !it.isNegative());
        var mean = waits.stream().mapToLong(Duration::toMillis).average().orElseThrow();
        assertThat(mean / Patience.bound(8).toMillis())
                .as("full jitter: half of the bound on average")
                .isBetween(0.45, 0.55);
    }

    @Test
    void immunity_32_a_receiver_that_asks_for_time_gets_it_but_not_more_than_a_day() {
        assertThat(patience.after(1, Optional.of(Duration.ofMinutes(7)))).isEqualTo(Duration.ofMinutes(7));
        assertThat(patience.after(1, Optional.of(Duration.ofDays(365)))).isEqualTo(Duration.ofHours(24));
    }
}
