package io.quarterdeck.engine.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class OpenHoursPropertiesTest {
    private static final List<String> ZONES = List.of(
            "America/New_York",
            "Europe/Berlin",
            "Australia/Lord_Howe",
            "Asia/Kathmandu",
            "America/Santiago",
            "Africa/Cairo",
            "Pacific/Apia",
            "Pacific/Chatham",
            "America/St_Johns",
            "Africa/Casablanca",
            "UTC");

    @Property
    void add_and_between_are_exact_inverses(
            @ForAll("hours") OpenHours hours, @ForAll("instants") Instant start, @ForAll("lengths") Duration length) {
        assertThat(hours.between(start, hours.add(start, length))).isEqualTo(length);
    }

    @Property
    void a_deadline_comes_back_from_its_distance(
            @ForAll("hours") OpenHours hours, @ForAll("instants") Instant start, @ForAll("lengths") Duration length) {
        var due = hours.add(start, length);
        assertThat(hours.add(start, hours.between(start, due))).isEqualTo(due);
    }

    @Property
    void adding_is_additive(
            @ForAll("hours") OpenHours hours,
            @ForAll("instants") Instant start,
            @ForAll("lengths") Duration one,
            @ForAll("lengths") Duration other) {
        assertThat(hours.add(hours.add(start, one), other)).isEqualTo(hours.add(start, one.plus(other)));
    }

    @Property
    void between_is_additive_and_antisymmetric(
            @ForAll("hours") OpenHours hours,
            @ForAll("instants") Instant a,
            @ForAll("instants") Instant b,
            @ForAll("instants") Instant c) {
        assertThat(hours.between(a, b).plus(hours.between(b, c))).isEqualTo(hours.between(a, c));
        assertThat(hours.between(a, b)).isEqualTo(hours.between(b, a).negated());
    }

    @Property
    void a_deadline_lies_inside_hours_and_never_before_its_start(
            @ForAll("hours") OpenHours hours, @ForAll("instants") Instant start, @ForAll("lengths") Duration length) {
        var due = hours.add(start, length);
        assertThat(due).isAfterOrEqualTo(start);
        if (!length.isZero()) {
            assertThat(hours.isOpen(due.minusNanos(1))).isTrue();
        }
    }

    @Property
    void later_starts_and_longer_spans_are_never_due_earlier(
            @ForAll("hours") OpenHours hours,
            @ForAll("instants") Instant start,
            @ForAll @IntRange(max = 500_000) int later,
            @ForAll("lengths") Duration length,
            @ForAll @IntRange(max = 50_000) int more) {
        var due = hours.add(start, length);
        assertThat(hours.add(start.plusSeconds(later), length)).isAfterOrEqualTo(due);
        assertThat(hours.add(start, length.plusSeconds(more))).isAfterOrEqualTo(due);
    }

    @Property
    void we_are_open_exactly_when_the_wall_clock_shows_a_time_inside_a_window(
            @ForAll("zones") ZoneId zone, @ForAll("weeks") Week week, @ForAll("instants") Instant at) {
        var local = at.atZone(zone).toLocalDateTime();
        var minute = local.getHour() * 60 + local.getMinute();
        var inside = week.on(local.getDayOfWeek()).stream()
                .anyMatch(window -> window.opensMinute() <= minute && minute < window.closesMinute());
        assertThat(OpenHours.of(zone, week, Holidays.NONE).isOpen(at)).isEqualTo(inside);
    }

    @Property(tries = 200)
    void open_time_of_a_day_that_changes_its_clock_is_the_minutes_in_which_we_are_open(
            @ForAll("zones") ZoneId zone,
            @ForAll("weeks") Week week,
            @ForAll @IntRange(min = 1990, max = 2090) int year) {
        var hours = OpenHours.of(zone, week, Holidays.NONE);
        var change = zone.getRules().nextTransition(Instant.parse(year + "-01-01T00:00:00Z"));
        var around = change == null ? Instant.parse(year + "-03-29T01:00:00Z") : change.getInstant();
        var start = around.minus(Duration.ofHours(14));
        var minutes = 0;
        for (var at = start; at.isBefore(around.plus(Duration.ofHours(14))); at = at.plusSeconds(60)) {
            minutes += hours.isOpen(at) ? 1 : 0;
        }
        assertThat(hours.between(start, around.plus(Duration.ofHours(14)))).isEqualTo(Duration.ofMinutes(minutes));
    }

    @Property
    void round_the_clock_opening_time_is_elapsed_time(
            @ForAll("zones") ZoneId zone, @ForAll("instants") Instant start, @ForAll("lengths") Duration length) {
        assertThat(OpenHours.always(zone).add(start, length)).isEqualTo(start.plus(length));
        var written = OpenHours.of(
                zone, Week.everyDay(Window.parse("00:00-12:00"), Window.parse("12:00-24:00")), Holidays.NONE);
        assertThat(written.add(start, length)).isEqualTo(start.plus(length));
    }

    @Property
    void doors_open_and_close_in_turn(@ForAll("hours") OpenHours hours, @ForAll("instants") Instant at) {
        hours.nextOpening(at).ifPresent(opening -> {
            assertThat(opening).isAfter(at);
            assertThat(hours.isOpen(opening)).isTrue();
            assertThat(hours.isOpen(opening.minusNanos(1))).isFalse();
        });
        hours.nextClosing(at).ifPresent(closing -> {
            assertThat(closing).isAfter(at);
            assertThat(hours.isOpen(closing)).isFalse();
            assertThat(hours.isOpen(closing.minusNanos(1))).isTrue();
        });
    }

    @Property
    void closures_are_all_the_time_in_which_we_are_not_open(
            @ForAll("hours") OpenHours hours,
            @ForAll("instants") Instant at,
            @ForAll @IntRange(max = 300_000) int later) {
        var from = Instant.ofEpochSecond(at.getEpochSecond());
        var to = from.plusSeconds(later);
        var closed = Duration.ZERO;
        for (var closure : hours.closures(from, to)) {
            assertThat(closure.closes()).isBefore(closure.opens());
            assertThat(hours.isOpen(closure.closes())).isFalse();
            assertThat(hours.between(closure.closes(), closure.opens())).isZero();
            closed = closed.plus(closure.length());
        }
        assertThat(closed.plus(hours.between(from, to))).isEqualTo(Duration.between(from, to));
    }

    @Property
    void answers_do_not_depend_on_what_was_asked_before(
            @ForAll("weeks") Week week,
            @ForAll("instants") Instant first,
            @ForAll("instants") Instant second,
            @ForAll("lengths") Duration length) {
        var asked = OpenHours.of(Hours.NEW_YORK, week, Holidays.US_FEDERAL);
        asked.add(first, length);
        asked.between(second, first);
        assertThat(asked.add(second, length))
                .isEqualTo(
                        OpenHours.of(Hours.NEW_YORK, week, Holidays.US_FEDERAL).add(second, length));
    }

    @Provide
    Arbitrary<OpenHours> hours() {
        return Combinators.combine(zones(), weeks(), Arbitraries.of(Holidays.NONE, Holidays.US_FEDERAL))
                .as(OpenHours::of);
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(ZONES).map(ZoneId::of);
    }

    @Provide
    Arbitrary<Instant> instants() {
        var from = Instant.parse("1995-01-01T00:00:00Z").getEpochSecond();
        var to = Instant.parse("2060-01-01T00:00:00Z").getEpochSecond();
        return Combinators.combine(
                        Arbitraries.longs().between(from, to),
                        Arbitraries.integers().between(0, 999_999_999))
                .as(Instant::ofEpochSecond);
    }

    @Provide
    Arbitrary<Duration> lengths() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 400 * 3600),
                        Arbitraries.integers().between(0, 999_999_999))
                .as(Duration::ofSeconds);
    }

    /** At least one window somewhere, up to three on a day. */
    @Provide
    Arbitrary<Week> weeks() {
        return Arbitraries.integers()
                .between(0, Window.DAY)
                .set()
                .ofMinSize(0)
                .ofMaxSize(6)
                .list()
                .ofSize(7)
                .map(days -> {
                    Map<DayOfWeek, List<Window>> week = new EnumMap<>(DayOfWeek.class);
                    for (var day : DayOfWeek.values()) {
                        week.put(
                                day,
                                windows(days.get(day.ordinal()).stream()
                                        .sorted()
                                        .collect(Collectors.toList())));
                    }
                    week.merge(
                            DayOfWeek.WEDNESDAY,
                            List.of(new Window(600, 900)),
                            (own, wanted) -> own.isEmpty() ? wanted : own);
                    return new Week(week);
                });
    }

    private static List<Window> windows(List<Integer> minutes) {
        var windows = new ArrayList<Window>();
        for (var i = 0; i + 1 < minutes.size(); i += 2) {
            windows.add(new Window(minutes.get(i), minutes.get(i + 1)));
        }
        return windows;
    }
}
