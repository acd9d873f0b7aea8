package io.quarterdeck.engine.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.engine.playbook.diff.Change;
import io.quarterdeck.engine.playbook.diff.Diff;
import io.quarterdeck.engine.time.DaysOff;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days on which nobody works, beside those of the calendar. */
class DaysOffTest {

    private static final String HOLIDAYS = "holidays: us_federal";

    private static Reading reading(String closed) {
        var source = Yaml.source("callie").replace(HOLIDAYS, "closed: " + closed + "\n  " + HOLIDAYS);
        return Playbook.read(Yaml.node(source));
    }

    private static Playbook playbook(String closed) {
        return ((Reading.Read) reading(closed)).playbook();
    }

    @Test
    void a_named_day_is_closed_like_a_holiday_and_the_calendar_still_holds() {
        var playbook = playbook("{2026-12-24: Christmas Eve, 2026-12-28..2026-12-30: Inventory}");
        assertThat(playbook.calendar().holidays().closed())
                .containsExactly(
                        new DaysOff("Christmas Eve", LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 24)),
                        new DaysOff("Inventory", LocalDate.of(2026, 12, 28), LocalDate.of(2026, 12, 30)));
        var hours = playbook.calendar().hours();
        assertThat(hours.isOpen(Instant.parse("2026-12-23T16:00:00Z"))).isTrue();
        assertThat(hours.isOpen(Instant.parse("2026-12-24T16:00:00Z"))).isFalse();
        assertThat(hours.isOpen(Instant.parse("2026-12-25T16:00:00Z"))).isFalse();
        assertThat(hours.isOpen(Instant.parse("2026-12-30T16:00:00Z"))).isFalse();
        assertThat(hours.isOpen(Instant.parse("2026-12-31T16:00:00Z"))).isTrue();
        assertThat(hours.withoutHolidays().isOpen(Instant.parse("2026-12-24T16:00:00Z")))
                .isTrue();
    }

    @Test
    void what_changes_is_told() {
        assertThat(Diff.of(Yaml.shipped("callie"), playbook("{2026-12-24: Eve}")))
                .extracting(Change::path)
                .containsExactly("hours.closed.2026-12-24");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{2026-12-24..2026-12-22: Eve} | QD-H06",
                "{2026-01-01..2028-01-01: Sabbatical} | QD-H06",
                "{2026-02-30: Never} | QD-S04",
                "{christmas: Eve} | QD-S04",
                "{2026-12-24: ''} | QD-S04",
                "[2026-12-24] | QD-S02"
            })
    void what_is_no_day_is_refused_where_it_stands(String closed, String rule) {
        assertThat(((Reading.Refused) reading(closed)).findings())
                .singleElement()
                .satisfies(it -> assertThat(it.rule()).isEqualTo(rule));
    }
}
