package io.quarterdeck.engine.time;

import java.util.Optional;
import java.util.regex.Pattern;

/** One stretch of opening on one day, half-open, in minutes of the wall clock; 1440 is 24:00. */
public record Window(int opensMinute, int closesMinute) implements Comparable<Window> {
    public static final int DAY = 24 * 60;
    public static final Window ALL_DAY = new Window(0, DAY);
    private static final Pattern FORM = Pattern.compile("(\\d\\d):([0-5]\\d)-(\\d\\d):([0-5]\\d)");

    public Window {
        if (opensMinute < 0 || closesMinute <= opensMinute || closesMinute > DAY) {
            throw new IllegalArgumentException(
                    "a window cannot open at minute %d and close at minute %d".formatted(opensMinute, closesMinute));
        }
    }

    /** The window written as {@code 08:00-22:00}; nothing when it is not one, or closes before it opens. */
    public static Optional<Window> read(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        var opens = minute(form.group(1), form.group(2));
        var closes = minute(form.group(3), form.group(4));
        return opens < closes && closes <= DAY ? Optional.of(new Window(opens, closes)) : Optional.empty();
    }

    public static Window parse(String text) {
        return read(text).orElseThrow(() -> new IllegalArgumentException("not opening hours: '%s'".formatted(text)));
    }

    public boolean overlaps(Window other) {
        return opensMinute < other.closesMinute && other.opensMinute < closesMinute;
    }

    public static String clock(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }

    @Override
    public int compareTo(Window other) {
        return Integer.compare(opensMinute, other.opensMinute);
    }

    @Override
    public String toString() {
        return clock(opensMinute) + "–" + clock(closesMinute);
    }

    private static int minute(String hours, String minutes) {
        return Integer.parseInt(hours) * 60 + Integer.parseInt(minutes);
    }
}
