package io.quarterdeck.engine.time;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The windows of each day of an ordinary week, in order; a day that is missing is closed. */
public record Week(Map<DayOfWeek, List<Window>> days) {

    public Week {
        var sorted = new EnumMap<DayOfWeek, List<Window>>(DayOfWeek.class);
        days.forEach((day, windows) -> {
            if (!windows.isEmpty()) {
                sorted.put(day, windows.stream().sorted().toList());
            }
        });
        days = Map.copyOf(sorted);
    }

    public static Week always() {
        return everyDay(Window.ALL_DAY);
    }

    public static Week everyDay(Window... windows) {
        var days = new EnumMap<DayOfWeek, List<Window>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            days.put(day, List.of(windows));
        }
        return new Week(days);
    }

    public List<Window> on(DayOfWeek day) {
        return days.getOrDefault(day, List.of());
    }

    public boolean isAlways() {
        return equals(always());
    }

    /** {@code 08:00–20:00 Mon–Fri, 09:00–17:00 Sat–Sun}; {@code 08:00–22:00 every day}; {@code 24/7}. */
    public String describe() {
        if (isAlways()) {
            return "24/7";
        }
        var runs = new ArrayList<String>();
        for (var first = 1; first <= 7; ) {
            var windows = on(DayOfWeek.of(first));
            var last = first;
            while (last < 7 && on(DayOfWeek.of(last + 1)).equals(windows)) {
                last++;
            }
            if (!windows.isEmpty()) {
                runs.add(times(windows) + " " + days(first, last));
            }
            first = last + 1;
        }
        return runs.isEmpty() ? "never" : String.join(", ", runs);
    }

    private static String times(List<Window> windows) {
        return windows.stream().map(Window::toString).collect(Collectors.joining(" and "));
    }

    private static String days(int first, int last) {
        if (first == 1 && last == 7) {
            return "every day";
        }
        return first == last ? name(first) : name(first) + "–" + name(last);
    }

    private static String name(int day) {
        return DayOfWeek.of(day).getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }
}
