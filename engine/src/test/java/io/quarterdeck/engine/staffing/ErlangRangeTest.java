package io.quarterdeck.engine.staffing;

import static io.quarterdeck.engine.Vectors.close;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarterdeck.engine.staffing.Targets.Level;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From a thousandth of an Erlang to a hundred thousand, and from no wait to thirty days. */
class ErlangRangeTest {
    private static final double HANDLING = 300;
    private static final double THIRTY_DAYS = 2_592_000;
    private static final double ROUNDING = 1e-12;

    @Property(tries = 400)
    void every_measure_is_a_number_that_makes_sense(
            @ForAll @DoubleRange(min = -3, max = 5) double power,
            @ForAll @DoubleRange(min = -6, max = 6) double roots,
            @ForAll @DoubleRange(min = -3, max = 2) double patience,
            @ForAll @DoubleRange(min = 0, max = THIRTY_DAYS) double seconds) {
        var load = load(Math.pow(10, power));
        var agents = agents(load, roots);
        checkMeasures(new ErlangC(load, agents), seconds);
        checkMeasures(new ErlangA(load, agents, HANDLING * Math.pow(10, patience)), seconds);
    }

    @Property(tries = 300)
    void teams_of_any_size_are_counted_in_any_load(
            @ForAll @DoubleRange(min = -3, max = 5) double power,
            @ForAll @IntRange(min = 1, max = 120_000) int agents,
            @ForAll @DoubleRange(min = -3, max = 1) double patience,
            @ForAll @DoubleRange(min = 0, max = 3600) double seconds) {
        var load = load(Math.pow(10, power));
        checkMeasures(new ErlangC(load, agents), seconds);
        checkMeasures(new ErlangA(load, agents, HANDLING * Math.pow(10, patience)), seconds);
    }

    @Property(tries = 300)
    void one_more_agent_makes_nothing_worse(
            @ForAll @DoubleRange(min = -3, max = 5) double power,
            @ForAll @DoubleRange(min = -5, max = 5) double roots,
            @ForAll @DoubleRange(min = -2, max = 2) double patience,
            @ForAll @DoubleRange(min = 0, max = 2) double handled) {
        var load = load(Math.pow(10, power));
        var agents = agents(load, roots);
        var seconds = HANDLING * handled * handled * handled;
        for (var patienceSeconds : new double[] {HANDLING * Math.pow(10, patience), Double.POSITIVE_INFINITY}) {
            var fewer = Queue.of(load, agents, patienceSeconds);
            var more = Queue.of(load, agents + 1, patienceSeconds);
            for (var variant : ServiceLevelVariant.values()) {
                assertThat(variant.of(more, seconds)).isGreaterThanOrEqualTo(variant.of(fewer, seconds) - ROUNDING);
            }
            assertThat(more.waits()).isLessThanOrEqualTo(fewer.waits() + ROUNDING);
            assertThat(more.abandons()).isLessThanOrEqualTo(fewer.abandons() + ROUNDING);
            assertThat(more.occupancy()).isLessThanOrEqualTo(fewer.occupancy() + ROUNDING);
            assertThat(more.meanWaitOfAnswered())
                    .isLessThanOrEqualTo(fewer.meanWaitOfAnswered() * (1 + ROUNDING) + ROUNDING);
            assertThat(more.waitOf(0.9)).isLessThanOrEqualTo(fewer.waitOf(0.9) * (1 + 1e-9) + 1e-9);
        }
    }

    @Property(tries = 300)
    void more_time_answers_more(
            @ForAll @DoubleRange(min = -3, max = 5) double power,
            @ForAll @DoubleRange(min = -5, max = 5) double roots,
            @ForAll @DoubleRange(min = -2, max = 2) double patience,
            @ForAll @DoubleRange(min = -3, max = 6.4) double time,
            @ForAll @DoubleRange(min = 0, max = 3600) double longer) {
        var load = load(Math.pow(10, power));
        var agents = agents(load, roots);
        var seconds = Math.pow(10, time);
        for (var patienceSeconds : new double[] {HANDLING * Math.pow(10, patience), Double.POSITIVE_INFINITY}) {
            var queue = Queue.of(load, agents, patienceSeconds);
            for (var variant : ServiceLevelVariant.values()) {
                assertThat(variant.of(queue, seconds + longer))
                        .isGreaterThanOrEqualTo(variant.of(queue, seconds) - ROUNDING);
            }
            assertThat(queue.offeredLongerThan(seconds + longer))
                    .isLessThanOrEqualTo(queue.offeredLongerThan(seconds) + ROUNDING);
            assertThat(queue.abandonsWithin(seconds + longer))
                    .isGreaterThanOrEqualTo(queue.abandonsWithin(seconds) - ROUNDING);
        }
    }

