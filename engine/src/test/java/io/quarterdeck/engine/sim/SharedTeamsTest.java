package io.quarterdeck.engine.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.quarterdeck.engine.Vectors;
import io.quarterdeck.engine.Vectors.Row;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds on every path of the teams that share their work, whatever the chance. */
class SharedTeamsTest {
    private static final double INTERVAL = 900;
    private static final Distribution TIME = Distribution.lognormal(180, 1);

    @Property(tries = 100)
    void classes_that_interrupt_conserve_contacts_and_time(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int agents) {
        var queues = new UrgentFirst(
                rates(0.5 * agents), rates(0.4 * agents), Distribution.exponential(180), TIME, agents, 20);
        var outcomes = queues.run(new Streams(seed, 0));
        assertWholeDay(outcomes, agents);
        for (var type = 0; type < 2; type++) {
            assertThat(outcomes.ofType(type).open()).isZero();
        }
    }

    /** The urgent do not see the others: with them or without, they wait as in a queue of their own. */
    @Property(tries = 60)
    void the_urgent_never_notice_the_others(@ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int agents) {
        var urgent = rates(0.7 * agents);
        var streams = new Streams(seed, 0);
        var alone = new SingleQueue(urgent, TIME, Distribution.never(), agents, 20).run(streams);
        var first = new UrgentFirst(urgent, Rates.constant(0, INTERVAL, 4), TIME, TIME, agents, 20).run(streams);
        assertThat(first.ofType(UrgentFirst.URGENT).inTime())
                .isEqualTo(alone.all().inTime());
        assertThat(first.ofType(UrgentFirst.URGENT).meanWait())
                .isCloseTo(alone.all().meanWait(), within(1e-7));
    }

