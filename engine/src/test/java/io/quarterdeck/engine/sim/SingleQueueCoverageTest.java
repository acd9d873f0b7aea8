package io.quarterdeck.engine.sim;

import io.quarterdeck.engine.sim.Coverage.Claim;
import io.quarterdeck.engine.staffing.ErlangA;
import io.quarterdeck.engine.staffing.ErlangB;
import io.quarterdeck.engine.staffing.ErlangC;
import io.quarterdeck.engine.staffing.Load;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One queue against the closed forms: 95 % intervals hold the exact value in 92.5 to 97.5 % of the experiments. */
class SingleQueueCoverageTest {
    private static final double MEAN = 180;
    private static final double TARGET = 20;
    private static final int PER_BATCH = 2500;

    /** M/M/c: 8 Erlang, 10 agents. */
    @Test
    void erlang_c() {
        var exact = new ErlangC(new Load(80, 1800, MEAN), 10);
        Coverage.holds(
                queue(80, Distribution.exponential(MEAN), Distribution.never(), 10)::run,
                new Claim("service level", exact.answeredWithin(TARGET), Outcome::serviceLevel),
                new Claim("mean wait", exact.meanWait(), Outcome::meanWait));
    }

    /** M/M/c+M: 10 Erlang, 11 agents, patience of five minutes. */
    @Test
    void erlang_a() {
        var exact = new ErlangA(new Load(100, 1800, MEAN), 11, 300);
        Coverage.holds(
                queue(100, Distribution.exponential(MEAN), Distribution.exponential(300), 11)::run,
                new Claim("service level", exact.answeredWithin(TARGET), Outcome::serviceLevel),
                new Claim("abandonment", exact.abandons(), Outcome::abandonment),
                new Claim("mean wait", exact.meanWait(), Outcome::meanWait),
                new Claim("speed of answer", exact.meanWaitOfAnswered(), Outcome::speedOfAnswer));
    }

    /** M/M/c/c, and by insensitivity M/G/c/c: 10 Erlang, 12 agents. */
    @ParameterizedTest
    @MethodSource("handlings")
    void erlang_b_whatever_the_handling(Distribution handling) {
        Coverage.holds(
                queue(100, handling, Distribution.constant(0), 12)::run,
                new Claim("blocking", ErlangB.blocking(12, 10), Outcome::blocking));
    }

    /** M/G/1 at 60 %: the mean wait of Pollaczek and Khinchine, λ E[S²] / 2(1-ρ). */
    @ParameterizedTest
    @MethodSource("handlings")
    void pollaczek_khinchine(Distribution handling) {
        var rate = 0.6 / MEAN;
        Coverage.holds(
                queue(rate * 1800, handling, Distribution.never(), 1)::run,
                new Claim("mean wait", rate * handling.meanSquare() / 2 / (1 - rate * MEAN), Outcome::meanWait));
    }

    static Stream<Distribution> handlings() {
        return Stream.of(
                Distribution.exponential(MEAN), Distribution.lognormal(MEAN, 0.8), Distribution.gamma(MEAN, 0.5));
    }

    private static SingleQueue queue(double perHalfHour, Distribution handling, Distribution patience, int agents) {
        return new SingleQueue(Coverage.batches(perHalfHour / 1800, PER_BATCH), handling, patience, agents, TARGET);
    }
}