    @Property(tries = 150)
    void sixty_digits_say_the_same(
            @ForAll @DoubleRange(min = -3, max = 2.3) double power,
            @ForAll @DoubleRange(min = -5, max = 4) double roots,
            @ForAll @DoubleRange(min = -3, max = 1) double patience,
            @ForAll @DoubleRange(min = 0, max = 2) double gone) {
        var load = load(Math.pow(10, power));
        var agents = agents(load, roots);
        var patienceSeconds = HANDLING * Math.pow(10, patience);
        checkDigits(load, agents, patienceSeconds, gone * patienceSeconds);
    }

    @ParameterizedTest
    @CsvSource({
        "100, 1, 3000, 12000, true",
        "100, 30, 6000, 6000, true",
        "300, 200, 30000, 13000, true",
        "300, 250, 3000, 100, true",
        "90, 1, 300, 1000, true",
        "150, 2, 300, 0, true",
        "70, 1, 300, 200, false",
        "300, 300, 30000, 500, false"
    })
    void deep_overload_is_exact_too(double erlangs, int agents, double patience, double seconds, boolean deep) {
        assertThat(GammaTail.isWhole(agents * patience / HANDLING, erlangs * patience / HANDLING))
                .isEqualTo(deep);
        checkDigits(load(erlangs), agents, patience, seconds);
    }

    private static void checkDigits(Load load, int agents, double patienceSeconds, double seconds) {
        var exact = new Decimals(load, agents, patienceSeconds, seconds);
        var queue = new ErlangA(load, agents, patienceSeconds);
        close(queue.waits(), exact.waits);
        close(queue.abandons(), exact.abandons);
        close(queue.meanWaitOfAnswered(), exact.meanWaitOfAnswered);
        close(queue.meanWaitOfAbandoned(), exact.meanWaitOfAbandoned);
        close(queue.offeredLongerThan(seconds), exact.offeredLonger);
        close(queue.answeredWithin(seconds), exact.answeredWithin);
        close(queue.abandonsWithin(seconds), exact.abandonsWithin);
        close(queue.answered(), 1 - exact.abandons);
    }

    @Property(tries = 200)
    void what_waits_is_answered_or_gone_and_nothing_is_lost_on_the_way(
            @ForAll @DoubleRange(min = -3, max = 4) double power,
            @ForAll @DoubleRange(min = -5, max = 3) double roots,
            @ForAll @DoubleRange(min = -2, max = 2) double patience) {
        var load = load(Math.pow(10, power));
        var patienceSeconds = HANDLING * Math.pow(10, patience);
        var queue = new ErlangA(load, agents(load, roots), patienceSeconds);
        assertThat(queue.answered() + queue.abandons()).isCloseTo(1, within(ROUNDING));
        var waited = queue.answered() * queue.meanWaitOfAnswered() + queue.abandons() * queue.meanWaitOfAbandoned();
        assertThat(waited).isCloseTo(queue.meanWait(), within(1e-10 * Math.max(1, queue.meanWait())));
        assertThat(queue.queue()).isCloseTo(load.rate() * queue.meanWait(), within(1e-9 * Math.max(1, queue.queue())));
        assertThat(queue.occupancy() * queue.agents())
                .isCloseTo(load.erlangs() * queue.answered(), within(1e-9 * queue.agents()));
        assertThat(queue.answeredWithin(1e12)).isCloseTo(queue.answered(), within(ROUNDING));
        assertThat(queue.abandonsWithin(1e12)).isCloseTo(queue.abandons(), within(ROUNDING));
        assertThat(queue.answeredWithin(0)).isCloseTo(1 - queue.waits(), within(ROUNDING));
        assertThat(queue.offeredLongerThan(0)).isCloseTo(queue.waits(), within(ROUNDING));
        assertThat(queue.growthPerHour()).isZero();
    }

