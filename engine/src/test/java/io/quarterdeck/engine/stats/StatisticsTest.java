package io.quarterdeck.engine.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class StatisticsTest {

    @ParameterizedTest
    @CsvFileSource(files = "src/test/resources/vectors/wilson95.csv", numLinesToSkip = 1)
    void a_share_has_its_published_interval(double successes, double n, double share, double lower, double upper) {
        var interval = Wilson.of(successes / n, n);
        assertThat(interval.lower()).isCloseTo(lower, within(1e-12));
        assertThat(interval.upper()).isCloseTo(upper, within(1e-12));
    }

    @ParameterizedTest
    @CsvFileSource(files = "src/test/resources/vectors/csat_alert_false_alarm.csv", numLinesToSkip = 1)
    void a_fall_by_chance_is_as_frequent_as_counted(int answers, double share, double chance) {
        assertThat(WeekOverWeek.falseAlarms(answers, share, 500)).isCloseTo(chance, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"0.88,0.9,3840.847482", "0.85,0.9,685.596858", "0.75,0.8,1093.739046"})
    void two_shares_need_so_many_cases(double from, double to, double cases) {
        assertThat(SampleSize.ofShares(from, to)).isCloseTo(cases, within(1e-5));
    }

    @Test
    void b_61_ten_percent_less_time_shows_in_564_contacts() {
        assertThat(SampleSize.ofDurations(-0.1, 0.7)).isCloseTo(564, within(1.0));
    }

    @Test
    void a_fall_of_two_fifths_shows_in_78_events() {
        assertThat(SampleSize.ofCounts(-0.4)).isCloseTo(78.5, within(0.1));
    }
}
