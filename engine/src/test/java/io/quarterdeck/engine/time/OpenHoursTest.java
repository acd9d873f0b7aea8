package io.quarterdeck.engine.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpenHoursTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void b_08_the_doors_close_at_ten_and_say_when_they_open() {
        var hours = Hours.bleusalt();
        assertThat(hours.isOpen(newYork("2026-11-07T21:59:59"))).isTrue();
        assertThat(hours.isOpen(newYork("2026-11-07T22:00:00"))).isFalse();
        assertThat(hours.nextOpening(newYork("2026-11-07T22:00:00"))).contains(newYork("2026-11-08T08:00:00"));
        assertThat(hours.nextClosing(newYork("2026-11-07T21:59:59"))).contains(newYork("2026-11-07T22:00:00"));
    }

    @Test
    void b_08_a_customer_in_honolulu_finds_us_open_only_when_we_follow_the_customer() {
        var late = newYork("2026-11-10T23:30:00"); // 18:30 in Honolulu
        assertThat(Hours.bleusalt().isOpen(late)).isFalse();
        assertThat(Hours.bleusalt().in(ZoneId.of("Pacific/Honolulu")).isOpen(late))
                .isTrue();
    }

    @Test
    void an_instant_at_closing_counts_from_the_next_opening() {
        assertThat(Hours.callie().add(newYork("2026-11-06T20:00:00"), HOUR)).isEqualTo(newYork("2026-11-07T10:00:00"));
    }

    @Test
    void time_that_ends_at_closing_ends_there_and_not_at_the_next_opening() {
        assertThat(Hours.callie().add(newYork("2026-11-06T19:00:00"), HOUR)).isEqualTo(newYork("2026-11-06T20:00:00"));
    }

    @Test
    void fractions_of_a_second_are_kept() {
        var start = newYork("2026-11-06T19:59:59.250000001");
        var due = Hours.callie().add(start, HOUR);
        assertThat(due).isEqualTo(newYork("2026-11-07T09:59:59.250000001"));
        assertThat(Hours.callie().between(start, due)).isEqualTo(HOUR);
    }

    @Test
    void several_windows_a_day_leave_out_the_lunch_break() {
        var hours = OpenHours.of(
                Hours.NEW_YORK, Week.everyDay(Window.parse("08:00-12:00"), Window.parse("13:00-24:00")), Holidays.NONE);
        assertThat(hours.add(newYork("2026-11-10T11:30:00"), HOUR)).isEqualTo(newYork("2026-11-10T13:30:00"));
        assertThat(hours.add(newYork("2026-11-10T23:30:00"), HOUR)).isEqualTo(newYork("2026-11-11T08:30:00"));
        assertThat(hours.describe()).isEqualTo("08:00–12:00 and 13:00–24:00 every day");
    }

    @Test
    void a_window_to_midnight_runs_on_into_one_that_starts_there() {
        var hours = OpenHours.of(Hours.NEW_YORK, Week.always(), Holidays.US_FEDERAL);
        assertThat(hours.nextClosing(newYork("2026-11-20T10:00:00"))).contains(newYork("2026-11-26T00:00:00"));
        assertThat(hours.nextOpening(newYork("2026-11-26T10:00:00"))).contains(newYork("2026-11-27T00:00:00"));
    }

    @Test
    void round_the_clock_never_opens_or_closes() {
        var hours = OpenHours.always(Hours.NEW_YORK);
        var noon = newYork("2026-11-10T12:00:00");
        assertThat(hours.isOpen(noon)).isTrue();
        assertThat(hours.nextOpening(noon)).isEmpty();
        assertThat(hours.nextClosing(noon)).isEmpty();
        assertThat(hours.describe()).isEqualTo("24/7");
    }

    @Test
    void a_window_inside_the_spring_gap_is_cut_at_the_jump() {
        // 2026-03-08 in New York: the wall clock jumps from 02:00 to 03:00.
        var hours = OpenHours.of(Hours.NEW_YORK, Week.everyDay(Window.parse("01:30-02:30")), Holidays.NONE);
        var midnight = newYork("2026-03-08T00:00:00");
        assertThat(hours.between(midnight, midnight.plus(HOUR.multipliedBy(12))))
                .isEqualTo(Duration.ofMinutes(30));
        assertThat(hours.nextClosing(midnight)).contains(Instant.parse("2026-03-08T07:00:00Z"));
    }

    @Test
    void a_window_inside_the_autumn_overlap_runs_as_often_as_the_wall_clock_shows_it() {
        // 2026-11-01 in New York: 01:00 to 02:00 comes twice.
        var hours = OpenHours.of(Hours.NEW_YORK, Week.everyDay(Window.parse("01:00-01:30")), Holidays.NONE);
        var midnight = newYork("2026-11-01T00:00:00");
        assertThat(hours.between(midnight, midnight.plus(HOUR.multipliedBy(12))))
                .isEqualTo(HOUR);
        assertThat(hours.isOpen(Instant.parse("2026-11-01T05:45:00Z"))).isFalse(); // the first 01:45
        assertThat(hours.isOpen(Instant.parse("2026-11-01T06:15:00Z"))).isTrue(); // the second 01:15
    }

    @Test
    void santiago_changes_its_clock_at_midnight_and_a_day_to_24_00_still_ends_there() {
        var santiago = ZoneId.of("America/Santiago");
        var hours = OpenHours.of(santiago, Week.everyDay(Window.parse("22:00-24:00")), Holidays.NONE);
        // 2026-04-04: at 24:00 the clock goes back to 23:00, so this evening is open three hours.
        var evening =
                LocalDateTime.parse("2026-04-04T21:00:00").atZone(santiago).toInstant();
        assertThat(hours.between(evening, evening.plus(HOUR.multipliedBy(5)))).isEqualTo(Duration.ofHours(3));
    }

    @Test
    void a_second_hub_makes_the_desk_open_whenever_either_is() {
        // In winter 08:00 in Singapore is 19:00 in New York: until 21:00 the two meet, until 20:00 an hour is missing.
        var day = newYork("2026-11-10T00:00:00");
        assertThat(withSingapore("08:00-21:00").between(day, newYork("2026-11-11T00:00:00")))
                .isEqualTo(Duration.ofHours(24));
        assertThat(withSingapore("08:00-20:00").between(day, newYork("2026-11-11T00:00:00")))
                .isEqualTo(Duration.ofHours(23));
        assertThat(withSingapore("08:00-20:00").nextOpening(newYork("2026-11-10T07:30:00")))
                .contains(newYork("2026-11-10T08:00:00"));
    }

    @Test
    void hours_say_what_they_are() {
        assertThat(Hours.bleusalt().describe()).isEqualTo("08:00–22:00 every day");
        assertThat(Hours.callie().describe()).isEqualTo("08:00–20:00 Mon–Fri, 09:00–17:00 Sat–Sun");
        assertThat(Hours.callie()).isEqualTo(Hours.callie()).isNotEqualTo(Hours.bleusalt());
    }

    @Test
    void nothing_is_added_by_zero_and_nothing_runs_backwards() {
        var night = newYork("2026-11-10T03:00:00");
        assertThat(Hours.bleusalt().add(night, Duration.ZERO)).isEqualTo(night);
        assertThatThrownBy(() -> Hours.bleusalt().add(night, Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_sum_that_never_fits_ends_with_the_years_that_count() {
        var never = OpenHours.of(Hours.NEW_YORK, new Week(Map.of()), Holidays.NONE);
        var end = Instant.parse("2400-01-01T00:00:00Z");
        assertThat(never.add(newYork("2026-11-10T03:00:00"), HOUR)).isEqualTo(end);
        assertThat(never.nextOpening(newYork("2026-11-10T03:00:00"))).isEmpty();
        assertThat(Hours.bleusalt().add(newYork("2026-11-10T03:00:00"), Duration.ofSeconds(Long.MAX_VALUE)))
                .isEqualTo(end);
        assertThat(Hours.bleusalt().between(Instant.MIN, Instant.MAX)).isPositive();
        assertThat(Hours.bleusalt().add(Instant.MAX, HOUR)).isEqualTo(Instant.MAX);
    }

    private static OpenHours withSingapore(String window) {
        var singapore = Week.everyDay(Window.parse(window));
        return Hours.bleusalt().or(OpenHours.of(ZoneId.of("Asia/Singapore"), singapore, Holidays.NONE));
    }

    private static Instant newYork(String local) {
        return LocalDateTime.parse(local).atZone(Hours.NEW_YORK).toInstant();
    }
}
