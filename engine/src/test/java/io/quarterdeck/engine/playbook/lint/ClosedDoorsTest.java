package io.quarterdeck.engine.playbook.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.engine.playbook.Finding;
import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.playbook.Yaml;
import io.quarterdeck.engine.time.BusinessCalendar;
import io.quarterdeck.engine.time.Holidays;
import io.quarterdeck.engine.time.OpenHours;
import io.quarterdeck.engine.time.Span;
import io.quarterdeck.engine.time.Week;
import io.quarterdeck.engine.time.Window;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The hours that a closure costs a promise, against a walk through every minute of a week. */
class ClosedDoorsTest {
    private static final int WEEK = 7 * 24 * 60;
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final LocalDate JUNE = LocalDate.of(2027, 6, 7);

    @ParameterizedTest
    @CsvSource({
        "bleusalt, 2h, 3360", "bleusalt, 1h, 3780", "bleusalt, 4h, 2520", "bleusalt, 9h, 420", "bleusalt, 12h, 0",
        "callie, 12h, 480", "callie, 2h, 4680", "callie, 30m, 5310", "callie, 24h, 0", "callie, 10h, 1320"
    })
    void all_10_080_minutes_of_a_week_agree(String brand, String span, int minutes) {
        var hours = Yaml.shipped(brand).calendar().hours();
        assertThat(lostMinutes(hours, Span.parse(span))).isEqualTo(minutes);
        assertThat(closedForm(hours, Span.parse(span))).isEqualTo(Duration.ofMinutes(minutes));
    }

    @ParameterizedTest
    @CsvSource({"bleusalt, 2h", "bleusalt, 630m", "callie, 12h", "callie, 24h", "callie, 48h", "callie, 2d"})
    void all_534_240_minutes_of_the_year_ahead_agree_with_its_holidays_and_changes_of_the_clock(
            String brand, String span) {
        var hours = Yaml.shipped(brand).calendar().hours();
        var year = YearAhead.of(Mutant.TODAY, hours.zone());
        assertThat(Duration.between(year.from(), year.to())).isEqualTo(Duration.ofMinutes(534_240));
        assertThat(Gaps.of(hours, Mutant.TODAY).inAYear(Span.parse(span)))
                .map(Shortfall::unreachable)
                .contains(Duration.ofMinutes(lostMinutes(hours, Span.parse(span), year.from(), year.to())));
    }

    @Property(tries = 200)
    void whatever_the_schedule_and_the_span_every_minute_agrees(
            @ForAll("weeks") Week week, @ForAll("spans") Span span, @ForAll("zones") ZoneId zone) {
        var hours = OpenHours.of(zone, week, Holidays.NONE);
        assertThat(closedForm(hours, span)).isEqualTo(Duration.ofMinutes(lostMinutes(hours, span)));
    }

    @Property(tries = 50)
    void two_hubs_agree_too(@ForAll("weeks") Week one, @ForAll("weeks") Week other, @ForAll("spans") Span span) {
        var hours = OpenHours.of(NEW_YORK, one, Holidays.NONE)
                .or(OpenHours.of(ZoneId.of("Asia/Singapore"), other, Holidays.NONE));
        var year = YearAhead.of(Mutant.TODAY, NEW_YORK);
        var worst = year.ordinaryWeeks(hours).stream()
                .filter(week -> week.monday().getDayOfMonth() < 8)
                .mapToInt(week -> lostMinutes(hours, span, week.from()))
                .max()
                .orElseThrow();
        assertThat(closedForm(hours, span)).isEqualTo(Duration.ofMinutes(worst));
    }

    @Test
    void what_is_due_the_very_minute_we_open_cannot_be_met() {
        var hours = OpenHours.of(NEW_YORK, Week.everyDay(Window.parse("08:00-20:00")), Holidays.NONE);
        var closing = JUNE.atTime(20, 0).atZone(NEW_YORK).toInstant();
        assertThat(hours.between(closing, closing.plus(Duration.ofHours(12)))).isZero();
        var gaps = Gaps.of(hours, Mutant.TODAY);
        assertThat(gaps.inAWeek(Span.parse("12h"))).map(Shortfall::unreachable).contains(Duration.ZERO);
        assertThat(gaps.inAWeek(Span.parse("43201s"))).isEmpty();
        assertThat(Mutant.of("bleusalt")
                        .with("{mon-sun: 08:00-22:00}", "{mon-sun: 08:00-20:00}")
                        .news())
                .singleElement()
                .asString()
                .contains("4h..12h", "what arrives when we close is due the very minute we open");
    }

