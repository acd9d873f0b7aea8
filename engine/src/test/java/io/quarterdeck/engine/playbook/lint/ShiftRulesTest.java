package io.quarterdeck.engine.playbook.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.engine.measure.Range;
import io.quarterdeck.engine.playbook.Staffing;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Coverage against trying every minute of an opening. */
class ShiftRulesTest {

    @ParameterizedTest
    @CsvSource({
        "6,8,30,14",
        "6,8,30,8",
        "6,8,30,5",
        "6,8,540,14",
        "8,8,60,14",
        "8,8,600,14",
        "4,4,240,14",
        "4,4,240,12",
        "9,10,30,8",
        "6,6,360,14",
        "6,8,30,168",
        "1,1,60,1"
    })
    void the_first_gap_is_the_first_minute_no_shift_covers(int low, int high, int every, int opening) {
        var shifts = new Staffing.Shifts(
                new Range<>(Duration.ofHours(low), Duration.ofHours(high)), Duration.ofMinutes(every), 5);
        var length = opening * 60;
        var covered = new boolean[length];
        for (var start = 0; start < length; start += every) {
            for (var hours = low * 60; hours <= high * 60 && start + hours <= length; hours++) {
                for (var minute = start; minute < start + hours; minute++) {
                    covered[minute] = true;
                }
            }
        }
        var gap = Optional.<Duration>empty();
        for (var minute = length - 1; minute >= 0; minute--) {
            gap = covered[minute] ? gap : Optional.of(Duration.ofMinutes(minute));
        }
        assertThat(ShiftRules.gap(shifts, Duration.ofHours(opening))).isEqualTo(gap);
    }

    @Test
    void starts_that_never_move_on_end_the_search() {
        var shifts = new Staffing.Shifts(Range.only(Duration.ofHours(8)), Duration.ZERO, 5);
        assertThat(ShiftRules.gap(shifts, Duration.ofHours(14))).contains(Duration.ofHours(8));
    }
}
