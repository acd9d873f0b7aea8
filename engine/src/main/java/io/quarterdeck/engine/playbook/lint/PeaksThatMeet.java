package io.quarterdeck.engine.playbook.lint;

import io.quarterdeck.engine.measure.Percent;
import io.quarterdeck.engine.measure.Range;
import io.quarterdeck.engine.playbook.Peak;
import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.time.BusinessCalendar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * QD-H07: two seasons run at once, or one still runs when it starts again. A season that starts with a launch has no
 * date in the file and is compared with nothing.
 */
record PeaksThatMeet(LocalDate today) implements Rule {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    @Override
    public void check(Playbook playbook, Notes notes) {
        var peaks = playbook.hours().peaks();
        for (var i = 0; i < peaks.size(); i++) {
            var later = peaks.get(i);
            var path = "hours.peaks[%d]".formatted(i);
            returns(later, playbook.calendar())
                    .ifPresent(again -> notes.warning(
                            "QD-H07",
                            path,
                            "peak '%s' lasts up to %s, longer than the gap to its next start on %s"
                                    .formatted(later.name(), later.lasts().high(), DAY.format(again)),
                            "write a shorter time, or change the ordinary week"));
            for (var earlier : peaks.subList(0, i)) {
                overlap(earlier, later, playbook.calendar())
                        .ifPresent(days -> notes.warning(
                                "QD-H07",
                                path,
                                "peaks '%s' and '%s' overlap from %s to %s: their factors multiply to %s"
                                        .formatted(
                                                earlier.name(),
                                                later.name(),
                                                DAY.format(days.first()),
                                                DAY.format(days.last()),
                                                product(earlier.load(), later.load())),
                                "shorten one, or say it once with the whole factor"));
            }
        }
    }

    private record Days(LocalDate first, LocalDate last) {}

    private Stream<Days> seasons(Peak peak, BusinessCalendar calendar) {
        return IntStream.rangeClosed(today.getYear() - 1, today.getYear() + 1)
                .mapToObj(peak::startsIn)
                .flatMap(Optional::stream)
                .map(first -> new Days(first, end(first, peak, calendar).minusDays(1)));
    }

    private Optional<Days> overlap(Peak one, Peak other, BusinessCalendar calendar) {
        return seasons(one, calendar)
                .flatMap(here -> seasons(other, calendar)
                        .filter(there -> !there.first().isAfter(here.last())
                                && !here.first().isAfter(there.last()))
                        .map(there -> new Days(later(here.first(), there.first()), earlier(here.last(), there.last()))))
                .filter(days -> !days.last().isBefore(today))
                .findFirst();
    }

    private Optional<LocalDate> returns(Peak peak, BusinessCalendar calendar) {
        var next = peak.startsIn(today.getYear() + 1);
        return peak.startsIn(today.getYear())
                .filter(first -> next.isPresent() && end(first, peak, calendar).isAfter(next.get()))
                .flatMap(_ -> next);
    }

    private static LocalDate end(LocalDate first, Peak peak, BusinessCalendar calendar) {
        var zone = calendar.zone();
        return calendar.after(first.atStartOfDay(zone).toInstant(), peak.lasts().high())
                .atZone(zone)
                .toLocalDate();
    }

    /** {@code x1.95..x3}. */
    private static String product(Range<Percent> one, Range<Percent> other) {
        return new Range<>("x" + times(one.low(), other.low()), "x" + times(one.high(), other.high())).toString();
    }

    private static String times(Percent one, Percent other) {
        return BigDecimal.valueOf((long) one.hundredths() * other.hundredths(), 8)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
