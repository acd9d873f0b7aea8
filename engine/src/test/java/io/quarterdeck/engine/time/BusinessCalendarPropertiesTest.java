package io.quarterdeck.engine.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class BusinessCalendarPropertiesTest {

    @Property
    void a_pause_of_no_length_changes_nothing(
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("instants") Instant start,
            @ForAll("spans") Span span,
            @ForAll @IntRange(max = 2_000_000) int later) {
        var due = calendar.after(start, span);
        var at = start.plusSeconds(later);
        assertThat(calendar.resume(at, calendar.left(at, due, span))).isEqualTo(due);
    }

    @Property
    void a_longer_pause_is_never_due_earlier(
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("instants") Instant start,
            @ForAll("spans") Span span,
            @ForAll @IntRange(max = 500_000) int before,
            @ForAll @IntRange(max = 500_000) int pause) {
        var due = calendar.after(start, span);
        var at = start.plusSeconds(before);
        var resumed = calendar.resume(at.plusSeconds(pause), calendar.left(at, due, span));
        // In the hour that a clock shows twice, wall-clock time stands still against elapsed time.
        assertThat(resumed.plusSeconds(3600)).isAfterOrEqualTo(due);
    }

    @Property
    void what_is_left_comes_back_from_its_text(
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("instants") Instant start,
            @ForAll("spans") Span span,
            @ForAll @IntRange(max = 2_000_000) int later) {
        var left = calendar.left(start.plusSeconds(later), calendar.after(start, span), span);
        assertThat(Left.parse(left.toString())).isEqualTo(left);
    }

    @Property
    void more_business_days_are_later_and_always_on_one(
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("instants") Instant start,
            @ForAll @IntRange(min = 1, max = 40) int days) {
        var due = calendar.after(start, new Span.BusinessDays(days));
        assertThat(due).isAfter(start).isBefore(calendar.after(start, new Span.BusinessDays(days + 1)));
        var day = due.atZone(calendar.zone()).toLocalDate();
        assertThat(calendar.businessDays()).contains(day.getDayOfWeek());
        assertThat(calendar.holidays().on(day)).isFalse();
    }

    @Property
    void spans_come_back_from_their_text(@ForAll("spans") Span span) {
        assertThat(Span.parse(span.toString())).isEqualTo(span);
    }

    @Provide
    Arbitrary<BusinessCalendar> calendars() {
        return Combinators.combine(
                        Arbitraries.of("America/New_York", "Europe/Berlin", "Asia/Kathmandu", "Australia/Sydney"),
                        Arbitraries.of(Holidays.NONE, Holidays.US_FEDERAL))
                .as((zone, holidays) -> new BusinessCalendar(
                        OpenHours.of(ZoneId.of(zone), Hours.week("08:00-20:00", "09:00-17:00"), holidays),
                        Hours.MON_FRI,
                        holidays));
    }

    @Provide
    Arbitrary<Instant> instants() {
        var from = Instant.parse("2020-01-01T00:00:00Z").getEpochSecond();
        return Arbitraries.longs()
                .between(from, Instant.parse("2035-01-01T00:00:00Z").getEpochSecond())
                .map(Instant::ofEpochSecond);
    }

    @Provide
    Arbitrary<Span> spans() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.of("s", "m", "h", "bm", "bh", "bd", "d", "w", "mo"))
                .as((number, unit) -> Span.parse(number + unit));
    }
}
