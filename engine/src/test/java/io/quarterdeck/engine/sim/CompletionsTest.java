package io.quarterdeck.engine.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.PriorityQueue;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CompletionsTest {

    /** Times of very different size, many at once, teams that fill and empty. */
    @Property(tries = 200)
    void the_earliest_comes_first_as_from_a_plain_heap(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 2000) int agents) {
        var dice = new SplittableRandom(seed);
        var completions = new Completions(agents);
        var plain = new PriorityQueue<Long>();
        var now = 0.0;
        for (var step = 0; step < 20_000; step++) {
            var filling = step / 4000 % 2 == 0 ? 0.7 : 0.3;
            var time = now + Math.pow(10, dice.nextInt(-3, 5)) * dice.nextInt(1, 50);
            var key = Completions.key(time, dice.nextInt(64));
            if (plain.size() < agents && dice.nextDouble() < filling) {
                completions.add(key);
                plain.add(key);
            } else if (!plain.isEmpty()) {
                now = Completions.time(plain.remove());
                if (dice.nextBoolean()) {
                    completions.removeFirst();
                } else {
                    var next = Completions.key(now + time, 7);
                    completions.replaceFirst(next);
                    plain.add(next);
                }
            }
            assertThat(completions.first()).isEqualTo(plain.isEmpty() ? Completions.NONE : plain.peek());
        }
    }

    @Test
    void a_key_keeps_its_group_and_its_time_to_a_microsecond() {
        var twoYears = 2 * 365 * 86_400.123456789;
        var key = Completions.key(twoYears, 63);
        assertThat(Completions.group(key)).isEqualTo(63);
        assertThat(twoYears - Completions.time(key)).isBetween(0.0, 1e-6);
    }
}
