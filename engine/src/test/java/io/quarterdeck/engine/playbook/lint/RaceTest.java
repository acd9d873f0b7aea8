package io.quarterdeck.engine.playbook.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.engine.playbook.Yaml;
import io.quarterdeck.engine.time.BusinessCalendar;
import io.quarterdeck.engine.time.Span;
import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RaceTest {
    private static final BusinessCalendar BLEUSALT = Yaml.shipped("bleusalt").calendar();
    private static final BusinessCalendar CALLIE = Yaml.shipped("callie").calendar();

    /** The weeks around both changes of the clock, Thanksgiving and Independence Day. */
    private static final Instant[] MONDAYS = {
        Instant.parse("2026-11-23T05:00:00Z"),
        Instant.parse("2027-03-08T05:00:00Z"),
        Instant.parse("2027-06-28T04:00:00Z"),
        Instant.parse("2027-11-01T04:00:00Z")
    };

    @ParameterizedTest
    @CsvSource({
        "1bh, 4h, true", "4h, 1bh, true", "12h, 1bh, false", "1bh, 12h, true", "0h, 1bh, true", "1bh, 0h, false",
        "3bd, 72h, false", "72h, 3bd, true", "2h, 3h, true", "3bh, 2bh, false", "1d, 24h, true", "24h, 1d, true"
    })
    void two_clocks_are_compared_by_what_they_mean_for_work_that_can_arrive(String one, String other, boolean earlier) {
        var race = Race.of(BLEUSALT, Mutant.TODAY);
        assertThat(race.everEarlier(Span.parse(one), Span.parse(other))).isEqualTo(earlier);
    }

    @Property(tries = 150)
    void no_minute_of_the_hardest_weeks_knows_better(@ForAll("spans") Span one, @ForAll("spans") Span other) {
        for (var calendar : new BusinessCalendar[] {BLEUSALT, CALLIE}) {
            if (anyMinute(calendar, one, other)) {
                assertThat(Race.of(calendar, Mutant.TODAY).everEarlier(one, other))
                        .isTrue();
            }
        }
    }

    @Test
    void the_longest_wait_is_that_of_an_ordinary_week_or_of_the_year() {
        var race = Race.of(BLEUSALT, Mutant.TODAY);
        assertThat(race.longestInAWeek(Span.parse("1bh"))).isEqualTo(Duration.ofHours(11));
        assertThat(race.longestInAYear(Span.parse("1bh"))).isEqualTo(Duration.ofHours(12)); // the clocks go back
        assertThat(Race.of(CALLIE, Mutant.TODAY).longestInAWeek(Span.parse("4bh")))
                .isEqualTo(Duration.ofHours(20));
    }

    private static boolean anyMinute(BusinessCalendar calendar, Span one, Span other) {
        for (var monday : MONDAYS) {
            for (var minute = 0; minute < 7 * 24 * 60; minute += 3) {
                var at = monday.plusSeconds(minute * 60L);
                if (calendar.after(at, one).isBefore(calendar.after(at, other))) {
                    return true;
                }
            }
        }
        return false;
    }

    @Provide
    Arbitrary<Span> spans() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(0, 3000).map(it -> Span.parse(it + "m")),
                Arbitraries.integers().between(0, 1500).map(it -> Span.parse(it + "bm")),
                Arbitraries.integers().between(0, 7).map(it -> Span.parse(it + "bd")),
                Arbitraries.integers().between(0, 9).map(it -> Span.parse(it + "d")));
    }
}
