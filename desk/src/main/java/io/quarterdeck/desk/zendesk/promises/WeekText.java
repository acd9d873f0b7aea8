package io.quarterdeck.desk.zendesk.promises;

import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.playbook.Manuscript;
import io.quarterdeck.engine.time.Week;
import io.quarterdeck.engine.time.Window;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

/** A week of opening hours between the dialect, which counts minutes, and a playbook, which names days and times. */
final class WeekText {

    private static final int WEEK = 7 * Window.DAY;
    private static final int MOST_INTERVALS = 100;
    private static final Week USUAL = new Week(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).stream()
            .collect(Collectors.toMap(it -> it, _ -> List.of(new Window(9 * 60, 17 * 60)))));

    private WeekText() {}

    /** {@code {"intervals": [{"start_time": 1980, "end_time": 2460}]}}: minutes since Sunday, 0 to 10080. */
    static Week read(Said said) {
        if (!(said.get("intervals") instanceof Collection<?> many)
                || many.isEmpty()
                || many.size() > MOST_INTERVALS
                || !many.stream().allMatch(Map.class::isInstance)) {
            throw wrong("is a list of 1 to %d intervals".formatted(MOST_INTERVALS));
        }
        var days = new EnumMap<DayOfWeek, List<Window>>(DayOfWeek.class);
        for (var it : many) {
            var interval = Said.of((Map<?, ?>) it);
            var start = minute(interval, "start_time");
            var end = minute(interval, "end_time");
            if (start >= end) {
                throw wrong("has one that ends before it begins: %d to %d".formatted(start, end));
            }
            for (var at = start; at < end; ) {
                var midnight = (at / Window.DAY + 1) * Window.DAY;
                var until = Math.min(end, midnight);
                add(days, day(at / Window.DAY), new Window(at % Window.DAY, until - (midnight - Window.DAY)));
                at = until;
            }
        }
        return new Week(days);
    }

    /** The same, or Monday to Friday from nine to five where nobody says. */
    static Week readOrUsual(Said said) {
        return said.get("intervals") == null ? USUAL : read(said);
    }

    private static int minute(Said interval, String key) {
        var minute = interval.number(key, null);
        if (minute == null || minute < 0 || minute > WEEK) {
            throw wrong("has a %s that is not between 0 and %d minutes after Sunday 00:00".formatted(key, WEEK));
        }
        return minute.intValue();
    }

    private static DayOfWeek day(int sinceSunday) {
        return DayOfWeek.SUNDAY.plus(sinceSunday);
    }

    private static void add(Map<DayOfWeek, List<Window>> days, DayOfWeek day, Window window) {
        var there = days.computeIfAbsent(day, _ -> new ArrayList<>());
        if (there.stream().anyMatch(window::overlaps)) {
            throw wrong("overlaps on %s".formatted(word(day)));
        }
        there.add(window);
    }

    private static RuntimeException wrong(String why) {
        return Said.wrong("intervals", "InvalidValue", why);
    }

    /** As a playbook writes it: {@code {mon-fri: 08:00-20:00, sat: 09:00-12:00}}. */
    static SequencedMap<String, String> written(Week week) {
        return runs(week, EnumSet.allOf(DayOfWeek.class));
    }

    private static SequencedMap<String, String> runs(Week week, Set<DayOfWeek> days) {
        var runs = new LinkedHashMap<String, String>();
        for (var first = 1; first <= 7; ) {
            var windows = week.on(DayOfWeek.of(first));
            var last = first;
            while (last < 7
                    && days.contains(DayOfWeek.of(last + 1))
                    && week.on(DayOfWeek.of(last + 1)).equals(windows)) {
                last++;
            }
            if (days.contains(DayOfWeek.of(first)) && !windows.isEmpty()) {
                var name = word(DayOfWeek.of(first));
                runs.put(last == first ? name : name + "-" + word(DayOfWeek.of(last)), times(windows));
            }
            first = last + 1;
        }
        return runs;
    }

    /** The text in which the hours at {@code path.open} are those of the week; a line that still holds stays as it is. */
    static Manuscript open(Manuscript text, String path, Week week) {
        var place = path + ".open";
        var lines = text.entries(place);
        if (lines.isEmpty() || lines.keySet().stream().anyMatch(it -> days(it).isEmpty())) {
            return text.text(place).filter("24/7"::equals).isPresent() && week.isAlways()
                    ? text
                    : text.put(path, "open", written(week));
        }
        var left = EnumSet.allOf(DayOfWeek.class);
        var gone = new ArrayList<String>();
        var edited = text;
        for (var line : lines.entrySet()) {
            var days = days(line.getKey()).orElseThrow();
            var windows = week.on(days.iterator().next());
            if (windows.isEmpty()
                    || !left.containsAll(days)
                    || !days.stream().allMatch(it -> week.on(it).equals(windows))) {
                gone.add(line.getKey());
            } else {
                left.removeAll(days);
                if (!same(line.getValue(), windows)) {
                    edited = edited.put(place, line.getKey(), times(windows));
                }
            }
        }
        return gone.containsAll(lines.keySet())
                ? text.put(path, "open", written(week))
                : changed(edited, place, gone, runs(week, left));
    }

    private static Manuscript changed(
            Manuscript text, String place, List<String> gone, SequencedMap<String, String> more) {
        var edited = text;
        for (var line : gone) {
            edited = edited.remove(place, line);
        }
        for (var line : more.entrySet()) {
            edited = edited.put(place, line.getKey(), line.getValue());
        }
        return edited;
    }

    private static boolean same(String written, List<Window> windows) {
        return Arrays.stream(written.split(",", -1))
                .map(String::strip)
                .map(Window::read)
                .flatMap(Optional::stream)
                .sorted()
                .toList()
                .equals(windows);
    }

    private static String times(List<Window> windows) {
        return windows.stream()
                .map(it -> Window.clock(it.opensMinute()) + "-" + Window.clock(it.closesMinute()))
                .collect(Collectors.joining(", "));
    }

    /** {@code mon-fri}, {@code sat}; {@code sat-mon} goes over the end of the week. */
    private static Optional<Set<DayOfWeek>> days(String text) {
        var ends = text.split("-", 2);
        var first = named(ends[0]);
        var last = named(ends[ends.length - 1]);
        if (first.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        var days = EnumSet.of(first.get(), last.get());
        for (var day = first.get(); day != last.get(); day = day.plus(1)) {
            days.add(day);
        }
        return Optional.of(days);
    }

    private static Optional<DayOfWeek> named(String word) {
        return Arrays.stream(DayOfWeek.values())
                .filter(it -> word(it).equals(word))
                .findFirst();
    }

    private static String word(DayOfWeek day) {
        return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }
}
