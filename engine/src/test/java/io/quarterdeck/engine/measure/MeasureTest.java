package io.quarterdeck.engine.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class MeasureTest {
    private static final Currency USD = Currency.getInstance("USD");

    @Test
    void money_counts_in_the_smallest_unit_and_prints_as_it_is_written() {
        assertThat(Money.of(new BigDecimal("150.01"), USD))
                .isEqualTo(new Money(15_001, USD))
                .hasToString("$150.01");
        assertThat(new Money(15_000, USD)).hasToString("$150");
        assertThat(Money.of(new BigDecimal("1200"), Currency.getInstance("JPY")))
                .hasToString("JPY 1200");
    }

    @Test
    void money_of_two_currencies_has_no_order() {
        assertThat(new Money(1, USD)).isLessThan(new Money(2, USD));
        assertThatThrownBy(() -> new Money(1, USD).compareTo(new Money(1, Currency.getInstance("EUR"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_percent_is_exact_to_the_hundredth() {
        assertThat(Percent.read("14.25%")).contains(new Percent(1425));
        assertThat(Percent.read("-20%")).contains(Percent.of(-20));
        assertThat(Percent.of(100).plus(Percent.of(30))).hasToString("130%");
        assertThat(new Percent(1450)).hasToString("14.5%").isGreaterThan(Percent.of(14));
        assertThat(Percent.read("80")).isEmpty();
        assertThat(Percent.read("14.255%")).isEmpty();
    }

    @Test
    void ranges_limits_and_service_levels_read_as_english() {
        assertThat(new Range<>(Percent.of(75), Percent.of(85))).hasToString("75%..85%");
        assertThat(Range.only(Percent.of(75))).hasToString("75%");
        assertThat(new Threshold<>(Threshold.Side.UNDER, Percent.of(3))).hasToString("under 3%");
        assertThat(new ServiceLevel(Percent.of(80), Duration.ofSeconds(30))).hasToString("80% within 30s");
    }
}
