package io.quarterdeck.engine.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SingleQueueTest {
    private static final double TARGET = 20;

    /** Every count is equal and every sum of seconds equal to rounding, for small teams and large, calm and overrun. */
    @Property(tries = 150)
    void agrees_contact_by_contact_with_a_plain_simulator(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 60) int agents,
            @ForAll @DoubleRange(min = 0.2, max = 1.6) double load,
            @ForAll @IntRange(min = 0, max = 3) int kind) {
        var rate = load * agents / 180;
        var patience = List.of(
                        Distribution.exponential(120),
                        Distribution.never(),
                        Distribution.constant(0),
                        Distribution.lognormal(60, 1.2))
                .get(kind);
        var queue = new SingleQueue(
                Rates.of(600, rate, 0, 2 * rate, rate / 2, rate),
                Distribution.lognormal(180, 0.9),
                patience,
                agents,
                TARGET);
        var streams = new Streams(seed, 3);
        var outcome = queue.run(streams).all();
        var reference = new Reference(queue, streams);
        var lost = reference.contacts.stream().filter(it -> it.lost).count();
        assertThat(outcome.arrived()).isEqualTo(reference.contacts.size());
        assertThat(outcome.answered()).isEqualTo(outcome.arrived() - lost);
        assertThat(kind == 2 ? outcome.blocked() : outcome.abandoned()).isEqualTo(lost);
        assertThat(outcome.inTime())
                .isEqualTo(reference.contacts.stream()
                        .filter(it -> !it.lost && it.answered - it.arrived <= TARGET)
                        .count());
        assertThat(outcome.busySeconds()).isCloseTo(reference.busySeconds, within(1e-6 + 1e-9 * reference.busySeconds));
        assertThat(outcome.queueSeconds())
                .isCloseTo(reference.queueSeconds, within(1e-6 + 1e-9 * reference.queueSeconds));
    }

    /** Little's law, pathwise: the queue integrated over the clock is the sum of the waits. */
    @Property(tries = 100)
    void the_queue_over_the_clock_is_the_sum_of_the_waits(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int c) {
        var outcome = busyDay(c, Distribution.exponential(90))
                .run(new Streams(seed, 0))
                .all();
        var waits = outcome.waitOfAnswered() + outcome.waitOfAbandoned();
        assertThat(outcome.queueSeconds()).isCloseTo(waits, within(1e-6 + 1e-11 * waits));
        assertThat(outcome.open()).isZero();
        assertThat(outcome.arrived()).isEqualTo(outcome.answered() + outcome.abandoned() + outcome.blocked());
    }

    @Property(tries = 100)
    void nobody_is_busier_than_the_clock(@ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int agents) {
        var outcomes = busyDay(agents, Distribution.never()).run(new Streams(seed, 0));
        for (var interval = 0; interval < outcomes.intervals(); interval++) {
            assertThat(outcomes.during(interval).busySeconds()).isBetween(0.0, agents * 600.0 * (1 + 1e-12));
        }
    }

    /** Kiefer and Wolfowitz: with the same customers, one agent more lets nobody wait longer. */
    @Property(tries = 60)
    void with_the_same_customers_one_agent_more_makes_no_wait_longer(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int agents) {
        var streams = new Streams(seed, 0);
        var fewer = new Reference(busyDay(agents, Distribution.never()), streams).contacts;
        var free = new NextFree(agents + 1);
        var kernel = new NextFree(agents);
        for (var contact : fewer) {
            var wait = Math.max(0, free.earliest() - contact.arrived);
            free.replace(contact.arrived + wait + contact.handling);
            var before = Math.max(0, kernel.earliest() - contact.arrived);
            kernel.replace(contact.arrived + before + contact.handling);
            assertThat(before).isCloseTo(contact.answered - contact.arrived, within(1e-6));
            assertThat(wait).isLessThanOrEqualTo(before);
        }
        assertThat(queue(agents, agents + 1, Distribution.never())
                        .run(streams)
                        .all()
                        .queueSeconds())
                .isLessThanOrEqualTo(
                        busyDay(agents, Distribution.never()).run(streams).all().queueSeconds());
    }

    @Test
    void contacts_arrive_at_the_rates_of_their_intervals() {
        var rates = Rates.of(3600, 0.5, 0, 2, 0.01);
        var queue = new SingleQueue(rates, Distribution.constant(1), Distribution.never(), 5, 0);
        var all = IntStream.range(0, 200)
                .mapToObj(number -> queue.run(new Streams(Seed.OF_ALL_TESTS, number)))
                .reduce(Outcomes::plus)
                .orElseThrow();
        for (var interval = 0; interval < 4; interval++) {
            var expected = 200 * 3600 * rates.perSecond(interval);
            assertThat((double) all.during(interval).arrived())
                    .isCloseTo(expected, within(6 * Math.sqrt(expected) + 1e-9));
        }
        assertThat(rates.contacts()).isCloseTo(3600 * 2.51, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void the_same_seed_gives_the_same_128_bits_on_any_number_of_threads(int threads) {
        assertThat(digest(new ThreadedWorkers(threads))).isEqualTo(digest(Workers.inTurn()));
    }

    @Test
    void another_seed_gives_another_hash() {
        var queue = busyDay(5, Distribution.exponential(60));
        var one = new StateHash();
        var other = new StateHash();
        queue.run(new Streams(1, 0), one);
        queue.run(new Streams(2, 0), other);
        assertThat(one.digest()).isNotEqualTo(other.digest());
    }

    @Test
    void a_queue_that_cannot_be_is_refused() {
        var rates = Rates.constant(1, 600, 2);
        var time = Distribution.exponential(60);
        assertThatThrownBy(() -> new SingleQueue(rates, time, time, 0, 20)).hasMessageContaining("agents is 0");
        assertThatThrownBy(() -> new SingleQueue(rates, time, time, 1, Double.NaN))
                .hasMessageContaining("target seconds is NaN");
        assertThatThrownBy(() -> new SingleQueue(rates, Distribution.never(), time, 1, 20))
                .hasMessageContaining("handling is Never[]; it must be a time that ends");
        assertThatThrownBy(() -> Rates.of(600, 1, -1)).hasMessageContaining("rate of interval 1 is -1.0");
        assertThatThrownBy(() -> Rates.of(0, 1)).hasMessageContaining("interval seconds is 0.0");
        assertThatThrownBy(() -> Rates.of(600)).hasMessageContaining("number of intervals is 0");
        assertThatThrownBy(() -> Rates.constant(Double.NaN, 600, 1)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> Rates.constant(1, 600, -1)).hasMessageContaining("number of intervals is -1");
    }

    private static Digest digest(Workers workers) {
        var queue = busyDay(7, Distribution.exponential(60));
        var hash = new StateHash();
        new Replications(Seed.OF_ALL_TESTS, 12)
                .run(workers, streams -> {
                    var own = new StateHash();
                    queue.run(streams, own);
                    return own.digest();
                })
                .forEach(hash::add);
        return hash.digest();
    }

    private static SingleQueue busyDay(int agents, Distribution patience) {
        return queue(agents, agents, patience);
    }

    /** A day of {@code erlangs} on average, and more at times. */
    private static SingleQueue queue(double erlangs, int agents, Distribution patience) {
        var rate = erlangs / 180;
        return new SingleQueue(
                Rates.of(600, 0.8 * rate, 1.2 * rate, rate, 0, 0.9 * rate),
                Distribution.lognormal(180, 1),
                patience,
                agents,
                TARGET);
    }
}