    @Property(tries = 150)
    void the_wait_of_a_share_is_not_exceeded_by_that_share(
            @ForAll @DoubleRange(min = -2, max = 4) double power,
            @ForAll @DoubleRange(min = -4, max = 3) double roots,
            @ForAll @DoubleRange(min = -1, max = 2) double patience,
            @ForAll @DoubleRange(min = 0, max = 0.99) double share) {
        var load = load(Math.pow(10, power));
        for (var patienceSeconds : new double[] {HANDLING * Math.pow(10, patience), Double.POSITIVE_INFINITY}) {
            var queue = Queue.of(load, agents(load, roots), patienceSeconds);
            var wait = queue.waitOf(share);
            if (wait == 0) {
                assertThat(queue.waits()).isLessThanOrEqualTo(1 - share + ROUNDING);
            } else if (Double.isInfinite(wait)) {
                assertThat(queue.growthPerHour()).isNotNegative();
                assertThat(queue.answeredWithin(THIRTY_DAYS)).isZero();
            } else {
                assertThat(queue.offeredLongerThan(wait)).isCloseTo(1 - share, within(1e-9));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"200, 16", "Infinity, 21"})
    void the_share_that_does_not_wait_is_answered_at_once(double patience, int agents) {
        var queue = Queue.of(load(20), agents, patience);
        assertThat(queue.waits()).isBetween(0.5, 1.0);
        assertThat(queue.waitOf(1 - queue.waits())).isZero();
        assertThat(queue.waitOf(1.001 - queue.waits())).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"80, 1", "80, 79", "80, 80", "80, 200", "1000, 3"})
    void however_long_one_looks_it_is_a_number(double erlangs, int agents) {
        for (var patience : new double[] {1e-6, 1, 300, 1e9}) {
            checkMeasures(new ErlangA(load(erlangs), agents, patience), Double.MAX_VALUE);
            checkMeasures(new ErlangC(load(erlangs), agents), Double.MAX_VALUE);
        }
        var forever = new Level(ServiceLevelVariant.OF_ALL, 0.5, Double.MAX_VALUE);
        assertThat(Staffing.agents(load(erlangs), 1e-6, Targets.NONE.with(forever)))
                .isPositive();
    }

