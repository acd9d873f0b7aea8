package io.quarterdeck.engine.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpanTest {

    @ParameterizedTest
    @ValueSource(strings = {"30s", "4m", "2h", "0h", "90m", "15bm", "1bh", "3bd", "90d", "8w", "18mo"})
    void a_span_prints_as_it_is_written(String text) {
        assertThat(Span.parse(text)).hasToString(text);
    }

    @Test
    void the_unit_says_which_clock() {
        assertThat(Span.parse("2h")).isEqualTo(new Span.Elapsed(Duration.ofHours(2)));
        assertThat(Span.parse("2bh")).isEqualTo(new Span.OpenTime(Duration.ofHours(2)));
        assertThat(Span.parse("1.5bh")).isEqualTo(Span.parse("90bm")).hasToString("90bm");
        assertThat(Span.parse("3bd")).isEqualTo(new Span.BusinessDays(3));
        assertThat(Span.parse("1mo")).isEqualTo(new Span.CalendarDays(1, Span.CalendarDays.Unit.MONTH));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "h",
                "2",
                "2 h",
                "-2h",
                "2H",
                "2hours",
                "1e3h",
                "2,5h",
                "1.5bd",
                "1.5d",
                "0.0001h",
                "9999999h",
                "999999h",
                "9999bd",
                "25000d",
                "300mo",
                "2h ",
                "٣h",
                "175681h",
                "7321bd",
                "7321d",
                "1061w",
                "241mo"
            })
    void what_is_no_span_is_not_read(String text) {
        assertThat(Span.read(text)).isEmpty();
        assertThatThrownBy(() -> Span.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"175680h", "175680bh", "7320bd", "7320d", "1060w", "240mo"})
    void the_longest_span_is_twenty_years_of_the_longest_kind(String text) {
        assertThat(Span.parse(text)).hasToString(text);
    }
}
