package io.quarterdeck.engine.sim;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.engine.staffing.ErlangA;
import io.quarterdeck.engine.staffing.ErlangC;
import io.quarterdeck.engine.staffing.Load;
import org.junit.jupiter.api.Test;

/** Where the twin is asked for something that a formula knows, it says the same within its interval. */
class TwinFormulasTest {
    private static final double HOUR = 3600;
    private static final double AHT = 360;
    /** From 95 % to 99.7 %: each of a dozen figures may be the twentieth that misses. */
    private static final double WIDER = 1.5;

    @Test
    void calls_of_patient_callers_wait_as_erlang_c_says() {
        var phone = Corner.playbook("phone: {hours: open, answer: 80% within 30s, aht: 6m, concurrency: 1}");
        var assumed = Corner.plain("phone", Distribution.exponential(AHT), Distribution.never());
        var report = Corner.play(Corner.world(phone, 60, assumed), 8, 20, 12);
        var exact = new ErlangC(new Load(60, HOUR, AHT), 8);
        var calls = Corner.only(report);
        holds(calls.serviceLevel(), exact.answeredWithin(30));
        holds(calls.speedOfAnswer(), exact.meanWait());
        holds(report.people().occupancy(), exact.occupancy());
        assertThat(calls.abandonment().value()).isZero();
    }

    @Test
    void calls_of_impatient_callers_are_lost_as_erlang_a_says() {
        var phone = Corner.playbook("phone: {hours: open, answer: 80% within 30s, aht: 6m, concurrency: 1}");
        var assumed = Corner.plain("phone", Distribution.exponential(AHT), Distribution.exponential(120));
        var report = Corner.play(Corner.world(phone, 60, assumed), 7, 20, 12);
        var exact = new ErlangA(new Load(60, HOUR, AHT), 7, 120);
        var calls = Corner.only(report);
        holds(calls.serviceLevel(), exact.answeredWithin(30));
        holds(calls.abandonment(), exact.abandons());
        holds(calls.speedOfAnswer(), exact.meanWaitOfAnswered());
        holds(report.people().occupancy(), exact.occupancy());
    }

    @Test
    void three_chats_at_a_time_are_a_birth_and_death_of_chats() {
        var chat = Corner.playbook("chat: {hours: open, answer: 90% within 60s, aht: 6m, concurrency: 3}");
        var assumed = Corner.plain("chat", Distribution.exponential(AHT), Distribution.never());
        var perHour = 14.0;
        var report = Corner.play(Corner.world(chat, perHour, assumed), 1, 40, 12);
        var turns = assumed.turns();
        var pace = new double[4];
        for (var k = 1; k <= 3; k++) {
            pace[k] = turns.utilisation(k) / turns.utilisation(1) / AHT;
        }
        // workforce.md 2.1: chances of N chats by birth and death, a geometric tail when all three places are taken
        var rate = perHour / HOUR;
        var chances = new double[] {1, 0, 0, 0};
        var below = 1.0;
        for (var n = 1; n <= 3; n++) {
            chances[n] = chances[n - 1] * rate / pace[n];
            below += n < 3 ? chances[n] : 0;
        }
        var full = chances[3] / (1 - rate / pace[3]);
        var waits = full / (below + full);
        var chats = Corner.only(report);
        holds(chats.serviceLevel(), 1 - waits * Math.exp(-(pace[3] - rate) * 60));
        holds(chats.speedOfAnswer(), waits / (pace[3] - rate));
    }

    @Test
    void mails_of_one_person_wait_as_pollaczek_and_khinchine_say() {
        var mail = Corner.playbook("email: {hours: open, aht: 6m, concurrency: 1}");
        var handling = Distribution.lognormal(AHT, 0.7);
        var perHour = 7.0;
        var report = Corner.play(
                Corner.world(mail, perHour, Corner.plain("email", handling, Distribution.never())), 1, 40, 12);
        var rate = perHour / HOUR;
        var waits = rate * handling.meanSquare() / (2 * (1 - rate * AHT));
        holds(Corner.only(report).speedOfAnswer(), waits + AHT);
        holds(report.people().occupancy(), rate * AHT);
    }

    private static void holds(Estimate estimate, double exact) {
        assertThat(Math.abs(estimate.value() - exact))
                .as("%s against %s", estimate, exact)
                .isLessThanOrEqualTo(WIDER * estimate.interval().halfWidth());
    }
}
