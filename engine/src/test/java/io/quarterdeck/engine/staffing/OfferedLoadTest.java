package io.quarterdeck.engine.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfferedLoadTest {

    @Test
    void long_contacts_bring_the_peak_later_and_lower() {
        var day = OfferedLoad.of(new double[] {12, 18, 50, 46, 20}, 1800, 2700, 0);
        assertThat(day).hasSize(5);
        assertThat(day.get(2).stationary()).isEqualTo(75);
        assertThat(day.get(2).mean()).isLessThan(day.get(3).mean());
        assertThat(day.get(3).peak()).isEqualTo(day.get(3).end()).isLessThan(75);
        assertThat(day.get(4).peak())
                .isEqualTo(day.get(4).start())
                .isGreaterThan(day.get(4).end());
        assertThat(day.get(4).start()).isEqualTo(day.get(3).end());
    }

    @Test
    void who_opens_with_a_backlog_works_it_off() {
        var morning = OfferedLoad.of(new double[] {0, 0}, 1800, 1800, 10);
        assertThat(morning.getFirst().start()).isEqualTo(10);
        assertThat(morning.getFirst().end()).isCloseTo(10 / Math.E, within(1e-14));
        assertThat(morning.getLast().end()).isCloseTo(10 / Math.E / Math.E, within(1e-14));
        assertThat(morning.getFirst().mean()).isCloseTo(10 * (1 - 1 / Math.E), within(1e-14));
        assertThat(morning.getFirst().stationary()).isZero();
    }

    /** What comes in is worked on or still in hand: the balance of every interval, and of the day. */
    @Property(tries = 300)
    void no_work_is_lost(
            @ForAll @Size(min = 1, max = 48) List<@DoubleRange(min = 0, max = 5000) Double> contacts,
            @ForAll @DoubleRange(min = 1, max = 20_000) double handling,
            @ForAll @DoubleRange(min = 0, max = 100) double backlog) {
        for (var load : OfferedLoad.of(contacts.stream().mapToDouble(it -> it).toArray(), 900, handling, backlog)) {
            var change = (load.stationary() - load.mean()) * 900 / handling;
            assertThat(load.end() - load.start())
                    .isCloseTo(change, within(1e-9 * Math.max(1, load.peak() + load.stationary())));
            assertThat(load.mean())
                    .isBetween(Math.min(load.start(), load.end()) * (1 - 1e-12), load.peak() * (1 + 1e-12) + 1e-12);
        }
    }

    @ParameterizedTest
    @CsvSource({"1800, 360, false", "1800, 450, false", "1800, 451, true", "1800, 2700, true", "900, 360, true"})
    void it_is_needed_where_a_contact_takes_more_than_a_quarter_of_the_interval(
            double interval, double handling, boolean needed) {
        assertThat(OfferedLoad.isNeeded(interval, handling)).isEqualTo(needed);
    }

    @Test
    void what_is_no_day_is_refused() {
        var one = new double[] {1};
        assertThatThrownBy(() -> OfferedLoad.of(one, 0, 300, 0)).hasMessageStartingWith("intervalSeconds is 0.0");
        assertThatThrownBy(() -> OfferedLoad.of(one, 900, 0, 0)).hasMessageStartingWith("handlingSeconds is 0.0");
        assertThatThrownBy(() -> OfferedLoad.of(one, 900, 300, -1)).hasMessageStartingWith("backlog is -1.0");
        assertThatThrownBy(() -> OfferedLoad.of(new double[] {-1}, 900, 300, 0))
                .hasMessageStartingWith("contacts is -1.0");
        assertThatThrownBy(() -> OfferedLoad.isNeeded(0, 300)).hasMessageStartingWith("intervalSeconds is 0.0");
        assertThatThrownBy(() -> OfferedLoad.isNeeded(900, -3)).hasMessageStartingWith("handlingSeconds is -3.0");
        assertThatThrownBy(() -> new Load(Double.NaN, 900, 300)).hasMessageStartingWith("contacts is NaN");
        assertThatThrownBy(() -> new Load(1, 900, Double.POSITIVE_INFINITY))
                .hasMessage("handlingSeconds is Infinity; it must be above 0 and at most 1.0E15");
    }
}
