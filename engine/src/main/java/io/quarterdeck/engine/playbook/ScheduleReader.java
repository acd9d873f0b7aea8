package io.quarterdeck.engine.playbook;

import io.quarterdeck.engine.time.Week;
import io.quarterdeck.engine.time.Window;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads opening hours: {@code 24/7}, or day spans with windows. */
final class ScheduleReader {

    private record Line(String days, Mark mark, Window window) {}

    private final String path;
    private final Findings findings;
    private final Map<DayOfWeek, List<Line>> lines = new EnumMap<>(DayOfWeek.class);

    private ScheduleReader(String path, Findings findings) {
        this.path = path;
        this.findings = findings;
    }

    static Week read(String path, Node node, Findings findings) {
        if (node instanceof Node.Scalar(var text, var _, var _) && text.equals("24/7")) {
            return Week.always();
        }
        if (!(node instanceof Node.Mapping map)) {
            findings.error(
                    "QD-S02",
                    node.mark(),
                    path + " must be opening hours",
                    "write it like {mon-fri: 08:00-20:00} or 24/7");
            return Week.always();
        }
        return new ScheduleReader(path, findings).read(map);
    }

    /** {@code mon-fri}, {@code sat}; {@code sat-mon} goes over the end of the week. */
    static Optional<Set<DayOfWeek>> days(String text) {
        var ends = text.split("-", 2);
        var first = day(ends[0]);
        var last = day(ends[ends.length - 1]);
        if (first.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        var days = EnumSet.of(first.get(), last.get());
        for (var day = first.get(); day != last.get(); day = day.plus(1)) {
            days.add(day);
        }
        return Optional.of(days);
    }

    private Week read(Node.Mapping map) {
        if (map.entries().isEmpty()) {
            findings.error("QD-S05", map.mark(), path + " has no hours", "write it like {mon-fri: 08:00-20:00}");
        }
        for (var entry : map.entries()) {
            var days = days(entry.key().text());
            if (days.isEmpty()) {
                findings.error(
                        "QD-H05",
                        entry.key().mark(),
                        "%s: %s is not a span of days"
                                .formatted(path, Findings.quote(entry.key().text())),
                        "write mon-fri, sat or mon-sun");
            } else if (entry.value() instanceof Node.Scalar value) {
                read(entry.key(), value, days.get());
            } else {
                findings.error(
                        "QD-S02",
                        entry.value().mark(),
                        below(entry.key()) + " must be hours",
                        "write it like 08:00-20:00");
            }
        }
        var week = new EnumMap<DayOfWeek, List<Window>>(DayOfWeek.class);
        lines.forEach(
                (day, there) -> week.put(day, there.stream().map(Line::window).toList()));
        return new Week(week);
    }

    private void read(Node.Scalar key, Node.Scalar value, Set<DayOfWeek> days) {
        for (var part : value.text().split(",", -1)) {
            var text = part.strip();
            var window = Window.read(text);
            if (window.isPresent()) {
                add(key, window.get(), days);
            } else if (Window.read(backwards(text)).isPresent()) {
                findings.error(
                        "QD-H06",
                        value.mark(),
                        "%s %s closes before it opens".formatted(key.text(), text),
                        "for a night shift write two lines");
            } else {
                findings.error(
                        "QD-S04",
                        value.mark(),
                        "%s: cannot read %s".formatted(below(key), Findings.quote(text)),
                        "write it like 08:00-12:00, 13:00-24:00");
            }
        }
    }

    private static String backwards(String text) {
        var times = text.split("-", 2);
        return times[times.length - 1] + "-" + times[0];
    }

    private void add(Node.Scalar key, Window window, Set<DayOfWeek> days) {
        var told = false;
        for (var day : days) {
            var there = lines.computeIfAbsent(day, _ -> new ArrayList<>());
            for (var line : there) {
                if (!told && line.window().overlaps(window)) {
                    overlap(key, window, day, line);
                    told = true;
                }
            }
            there.add(new Line(key.text(), key.mark(), window));
        }
    }

    private void overlap(Node.Scalar key, Window window, DayOfWeek day, Line line) {
        findings.error(
                "QD-H01",
                key.mark(),
                "opening hours overlap: '%s' starts %s %s while '%s' is open until %s"
                        .formatted(
                                key.text(),
                                word(day),
                                Window.clock(window.opensMinute()),
                                line.days(),
                                Window.clock(line.window().closesMinute())),
                "join the two windows or take the day out of one line");
    }

    private String below(Node.Scalar key) {
        return Marks.below(path, key.text());
    }

    private static Optional<DayOfWeek> day(String word) {
        return List.of(DayOfWeek.values()).stream()
                .filter(day -> word(day).equals(word))
                .findFirst();
    }

    private static String word(DayOfWeek day) {
        return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }
}
