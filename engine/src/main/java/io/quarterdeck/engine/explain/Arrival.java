package io.quarterdeck.engine.explain;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** When a contact arrives, on the clock of the brand: {@code Fri 21:30}, {@code 2026-11-27 21:30}, {@code now}. */
final class Arrival {
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{1,2}-\\d{1,2}");
    private static final Pattern BOTH = Pattern.compile("(\\d{4}-\\d{1,2}-\\d{1,2})[Tt](\\d{1,2}:\\d\\d)(:\\d\\d)?");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d\\d)(?::(\\d\\d))?");

    private final ZoneId zone;
    private final Instant now;
    private @Nullable DayOfWeek weekday;
    private @Nullable LocalDate date;
    private @Nullable LocalTime time;

    Arrival(ZoneId zone, Instant now) {
        this.zone = zone;
        this.now = now;
    }

    /** Nothing when the word was understood, an empty complaint when it says nothing about time. */
    Optional<String> read(String word) {
        var both = BOTH.matcher(word);
        if (both.matches()) {
            return readDate(both.group(1)).or(() -> readTime(word.substring(both.start(2))));
        }
        if (DATE.matcher(word).matches()) {
            return readDate(word);
        }
        if (TIME.matcher(word).matches()) {
            return readTime(word);
        }
        if (word.equalsIgnoreCase("now")) {
            return Optional.empty();
        }
        var day = day(word);
        weekday = day.orElse(weekday);
        return day.isPresent() ? Optional.empty() : Optional.of("");
    }

    /** Nothing when a day was said without a time. */
    Optional<Instant> instant() {
        var local = LocalDateTime.ofInstant(now, zone);
        if (time == null) {
            return weekday == null && date == null ? Optional.of(now) : Optional.empty();
        }
        if (date != null) {
            return Optional.of(at(date.atTime(time)));
        }
        var first =
                weekday == null ? local.toLocalDate() : local.toLocalDate().with(TemporalAdjusters.nextOrSame(weekday));
        var next = first.atTime(time);
        return Optional.of(
                at(next.isBefore(local.withSecond(0).withNano(0)) ? next.plusDays(weekday == null ? 1 : 7) : next));
    }

    private Instant at(LocalDateTime local) {
        return local.atZone(zone).toInstant();
    }

    private Optional<String> readDate(String word) {
        var parts = Arrays.stream(word.split("-")).mapToInt(Integer::parseInt).toArray();
        try {
            date = LocalDate.of(parts[0], parts[1], parts[2]);
            var inReach = date.getYear() >= 1970 && date.getYear() < 2200;
            return inReach ? Optional.empty() : Optional.of("'%s' is too far away".formatted(word));
        } catch (DateTimeException e) {
            return Optional.of("there is no day '%s'; write it like 2026-11-27".formatted(word));
        }
    }

    private Optional<String> readTime(String word) {
        var parts = Arrays.stream(word.split(":")).mapToInt(Integer::parseInt).toArray();
        try {
            time = LocalTime.of(parts[0], parts[1], parts.length == 3 ? parts[2] : 0);
            return Optional.empty();
        } catch (DateTimeException e) {
            return Optional.of("there is no time '%s'; write it like 21:30".formatted(word));
        }
    }

    private static Optional<DayOfWeek> day(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> lower.length() >= 3
                        && day.name().toLowerCase(Locale.ROOT).startsWith(lower))
                .findFirst();
    }
}
