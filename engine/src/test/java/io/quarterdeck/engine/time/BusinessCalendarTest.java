package io.quarterdeck.engine.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BusinessCalendarTest {
    private final BusinessCalendar bleusalt = Hours.calendar(Hours.bleusalt(), Holidays.NONE);
    private final BusinessCalendar callie = Hours.calendar(Hours.callie(), Holidays.US_FEDERAL);

    @Test
    void b_47_three_business_days_from_friday_morning_are_wednesday_morning() {
        assertThat(bleusalt.after(at("2026-11-06T10:00"), Span.parse("3bd"))).isEqualTo(at("2026-11-11T10:00"));
    }

    @Test
    void c_64_seven_business_days_over_christmas_leave_out_the_holiday() {
        assertThat(callie.after(at("2026-12-18T15:00"), Span.parse("7bd"))).isEqualTo(at("2026-12-30T15:00"));
    }

    @Test
    void c_62_thirty_days_of_delivery_last_to_the_end_of_the_local_day() {
        var end = callie.endOfDayAfter(at("2026-11-01T14:00"), Span.parse("30d"));
        assertThat(at("2026-12-01T23:59:59")).isBefore(end);
        assertThat(at("2026-12-02T00:00")).isEqualTo(end);
    }

    @Test
    void a_business_day_from_a_weekend_is_the_next_business_day_at_that_time() {
        assertThat(bleusalt.after(at("2026-11-07T10:00"), Span.parse("1bd"))).isEqualTo(at("2026-11-09T10:00"));
    }

    @Test
    void a_day_later_is_the_same_time_on_the_wall_and_24_hours_are_not() {
        var noon = at("2026-10-31T12:00"); // the night in which summer time ends
        assertThat(bleusalt.after(noon, Span.parse("1d"))).isEqualTo(at("2026-11-01T12:00"));
        assertThat(bleusalt.after(noon, Span.parse("24h"))).isEqualTo(at("2026-11-01T11:00"));
    }

    @Test
    void a_time_that_the_clock_jumps_over_is_the_moment_of_the_jump() {
        assertThat(bleusalt.after(at("2026-03-07T02:30"), Span.parse("1d")))
                .isEqualTo(Instant.parse("2026-03-08T07:00:00Z"));
    }

    @Test
    void a_month_from_the_last_of_january_is_the_last_of_february() {
        assertThat(bleusalt.after(at("2027-01-31T09:00"), Span.parse("1mo"))).isEqualTo(at("2027-02-28T09:00"));
        assertThat(bleusalt.after(at("2027-01-31T09:00"), Span.parse("2w"))).isEqualTo(at("2027-02-14T09:00"));
    }

    @Test
    void a_pause_of_opening_time_counts_only_what_was_open() {
        var due = bleusalt.after(at("2026-11-10T20:00"), Span.parse("4bh")); // 10:00 on the 11th
        var left = bleusalt.left(at("2026-11-10T21:00"), due, Span.parse("4bh"));
        assertThat(left).isEqualTo(new Left.OpenTime(Duration.ofHours(3)));
        assertThat(bleusalt.resume(at("2026-11-11T21:00"), left)).isEqualTo(at("2026-11-12T10:00"));
    }

    @Test
    void a_pause_of_business_days_moves_the_due_by_the_business_time_it_took() {
        var span = Span.parse("3bd");
        var due = bleusalt.after(at("2026-11-06T10:00"), span); // Wednesday 10:00
        var left = bleusalt.left(at("2026-11-06T16:00"), due, span); // Friday
        assertThat(bleusalt.resume(at("2026-11-08T12:00"), left)).isEqualTo(at("2026-11-11T18:00")); // 8 h of Friday
        assertThat(bleusalt.resume(at("2026-11-09T06:00"), left)).isEqualTo(at("2026-11-12T00:00")); // and 6 of Monday
    }

    @Test
    void a_business_day_that_ends_at_midnight_stays_on_a_business_day() {
        var span = Span.parse("1bd");
        var due = bleusalt.after(at("2026-11-06T00:00"), span); // Friday to Monday
        assertThat(due).isEqualTo(at("2026-11-09T00:00"));
        var noon = at("2026-11-06T12:00");
        assertThat(bleusalt.resume(noon, bleusalt.left(noon, due, span))).isEqualTo(due);
    }

    @Test
    void a_pause_does_not_bring_back_what_has_passed() {
        var due = at("2026-11-10T10:00");
        var left = bleusalt.left(at("2026-11-10T10:00"), due, Span.parse("2h"));
        assertThat(left).isEqualTo(new Left.Passed(due));
        assertThat(bleusalt.resume(at("2026-11-20T10:00"), left)).isEqualTo(due);
    }

    @Test
    void in_the_hour_that_comes_twice_a_pause_ends_in_the_hour_it_ends_in() {
        var secondTenPastOne = Instant.parse("2026-11-01T06:10:00Z"); // New York, after the clock went back
        assertThat(bleusalt.resume(secondTenPastOne, new Left.WallTime(Duration.ofMinutes(20))))
                .isEqualTo(Instant.parse("2026-11-01T06:30:00Z"));
    }

    @Test
    void a_calendar_tells_its_hours() {
        assertThat(callie.describe()).isEqualTo("08:00–20:00 Mon–Fri, 09:00–17:00 Sat–Sun");
        assertThat(callie.zone()).isEqualTo(Hours.NEW_YORK);
    }

    @Test
    void a_week_without_business_days_is_refused() {
        assertThatThrownBy(() -> new BusinessCalendar(Hours.bleusalt(), Set.of(), Holidays.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Hours.NEW_YORK).toInstant();
    }
}