    @Property(tries = 100)
    void a_reserve_conserves_contacts_and_keeps_nobody_idle_beyond_it(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 12) int agents,
            @ForAll @IntRange(min = 0, max = 12) int reserve) {
        var kept = Math.min(reserve, agents);
        var team = new IdleReserve(rates(0.6 * agents), TIME, Distribution.exponential(90), TIME, agents, kept, 20);
        var outcomes = team.run(new Streams(seed, 0));
        assertWholeDay(outcomes, agents);
        var calls = outcomes.ofType(IdleReserve.CALL);
        assertThat(calls.open()).isZero();
        assertThat(calls.queueSeconds())
                .isCloseTo(
                        calls.waitOfAnswered() + calls.waitOfAbandoned(), within(1e-6 + 1e-11 * calls.queueSeconds()));
        for (var interval = 0; interval < 4; interval++) {
            assertThat(outcomes.during(interval).busySeconds())
                    .isGreaterThanOrEqualTo((agents - kept) * INTERVAL * (1 - 1e-9));
        }
    }

    @Property(tries = 100)
    void chats_conserve_contacts_work_and_time(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 8) int agents,
            @ForAll @IntRange(min = 1, max = 5) int concurrency) {
        var pool = new ChatPool(
                rates(1.2 * agents),
                TIME,
                Distribution.exponential(90),
                new ChatPool.Turns(30, 45),
                agents,
                concurrency,
                20);
        var streams = new Streams(seed, 0);
        var outcomes = pool.run(streams);
        assertWholeDay(outcomes, agents);
        var all = outcomes.all();
        assertThat(all.open()).isZero();
        assertThat(all.queueSeconds())
                .isCloseTo(all.waitOfAnswered() + all.waitOfAbandoned(), within(1e-6 + 1e-11 * all.queueSeconds()));
        assertThat(all.servedSeconds()).isBetween(all.busySeconds() * (1 - 1e-9), Double.MAX_VALUE);
        for (var interval = 0; interval < 4; interval++) {
            assertThat(outcomes.during(interval).servedSeconds())
                    .isLessThanOrEqualTo(agents * concurrency * INTERVAL * (1 + 1e-9));
        }
        if (all.abandoned() == 0) {
            var work = 0.0;
            for (var contact = 0; contact < all.arrived(); contact++) {
                work += TIME.draw(streams.of(Purpose.HANDLING), contact);
            }
            assertThat(all.busySeconds()).isCloseTo(work, within(1e-7 * work + 1e-7));
        }
    }

    @ParameterizedTest
    @MethodSource("machineRepair")
    void an_agent_with_several_chats_works_as_the_vectors_say(Row row) {
        var turns = new ChatPool.Turns(row.number("agent_s_per_turn"), row.number("customer_s_per_turn"));
        Vectors.close(turns.utilisation(row.whole("concurrent_chats")), row.number("agent_utilisation"));
    }

    static Stream<Row> machineRepair() {
        return Vectors.rows("chat_concurrency.csv");
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void the_same_seed_gives_the_same_128_bits_and_another_gives_others(BiConsumer<Streams, StateHash> kernel) {
        assertThat(digest(kernel, new ThreadedWorkers(3), 1)).isEqualTo(digest(kernel, Workers.inTurn(), 1));
        assertThat(digest(kernel, Workers.inTurn(), 2)).isNotEqualTo(digest(kernel, Workers.inTurn(), 1));
    }

    static Stream<BiConsumer<Streams, StateHash>> kernels() {
        var patience = Distribution.exponential(90);
        return Stream.of(
                new UrgentFirst(rates(3), rates(2), TIME, TIME, 6, 20)::run,
                new IdleReserve(rates(4), TIME, patience, TIME, 6, 2, 20)::run,
                new ChatPool(rates(4), TIME, patience, new ChatPool.Turns(30, 30), 4, 3, 20)::run);
    }

    @Test
    void runs_merge_by_addition_and_give_an_interval() {
        var queue = new SingleQueue(rates(5), TIME, Distribution.exponential(90), 6, 20);
        var runs = new Replications(Seed.OF_ALL_TESTS, 30).run(Workers.inTurn(), queue::run);
        var all = runs.stream().reduce(Outcomes::plus).orElseThrow();
        assertThat(all.all().arrived())
                .isEqualTo(runs.stream().mapToLong(it -> it.all().arrived()).sum());
        assertThat(all.waits(0).count()).isEqualTo(all.all().answered());
        assertThat(all.waits(0).quantile(0.5)).isLessThan(all.waits(0).quantile(0.99));
        var interval = Outcomes.replications(runs, it -> it.all().serviceLevel());
        assertThat(interval.holds(all.all().serviceLevel())).isTrue();
        assertThat(interval.halfWidth()).isBetween(0.001, 0.1);
        assertThatThrownBy(() -> all.plus(new Outcomes(3, 1))).hasMessageContaining("other is 3 intervals of 1 types");
        assertThatThrownBy(() -> all.of(5, 0)).hasMessageContaining("interval is 5");
        assertThatThrownBy(() -> all.of(0, 1)).hasMessageContaining("type is 1");
        assertThatThrownBy(() -> all.batches(3, Outcome::meanWait)).hasMessageContaining("warm-up is 3");
    }

    /** 8 answered of 10, of which 6 in time, 2 lost, of which 1 within the target. */
    @Test
    void a_service_level_has_four_variants() {
        var outcome = new Outcome(10, 8, 2, 0, 6, 1, 80, 30, 900, 900, 110);
        assertThat(outcome.serviceLevel()).isEqualTo(0.6);
        assertThat(outcome.serviceLevelWithoutLostInTime()).isEqualTo(6 / 9.0);
        assertThat(outcome.serviceLevelOfAnswered()).isEqualTo(0.75);
        assertThat(outcome.serviceLevelWithLost()).isEqualTo(0.7);
        assertThat(outcome.abandonment()).isEqualTo(0.2);
        assertThat(outcome.blocking()).isZero();
        assertThat(outcome.speedOfAnswer()).isEqualTo(10);
        assertThat(outcome.meanWait()).isEqualTo(11);
        assertThat(outcome.occupancy(2, 900)).isEqualTo(0.5);
        assertThat(Outcome.NOTHING.serviceLevel()).isEqualTo(1);
        assertThat(List.of(
                        Outcome.NOTHING.abandonment(),
                        Outcome.NOTHING.blocking(),
                        Outcome.NOTHING.speedOfAnswer(),
                        Outcome.NOTHING.meanWait()))
                .containsOnly(0.0);
        assertThat(outcome.plus(Outcome.NOTHING)).isEqualTo(outcome);
    }

    @Test
    void teams_that_cannot_be_are_refused() {
        var never = Distribution.never();
        assertThatThrownBy(() -> new UrgentFirst(rates(1), Rates.constant(1, 60, 4), TIME, TIME, 1, 20))
                .hasMessageContaining("other rates is 4 intervals of 60.0 s");
        assertThatThrownBy(() -> new UrgentFirst(rates(1), rates(1), never, TIME, 1, 20))
                .hasMessageContaining("handling is never");
        assertThatThrownBy(() -> new UrgentFirst(rates(1), rates(1), TIME, TIME, 0, 20))
                .hasMessageContaining("agents is 0");
        assertThatThrownBy(() -> new IdleReserve(rates(1), TIME, never, TIME, 3, 4, 20))
                .hasMessageContaining("reserve is 4; it must be from 0 to 3");
        assertThatThrownBy(() -> new IdleReserve(rates(1), TIME, never, Distribution.constant(0), 3, 1, 20))
                .hasMessageContaining("mean handling of mail is 0");
        assertThatThrownBy(() -> new ChatPool(rates(1), TIME, never, new ChatPool.Turns(0, 30), 1, 1, 20))
                .hasMessageContaining("agent seconds is 0.0");
        assertThatThrownBy(() -> new ChatPool(rates(1), TIME, never, new ChatPool.Turns(30, 30), 1, 0, 20))
                .hasMessageContaining("concurrency is 0");
        assertThatThrownBy(() -> new ChatPool(rates(1), never, never, new ChatPool.Turns(30, 30), 1, 2, 20))
                .hasMessageContaining("work is Never[]");
    }

    private static void assertWholeDay(Outcomes outcomes, int agents) {
        for (var interval = 0; interval < outcomes.intervals(); interval++) {
            assertThat(outcomes.during(interval).busySeconds()).isBetween(0.0, agents * INTERVAL * (1 + 1e-9));
        }
    }

    private static Digest digest(BiConsumer<Streams, StateHash> kernel, Workers workers, long seed) {
        var hash = new StateHash();
        new Replications(seed, 6)
                .run(workers, streams -> {
                    var own = new StateHash();
                    kernel.accept(streams, own);
                    return own.digest();
                })
                .forEach(hash::add);
        return hash.digest();
    }

    /** As many Erlang on average, with a peak. */
    private static Rates rates(double erlangs) {
        var rate = erlangs / 180;
        return Rates.of(INTERVAL, 0.7 * rate, 1.4 * rate, 1.1 * rate, 0.8 * rate);
    }
}
