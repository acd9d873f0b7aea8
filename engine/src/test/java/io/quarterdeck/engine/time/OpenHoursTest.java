package io.quarterdeck.engine.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
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

    @Test
    void every_stretch_in_which_nobody_works_is_listed_and_cut_at_the_ends() {
        assertThat(Hours.bleusalt().closures(newYork("2026-11-10T07:00:00"), newYork("2026-11-11T23:00:00")))
                .containsExactly(
                        new Closure(newYork("2026-11-10T07:00:00"), newYork("2026-11-10T08:00:00")),
                        new Closure(newYork("2026-11-10T22:00:00"), newYork("2026-11-11T08:00:00")),
                        new Closure(newYork("2026-11-11T22:00:00"), newYork("2026-11-11T23:00:00")))
                .extracting(Closure::length)
                .containsExactly(HOUR, Duration.ofHours(10), HOUR);
        assertThat(Hours.bleusalt().closures(newYork("2026-11-10T08:00:00"), newYork("2026-11-10T22:00:00")))
                .isEmpty();
        assertThat(OpenHours.always(Hours.NEW_YORK)
                        .closures(newYork("2026-11-10T08:00:00"), newYork("2026-12-10T22:00:00")))
                .isEmpty();
    }

    @Test
    void an_ordinary_week_knows_no_holidays() {
        var christmas = newYork("2026-12-25T12:00:00");
        assertThat(Hours.callie().isOpen(christmas)).isFalse();
        assertThat(Hours.callie().withoutHolidays().isOpen(christmas)).isTrue();
        assertThat(Hours.callie().withoutHolidays().week())
                .isEqualTo(Hours.callie().week());
        assertThat(Hours.callie().week()).isEqualTo(Hours.week("08:00-20:00", "09:00-17:00"));
    }

    @Test
    void every_team_has_its_zone_and_the_desk_has_the_first() {
        var both = withSingapore("08:00-20:00");
        assertThat(both.zone()).isEqualTo(Hours.NEW_YORK);
        assertThat(both.or(Hours.callie()).zones()).containsExactly(Hours.NEW_YORK, ZoneId.of("Asia/Singapore"));
        assertThat(both.describe()).isEqualTo("08:00–22:00 every day; 08:00–20:00 every day");
        assertThat(Hours.bleusalt()).hasToString("08:00–22:00 every day America/New_York");
        assertThat(Hours.callie()).hasSameHashCodeAs(Hours.callie());
        assertThat(Hours.callie().hashCode()).isNotEqualTo(Hours.bleusalt().hashCode());
    }

    @Test
    void only_the_years_from_1900_to_2399_count() {
        var always = OpenHours.always(ZoneId.of("UTC"));
        assertThat(always.isOpen(Instant.parse("1899-12-31T23:59:59Z"))).isFalse();
        assertThat(always.isOpen(Instant.parse("1900-01-01T00:00:00Z"))).isTrue();
        assertThat(always.isOpen(Instant.parse("2399-12-31T23:59:59Z"))).isTrue();
        assertThat(always.isOpen(Instant.parse("2400-01-01T00:00:00Z"))).isFalse();
        assertThat(always.between(Instant.parse("1899-12-01T00:00:00Z"), Instant.parse("1900-01-02T00:00:00Z")))
                .isEqualTo(Duration.ofDays(1));
        assertThat(always.between(Instant.parse("2399-12-31T00:00:00Z"), Instant.parse("2400-06-01T00:00:00Z")))
                .isEqualTo(Duration.ofDays(1));
        assertThat(always.add(Instant.parse("1899-12-01T00:00:00Z"), HOUR))
                .isEqualTo(Instant.parse("1900-01-01T01:00:00Z"));
    }

    @Test
    void a_sum_over_centuries_is_exact_however_little_was_asked_before() {
        var always = OpenHours.always(ZoneId.of("UTC"));
        var from = Instant.parse("2026-11-10T00:00:00Z");
        var centuries = Duration.between(from, Instant.parse("2399-12-31T00:00:00Z"));
        assertThat(always.add(from, HOUR)).isEqualTo(from.plus(HOUR));
        assertThat(always.add(from, centuries)).isEqualTo(from.plus(centuries));
        assertThat(always.add(from, centuries.plus(Duration.ofDays(1))))
                .isEqualTo(Instant.parse("2400-01-01T00:00:00Z"));
        assertThat(always.add(from, centuries.plus(Duration.ofDays(2))))
                .isEqualTo(Instant.parse("2400-01-01T00:00:00Z"));
    }

    @Test
    void an_hour_a_week_adds_up_over_twenty_years() {
        var thursdays = new Week(Map.of(DayOfWeek.THURSDAY, List.of(Window.parse("10:00-11:00"))));
        var hours = OpenHours.of(Hours.NEW_YORK, thursdays, Holidays.US_FEDERAL);
        var before = newYork("2026-11-25T12:00:00"); // Thanksgiving is closed
        assertThat(hours.nextOpening(before)).contains(newYork("2026-12-03T10:00:00"));
        assertThat(hours.nextClosing(before)).contains(newYork("2026-12-03T11:00:00"));
        assertThat(hours.add(before, Duration.ofHours(1000))).isAfter(newYork("2045-01-01T00:00:00"));
        assertThat(hours.between(before, hours.add(before, Duration.ofHours(1000))))
                .isEqualTo(Duration.ofHours(1000));
    }

    private static OpenHours withSingapore(String window) {
        var singapore = Week.everyDay(Window.parse(window));
        return Hours.bleusalt().or(OpenHours.of(ZoneId.of("Asia/Singapore"), singapore, Holidays.NONE));
    }

    private static Instant newYork(String local) {
        return LocalDateTime.parse(local).atZone(Hours.NEW_YORK).toInstant();
    }
}
