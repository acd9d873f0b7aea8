package io.quarterdeck.engine.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.playbook.Yaml;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DemandTest {
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Duration HALF_HOUR = Duration.ofMinutes(30);
    private static final Offset<Double> ROUNDING = within(1e-9);
    private static final Playbook CALLIE = Yaml.shipped("callie");
    private static final Playbook BLEUSALT = Yaml.shipped("bleusalt");

    private final Demand callie = Demand.of(CALLIE, Volume.ofOrders(500_000));
    private final Demand bleusalt = Demand.of(BLEUSALT, Volume.ofOrders(500_000));

    @ParameterizedTest
    @ValueSource(ints = {2024, 2026, 2027})
    void the_days_of_a_year_add_up_to_orders_times_rate(int year) {
        assertThat(days(year).stream().mapToDouble(callie::on).sum()).isCloseTo(33_500, ROUNDING);
        assertThat(days(year).stream().mapToDouble(callie::ordersOn).sum()).isCloseTo(500_000, within(1e-8));
    }

    @Test
    void the_quarters_of_a_year_add_up_channel_by_channel() {
        var sum = 0.0;
        for (var lane : bleusalt.lanes()) {
            for (var day : days(2026)) {
                sum += Arrays.stream(bleusalt.on(day, QUARTER, lane.name())).sum();
            }
        }
        assertThat(sum).isCloseTo(33_500, within(1e-7));
        assertThat(bleusalt.lanes()).extracting(Lane::name).containsExactly("phone", "chat", "email", "sms");
    }

    @ParameterizedTest
    @CsvSource({"2026-03-07, 48", "2026-03-08, 46", "2026-10-31, 48", "2026-11-01, 50"})
    void a_day_on_which_the_clock_changes_has_46_or_50_half_hours(LocalDate date, int halfHours) {
        var expected = callie.on(date, HALF_HOUR);
        assertThat(expected).hasSize(halfHours);
        assertThat(Arrays.stream(expected).sum()).isCloseTo(callie.on(date), ROUNDING);
        assertThat(callie.day(date).at(halfHours, HALF_HOUR))
                .isEqualTo(callie.day(date).ends());
    }

    @Test
    void the_hour_that_the_clock_shows_twice_comes_twice() {
        var hours = callie.on(LocalDate.parse("2026-11-01"), Duration.ofHours(1));
        assertThat(hours[1]).isCloseTo(hours[2], ROUNDING);
        var noon = callie.day(LocalDate.parse("2026-11-01"))
                .indexOf(Instant.parse("2026-11-01T17:00:00Z"), Duration.ofHours(1));
        assertThat(noon).isEqualTo(13);
        assertThat(hours[noon]).isEqualTo(Arrays.stream(hours).max().orElseThrow());
    }

    @Test
    void mondays_bring_a_fifth_more_contacts_and_orders_fall_through_the_week() {
        var monday = LocalDate.parse("2026-06-01");
        assertThat(callie.on(monday) / callie.on(monday.plusDays(1))).isCloseTo(1.2, ROUNDING);
        assertThat(callie.ordersOn(monday) / callie.ordersOn(monday.plusDays(6)))
                .isCloseTo(1.12 / 0.90, ROUNDING);
    }

    @Test
    void noon_and_the_evening_are_peaks_and_customers_write_at_night() {
        var hours = callie.on(LocalDate.parse("2026-06-03"), Duration.ofHours(1));
        assertThat(hours[12]).isGreaterThan(hours[10]).isGreaterThan(hours[17]);
        assertThat(hours[20]).isGreaterThan(hours[17]).isGreaterThan(hours[22]);
        assertThat(hours).doesNotContain(0.0);
    }

    @Test
    void b_10_a_season_of_30_to_50_percent_lasts_eight_weeks_and_falls_back_in_the_ninth() {
        var ordinary = LocalDate.parse("2026-11-14");
        var first = LocalDate.parse("2026-11-15");
        var last = first.plusWeeks(8).minusDays(1);
        var seasons = bleusalt.seasons();
        assertThat(seasons.factor(ordinary)).isEqualTo(1);
        assertThat(seasons.at(Seasons.Height.FLOOR).factor(first)).isEqualTo(1.3);
        assertThat(seasons.factor(first)).isEqualTo(1.4);
        assertThat(seasons.at(Seasons.Height.CEILING).factor(last)).isEqualTo(1.5);
        assertThat(seasons.factor(last.plusDays(1))).isEqualTo(1);
    }

    @Test
    void c_38_the_peak_of_callie_starts_at_thanksgiving_and_a_launch_on_its_day() {
        assertThat(callie.seasons().factor(LocalDate.parse("2026-11-25"))).isEqualTo(1);
        assertThat(callie.seasons().factor(LocalDate.parse("2026-11-26"))).isEqualTo(1.75);
        var launching = callie.with(callie.seasons().launching(List.of(LocalDate.parse("2026-12-01"))));
        assertThat(launching.seasons().factor(LocalDate.parse("2026-12-01"))).isCloseTo(1.75 * 1.35, ROUNDING);
        assertThat(launching.seasons().factor(LocalDate.parse("2026-06-01"))).isEqualTo(1);
        assertThat(days(2026).stream().mapToDouble(launching::on).sum()).isCloseTo(33_500, ROUNDING);
    }

    @Test
    void what_comes_between_two_instants_is_what_comes_in_the_intervals_between() {
        var day = callie.day(LocalDate.parse("2026-11-01"));
        var quarters = callie.on(day.date(), QUARTER);
        var some = Arrays.stream(quarters, 7, 61).sum();
        assertThat(callie.between(day.at(7, QUARTER), day.at(61, QUARTER))).isCloseTo(some, ROUNDING);
        var newYear = callie.day(LocalDate.parse("2026-01-01")).starts();
        var next = callie.day(LocalDate.parse("2027-01-01")).starts();
        assertThat(callie.between(newYear, next)).isCloseTo(33_500, within(1e-7));
        assertThat(callie.between(next, newYear)).isZero();
    }

    @Test
    void a_contact_takes_what_its_channel_says_or_what_its_intent_says() {
        var phone = callie.lane("phone").orElseThrow();
        assertThat(work(phone, "order_status").handling()).isEqualTo(new Handling(360, Handling.USUAL_SIGMA));
        assertThat(work(phone, "complaint").handling()).isEqualTo(new Handling(1950, Handling.USUAL_SIGMA));
        assertThat(phone.handling().meanSeconds()).isBetween(360.0, 1950.0);
        assertThat(callie.lane("chat").orElseThrow().atOnce()).isEqualTo(2);
        assertThat(callie.lane("help_center")).isEmpty();
    }

    @Test
    void an_hour_of_handling_costs_what_its_contacts_cost() {
        var phone = callie.lane("phone").orElseThrow();
        assertThat(phone.costPerContact()).hasToString("Optional[$13]");
        var contacts = 3600 / phone.effortSeconds();
        assertThat(phone.costPerHandlingHour().orElseThrow().minor())
                .isCloseTo(Math.round(1300 * contacts), within(1L));
        assertThat(bleusalt.lane("phone").orElseThrow().costPerHandlingHour()).isEmpty();
    }

    @Test
    void a_lognormal_has_the_mean_it_is_said_to_have() {
        var handling = new Handling(360, 0.55);
        assertThat(Math.exp(handling.logMean() + 0.55 * 0.55 / 2)).isCloseTo(360, ROUNDING);
        assertThat(handling.medianSeconds()).isLessThan(360);
    }

    @Test
    void the_sizing_of_the_file_is_the_usual_rate_of_its_orders() {
        assertThat(Volume.of(CALLIE)).contains(new Volume(60_000, 6.7));
        assertThat(new Volume(500_000, 100).contactsPerYear()).isEqualTo(500_000);
    }

    @Test
    void what_no_brand_has_is_refused_by_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Volume(Double.NaN, 6.7))
                .withMessageContaining("ordersPerYear is NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> callie.on(LocalDate.EPOCH, Duration.ZERO))
                .withMessageContaining("interval in seconds is 0");
    }

    private static Work work(Lane lane, String intent) {
        return lane.works().stream()
                .filter(work -> work.intent().equals(intent))
                .findFirst()
                .orElseThrow();
    }

    private static List<LocalDate> days(int year) {
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year, 1, 1).plusDays(Year.of(year).length()))
                .toList();
    }
}
