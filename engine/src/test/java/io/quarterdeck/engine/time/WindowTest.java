package io.quarterdeck.engine.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowTest {

    @Test
    void a_window_may_last_all_day_or_a_minute() {
        assertThat(Window.read("00:00-24:00")).contains(Window.ALL_DAY);
        assertThat(Window.parse("23:59-24:00"))
                .isEqualTo(new Window(1439, 1440))
                .hasToString("23:59–24:00");
        assertThat(new Window(0, 1)).hasToString("00:00–00:01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "08:00", "8:00-12:00", "08:00-08:00", "12:00-08:00", "08:60-09:00", "22:00-24:01"})
    void what_is_no_window_is_not_read(String text) {
        assertThat(Window.read(text)).isEmpty();
        assertThatThrownBy(() -> Window.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_window_that_ends_where_it_begins_or_after_the_day_is_refused() {
        assertThatThrownBy(() -> new Window(480, 480)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Window(-1, 480)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Window(480, 1441)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void windows_that_only_touch_do_not_overlap() {
        var morning = Window.parse("08:00-12:00");
        assertThat(morning.overlaps(Window.parse("12:00-14:00"))).isFalse();
        assertThat(Window.parse("12:00-14:00").overlaps(morning)).isFalse();
        assertThat(morning.overlaps(Window.parse("11:59-14:00"))).isTrue();
        assertThat(Window.parse("11:59-14:00").overlaps(morning)).isTrue();
        assertThat(morning.overlaps(Window.parse("09:00-10:00"))).isTrue();
    }

    @Test
    void a_week_keeps_its_windows_in_the_order_of_the_day() {
        var windows = List.of(Window.parse("14:00-18:00"), Window.parse("08:00-12:00"));
        var week = new Week(Map.of(DayOfWeek.MONDAY, windows, DayOfWeek.TUESDAY, List.of()));
        assertThat(week.on(DayOfWeek.MONDAY)).containsExactly(windows.getLast(), windows.getFirst());
        assertThat(week.days()).containsOnlyKeys(DayOfWeek.MONDAY);
        assertThat(week.on(DayOfWeek.TUESDAY)).isEmpty();
    }

    @Test
    void a_week_is_told_by_runs_of_equal_days() {
        var noon = List.of(Window.parse("12:00-13:00"));
        assertThat(Week.always().describe()).isEqualTo("24/7");
        assertThat(new Week(Map.of()).describe()).isEqualTo("never");
        assertThat(new Week(Map.of(DayOfWeek.SUNDAY, noon)).describe()).isEqualTo("12:00–13:00 Sun");
        assertThat(new Week(Map.of(DayOfWeek.MONDAY, noon, DayOfWeek.SATURDAY, noon, DayOfWeek.SUNDAY, noon))
                        .describe())
                .isEqualTo("12:00–13:00 Mon, 12:00–13:00 Sat–Sun");
    }
}