    @Property(tries = 200)
    void without_end_to_patience_it_is_erlang_c(
            @ForAll @DoubleRange(min = -3, max = 3) double power,
            @ForAll @DoubleRange(min = 0.3, max = 5) double roots,
            @ForAll @DoubleRange(min = 0, max = 600) double seconds) {
        var load = load(Math.pow(10, power));
        var patient = new ErlangC(load, (int) load.erlangs() + 1 + (int) Math.ceil(roots * Math.sqrt(load.erlangs())));
        var far = new ErlangA(load, patient.agents(), 1e9);
        var further = new ErlangA(load, patient.agents(), 1e11);
        assertThat(further.waits()).isCloseTo(patient.waits(), within(1e-6));
        assertThat(further.answeredWithin(seconds)).isCloseTo(patient.answeredWithin(seconds), within(1e-6));
        assertThat(further.meanWaitOfAnswered())
                .isCloseTo(patient.meanWait(), within(1e-6 * Math.max(1, patient.meanWait())));
        assertThat(Math.abs(patient.waits() - further.waits()))
                .isLessThanOrEqualTo(Math.abs(patient.waits() - far.waits()) + ROUNDING);
        assertThat(Queue.of(load, patient.agents(), Double.POSITIVE_INFINITY)).isEqualTo(patient);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 60, 1000, 100_000})
    void as_many_agents_as_erlangs_are_nothing_special(int agents) {
        var exact = new ErlangA(load(agents), agents, 200);
        var less = new ErlangA(load(agents * (1 - 1e-10)), agents, 200);
        var more = new ErlangA(load(agents * (1 + 1e-10)), agents, 200);
        assertThat(exact.waits()).isStrictlyBetween(less.waits(), more.waits());
        assertThat(exact.waits()).isCloseTo((less.waits() + more.waits()) / 2, within(1e-12));
        assertThat(exact.answeredWithin(20)).isCloseTo(less.answeredWithin(20), within(1e-7));
        assertThat(exact.meanWaitOfAnswered()).isCloseTo(more.meanWaitOfAnswered(), within(1e-5));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 1000, 100_000})
    void a_patient_queue_at_its_limit_waits_without_end(int agents) {
        var limit = new ErlangC(load(agents), agents);
        assertThat(limit.waits()).isOne();
        assertThat(limit.meanWait()).isInfinite();
        assertThat(limit.meanWaitOfDelayed()).isInfinite();
        assertThat(limit.queue()).isInfinite();
        assertThat(limit.answeredWithin(THIRTY_DAYS)).isZero();
        assertThat(limit.answered()).isOne();
        assertThat(limit.occupancy()).isOne();
        assertThat(limit.waitOf(0.5)).isInfinite();
        assertThat(limit.waitOf(0)).isZero();
        assertThat(limit.growthPerHour()).isZero();
        assertThat(limit.prospect()).isEqualTo("the queue never settles");
        var within = new ErlangC(load(agents * (1 - 1e-9)), agents);
        assertThat(within.waits()).isCloseTo(1, within(1e-5));
        assertThat(within.waits()).isLessThan(1);
        assertThat(within.meanWaitOfDelayed()).isCloseTo(HANDLING / agents * 1e9, within(HANDLING / agents * 1e3));
    }

    @Test
    void an_overload_says_by_how_much_the_queue_grows() {
        var overload = new ErlangC(new Load(100, 3600, 360), 8);
        assertThat(overload.growthPerHour()).isCloseTo(20, within(1e-9));
        assertThat(overload.prospect()).isEqualTo("the queue grows by 20.0 contacts per hour");
        assertThat(new ErlangC(new Load(80.06, 3600, 360), 8).prospect())
                .isEqualTo("the queue grows by 0.1 contacts per hour");
        assertThat(new ErlangC(new Load(80.04, 3600, 360), 8).prospect()).isEqualTo("the queue never settles");
        assertThat(overload.waits()).isOne();
        assertThat(overload.answeredWithin(1e9)).isZero();
        assertThat(overload.stillWaiting(60)).isOne();
        assertThat(overload.meanWaitOfAnswered()).isInfinite();
        assertThat(overload.answered()).isCloseTo(0.8, within(1e-12));
        assertThat(ServiceLevelVariant.OF_ANSWERED.of(overload, 60)).isZero();
        assertThat(ServiceLevelVariant.ABANDONS_AS_GOOD.of(overload, 60)).isZero();
        assertThat(ServiceLevelVariant.WITHOUT_SHORT_ABANDONS.of(overload, 60)).isZero();
        assertThat(new ErlangC(new Load(100, 3600, 360), 11).prospect()).isEqualTo("the queue settles");
        assertThat(new ErlangC(new Load(100, 3600, 360), 11).growthPerHour()).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {200, Double.POSITIVE_INFINITY})
    void where_nobody_comes_nobody_waits(double patience) {
        var queue = Queue.of(new Load(0, 3600, 300), 1, patience);
        assertThat(queue.waits()).isZero();
        assertThat(queue.abandons()).isZero();
        assertThat(queue.answered()).isOne();
        assertThat(queue.answeredWithin(0)).isOne();
        assertThat(queue.abandonsWithin(60)).isZero();
        assertThat(queue.stillWaiting(0)).isZero();
        assertThat(queue.meanWait()).isZero();
        assertThat(queue.meanWaitOfAnswered()).isZero();
        assertThat(queue.queue()).isZero();
        assertThat(queue.occupancy()).isZero();
        assertThat(queue.waitOf(1)).isZero();
        assertThat(queue.growthPerHour()).isZero();
        for (var variant : ServiceLevelVariant.values()) {
            assertThat(variant.of(queue, 20)).isOne();
        }
    }

    @Property(tries = 300)
    void blocking_rises_with_the_load_and_falls_with_the_servers(
            @ForAll @DoubleRange(min = -3, max = 5) double power,
            @ForAll @DoubleRange(min = -6, max = 6) double roots,
            @ForAll @DoubleRange(min = 1, max = 1.1) double factor) {
        var erlangs = Math.pow(10, power);
        var servers = agents(load(erlangs), roots);
        var blocking = ErlangB.blocking(servers, erlangs);
        assertThat(ErlangB.blocking(servers, erlangs * factor)).isGreaterThanOrEqualTo(blocking * (1 - 1e-12));
        assertThat(ErlangB.blocking(servers + 1, erlangs)).isLessThanOrEqualTo(blocking);
        assertThat(blocking).isBetween(Math.max(0, 1 - servers / erlangs), 1.0);
        assertThat(1 / QuickErlangB.inverse(servers, erlangs)).isCloseTo(blocking, within(1e-10 * blocking));
    }

    private static void checkMeasures(Queue queue, double seconds) {
        var shares = new double[] {
            queue.waits(),
            queue.answered(),
            queue.abandons(),
            queue.occupancy(),
            queue.answeredWithin(seconds),
            queue.abandonsWithin(seconds),
            queue.stillWaiting(seconds),
            queue.offeredLongerThan(seconds),
            ServiceLevelVariant.OF_ALL.of(queue, seconds),
            ServiceLevelVariant.WITHOUT_SHORT_ABANDONS.of(queue, seconds),
            ServiceLevelVariant.OF_ANSWERED.of(queue, seconds),
            ServiceLevelVariant.ABANDONS_AS_GOOD.of(queue, seconds)
        };
        for (var share : shares) {
            assertThat(share).isBetween(0.0, 1.0 + 1e-15);
        }
        var times = new double[] {queue.meanWait(), queue.meanWaitOfAnswered(), queue.queue(), queue.waitOf(0.9)};
        for (var time : times) {
            assertThat(time).isGreaterThanOrEqualTo(0);
        }
        if (queue instanceof ErlangA impatient) {
            assertThat(impatient.meanWaitOfAbandoned()).isPositive().isFinite();
        }
    }

    private static Load load(double erlangs) {
        return new Load(erlangs, HANDLING, HANDLING);
    }

    private static int agents(Load load, double roots) {
        return (int) Math.max(1, Math.round(load.erlangs() + roots * Math.sqrt(load.erlangs())));
    }
}
