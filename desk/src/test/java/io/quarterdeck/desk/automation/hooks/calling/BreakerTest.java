package io.quarterdeck.desk.automation.hooks.calling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BreakerTest {

    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");

    @Test
    void immunity_32_it_opens_when_seven_of_ten_calls_failed() {
        var breaker = Breaker.closed(NOON);
        for (var n = 0; n < 3; n++) {
            breaker = breaker.after(true, NOON);
        }
        for (var n = 0; n < 6; n++) {
            breaker = breaker.after(false, NOON);
        }
        assertThat(breaker.lets(8, NOON)).isEqualTo(8);
        breaker = breaker.after(false, NOON);
        assertThat(breaker.lets(8, NOON)).isZero();
        assertThat(breaker.lets(8, NOON.plusSeconds(29))).isZero();
    }

    @Test
    void a_receiver_that_fails_now_and_then_keeps_it_closed() {
        var breaker = Breaker.closed(NOON);
        for (var n = 0; n < 1_000; n++) {
            breaker = breaker.after(n % 2 == 0, NOON.plusSeconds(n));
            assertThat(breaker.lets(8, NOON.plusSeconds(n))).isEqualTo(8);
        }
    }

    @Test
    void failures_of_long_ago_do_not_count() {
        var breaker = Breaker.closed(NOON);
        for (var n = 0; n < 9; n++) {
            breaker = breaker.after(false, NOON);
        }
        assertThat(breaker.after(false, NOON.plus(Breaker.WINDOW)).state()).isEqualTo(Breaker.State.CLOSED);
    }

    @Test
    void immunity_32_after_a_rest_one_call_at_a_time_goes_through_and_two_good_ones_close_it() {
        var later = NOON.plusSeconds(30);
        var breaker = open(NOON);
        assertThat(breaker.lets(8, later)).isEqualTo(1);
        breaker = breaker.probing(later.plusSeconds(60));
        assertThat(breaker.lets(8, later)).as("one is under way").isZero();
        breaker = breaker.after(true, later);
        assertThat(breaker.lets(8, later)).isEqualTo(1);
        breaker = breaker.probing(later.plusSeconds(60)).after(true, later);
        assertThat(breaker.state()).isEqualTo(Breaker.State.CLOSED);
    }

    @Test
    void a_probe_that_is_lost_with_its_node_lets_another_through_when_its_lease_is_over() {
        var breaker = open(NOON).probing(NOON.plusSeconds(90));
        assertThat(breaker.lets(8, NOON.plusSeconds(89))).isZero();
        assertThat(breaker.lets(8, NOON.plusSeconds(90))).isEqualTo(1);
    }

    @Test
    void each_time_it_opens_again_it_rests_longer_up_to_a_quarter_of_an_hour() {
        var breaker = open(NOON);
        var rest = Breaker.SHORTEST_REST;
        for (var n = 0; n < 20; n++) {
            assertThat(Duration.between(NOON, breaker.openUntil())).isEqualTo(rest);
            breaker = breaker.probing(NOON).after(false, NOON);
            rest = rest.multipliedBy(2).compareTo(Breaker.LONGEST_REST) < 0
                    ? rest.multipliedBy(2)
                    : Breaker.LONGEST_REST;
        }
    }

    @Test
    void a_call_that_began_before_it_opened_changes_nothing() {
        assertThat(open(NOON).after(true, NOON)).isEqualTo(open(NOON));
    }

    private static Breaker open(Instant at) {
        var breaker = Breaker.closed(at);
        for (var n = 0; n < 10; n++) {
            breaker = breaker.after(false, at);
        }
        return breaker;
    }
}
