package io.quarterdeck.engine.lapse;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.engine.time.BusinessCalendar;
import io.quarterdeck.engine.time.Holidays;
import io.quarterdeck.engine.time.OpenHours;
import io.quarterdeck.engine.time.Span;
import io.quarterdeck.engine.time.Week;
import io.quarterdeck.engine.time.Window;
import java.time.DayOfWeek;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetTest {

    private static final BusinessCalendar CALENDAR = new BusinessCalendar(
            OpenHours.of(
                    ZoneOffset.UTC,
                    new Week(Map.of(
                            DayOfWeek.MONDAY, List.of(Window.parse("08:00-20:00")),
                            DayOfWeek.FRIDAY, List.of(Window.parse("08:00-12:00"), Window.parse("13:00-16:00")),
                            DayOfWeek.SUNDAY, List.of(Window.ALL_DAY))),
                    Holidays.NONE),
            Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            Holidays.NONE);

    @ParameterizedTest
    @CsvSource({
        "90s, 90, false",
        "24h, 86400, false",
        "1bh, 3600, true",
        "2bd, 86400, true",
        "3d, 259200, false",
        "2w, 1209600, false",
        "1mo, 2592000, false"
    })
    void a_span_is_so_many_seconds_on_one_of_two_clocks(String span, long seconds, boolean whileOpen) {
        assertThat(Target.of(Span.parse(span), CALENDAR)).isEqualTo(new Target(seconds, whileOpen));
    }
}