    @Test
    void a_year_has_the_nights_on_which_the_clock_changes_and_the_holidays() {
        var nights = OpenHours.of(NEW_YORK, Week.everyDay(Window.parse("08:00-22:00")), Holidays.NONE);
        assertThat(Gaps.of(nights, Mutant.TODAY).inAYear(Span.parse("630m")))
                .contains(new Shortfall(Duration.ofHours(11), Duration.ofMinutes(30), Duration.ofDays(53 * 7)));
        var federal = OpenHours.of(NEW_YORK, Week.everyDay(Window.parse("08:00-22:00")), Holidays.US_FEDERAL);
        assertThat(Gaps.of(federal, Mutant.TODAY).inAWeek(Span.parse("24h"))).isEmpty();
        assertThat(Gaps.of(federal, Mutant.TODAY).inAYear(Span.parse("24h")))
                .map(Shortfall::longestClosure)
                .contains(Duration.ofHours(58)); // Sunday 4 July 2027, kept on the Monday too
    }

    @Test
    void a_promise_in_calendar_days_is_lost_when_every_day_of_it_is_closed() {
        var mondays =
                OpenHours.of(NEW_YORK, new Week(Map.of(DayOfWeek.MONDAY, List.of(Window.ALL_DAY))), Holidays.NONE);
        assertThat(Gaps.of(mondays, Mutant.TODAY).inAWeek(Span.parse("2d")))
                .map(Shortfall::unreachable)
                .contains(Duration.ofDays(4));
        assertThat(Gaps.of(mondays, Mutant.TODAY).inAWeek(Span.parse("1w"))).isEmpty();
    }

    @Test
    void both_shipped_playbooks_have_the_findings_that_they_waive_and_no_other_warning() {
        assertThat(told(Yaml.shipped("bleusalt"))).isEmpty();
        assertThat(told(Yaml.shipped("callie")))
                .containsExactly(
                        "channels.email.first_response: 12h runs on the wall clock, but we are closed for up to 16 h; "
                                + "it cannot be met for work arriving in 8 of 168 hours a week (4.8%)");
    }

    private static List<String> told(Playbook playbook) {
        var notes = new Notes(playbook.marks());
        new ClosedDoors(Mutant.TODAY).check(playbook, notes);
        return notes.list().stream()
                .filter(it -> it.level() == Finding.Level.WARNING)
                .map(Finding::what)
                .toList();
    }

    private static Duration closedForm(OpenHours hours, Span span) {
        return Gaps.of(hours, Mutant.TODAY)
                .inAWeek(span)
                .map(Shortfall::unreachable)
                .orElse(Duration.ZERO);
    }

    private static int lostMinutes(OpenHours hours, Span span) {
        return lostMinutes(
                hours.withoutHolidays(), span, JUNE.atStartOfDay(hours.zone()).toInstant());
    }

    private static int lostMinutes(OpenHours hours, Span span, Instant monday) {
        return lostMinutes(hours, span, monday, monday.plus(Duration.ofMinutes(WEEK)));
    }

    /** Work that arrives in the middle of a minute is lost when nobody works between then and when it is due. */
    private static int lostMinutes(OpenHours hours, Span span, Instant from, Instant to) {
        var calendar = new BusinessCalendar(hours, EnumSet.allOf(DayOfWeek.class), Holidays.NONE);
        var lost = 0;
        for (var arrival = from.plusSeconds(30); arrival.isBefore(to); arrival = arrival.plusSeconds(60)) {
            lost += !hours.isOpen(arrival)
                            && hours.between(arrival, calendar.after(arrival, span))
                                    .isZero()
                    ? 1
                    : 0;
        }
        return lost;
    }

    @Provide
    Arbitrary<Span> spans() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(0, 4000).map(minutes -> Span.parse(minutes + "m")),
                Arbitraries.integers().between(1, 6).map(days -> Span.parse(days + "d")));
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of("America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "UTC")
                .map(ZoneId::of);
    }

    @Provide
    Arbitrary<Week> weeks() {
        var windows = Arbitraries.integers().between(0, 1439).list().ofSize(4).uniqueElements();
        var day = Combinators.combine(windows, Arbitraries.integers().between(0, 2))
                .as((minutes, count) -> {
                    var sorted = minutes.stream().sorted().toList();
                    return List.of(new Window(sorted.get(0), sorted.get(1)), new Window(sorted.get(2), sorted.get(3)))
                            .subList(0, count);
                });
        return day.list()
                .ofSize(7)
                .filter(days -> days.stream().anyMatch(it -> !it.isEmpty()))
                .map(days -> {
                    var week = new EnumMap<DayOfWeek, List<Window>>(DayOfWeek.class);
                    for (var i = 0; i < 7; i++) {
                        week.put(DayOfWeek.of(i + 1), days.get(i));
                    }
                    return new Week(week);
                });
    }
}
