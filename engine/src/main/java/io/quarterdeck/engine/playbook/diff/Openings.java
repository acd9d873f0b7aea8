package io.quarterdeck.engine.playbook.diff;

import io.quarterdeck.engine.time.Week;
import io.quarterdeck.engine.time.Window;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Opening hours of two weeks, told for each run of days that change alike. */
final class Openings {

    private Openings() {}

    /** {@code Saturdays 09:00-17:00 → closed}. */
    static List<String> changes(Week before, Week after) {
        var changes = new ArrayList<String>();
        for (var first = 1; first <= 7; ) {
            var change = change(before, after, first);
            var last = first;
            while (last < 7 && change(before, after, last + 1).equals(change)) {
                last++;
            }
            if (!before.on(DayOfWeek.of(first)).equals(after.on(DayOfWeek.of(first)))) {
                changes.add(days(first, last) + " " + change);
            }
            first = last + 1;
        }
        return changes;
    }

    private static String change(Week before, Week after, int day) {
        return "%s → %s".formatted(hours(before.on(DayOfWeek.of(day))), hours(after.on(DayOfWeek.of(day))));
    }

    private static String hours(List<Window> windows) {
        return windows.isEmpty()
                ? "closed"
                : windows.stream()
                        .map(window -> Window.clock(window.opensMinute()) + "-" + Window.clock(window.closesMinute()))
                        .collect(Collectors.joining(" and "));
    }

    private static String days(int first, int last) {
        if (first == 1 && last == 7) {
            return "all days";
        }
        return first == last ? name(first) : name(first) + " to " + name(last);
    }

    private static String name(int day) {
        return DayOfWeek.of(day).getDisplayName(TextStyle.FULL, Locale.ENGLISH) + "s";
    }
}
