package io.quarterdeck.engine.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HolidaysTest {

    @Test
    void the_federal_holidays_of_2026_include_the_day_on_which_the_fourth_of_july_is_observed() {
        assertThat(of(2026))
                .containsExactly(
                        "2026-01-01",
                        "2026-01-19",
                        "2026-02-16",
                        "2026-05-25",
                        "2026-06-19",
                        "2026-07-03", // observed: the 4th is a Saturday
                        "2026-07-04",
                        "2026-09-07",
                        "2026-10-12",
                        "2026-11-11",
                        "2026-11-26",
                        "2026-12-25");
    }

    @Test
    void a_new_year_on_a_saturday_is_observed_in_the_old_year() {
        assertThat(of(2027)).contains("2027-12-31");
        assertThat(of(2023)).contains("2023-01-01", "2023-01-02");
    }

    @Test
    void juneteenth_is_a_holiday_since_2021() {
        assertThat(of(2020)).doesNotContain("2020-06-19");
        assertThat(of(2021)).contains("2021-06-18", "2021-06-19");
    }

    @Test
    void memorial_day_is_the_last_monday_of_may_and_labour_day_the_first_of_september() {
        assertThat(of(2027)).contains("2027-05-31", "2027-09-06").doesNotContain("2027-05-24");
        assertThat(of(2026)).contains("2026-05-25", "2026-09-07");
    }

    @Test
    void no_holidays_are_none() {
        assertThat(LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2027, 1, 1)).filter(Holidays.NONE::on))
                .isEmpty();
    }

    @Test
    void thanksgiving_is_the_fourth_thursday() {
        assertThat(Stream.of(2024, 2025, 2026, 2027).map(Holidays::thanksgiving))
                .containsExactly(
                        LocalDate.of(2024, 11, 28),
                        LocalDate.of(2025, 11, 27),
                        LocalDate.of(2026, 11, 26),
                        LocalDate.of(2027, 11, 25));
    }

    private static List<String> of(int year) {
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(Holidays.US_FEDERAL::on)
                .map(LocalDate::toString)
                .toList();
    }
}
