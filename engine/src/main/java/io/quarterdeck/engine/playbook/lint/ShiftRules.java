package io.quarterdeck.engine.playbook.lint;

import io.quarterdeck.engine.measure.Percent;
import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.playbook.Staffing;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** F06: whether the parts of shrinkage add up, and whether shifts can be laid over the opening hours. */
final class ShiftRules implements Rule {
    private static final LocalDate MONDAY = LocalDate.parse("2026-06-01");
    private static final Duration WEEK = Duration.ofDays(7);
    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH);

    private record Opening(Instant opens, Instant closes) {}

    @Override
    public void check(Playbook playbook, Notes notes) {
        var staffing = playbook.staffing();
        if (staffing != null) {
            checkShrinkage(staffing, notes);
            checkShifts(playbook, staffing, notes);
        }
    }

    private static void checkShrinkage(Staffing staffing, Notes notes) {
        var sum = WorkingWeek.shrinkage(staffing);
        var total = staffing.shrinkage().get(WorkingWeek.TOTAL);
        if (total != null && !total.equals(sum)) {
            notes.error(
                    "QD-F06",
                    "staffing.shrinkage." + WorkingWeek.TOTAL,
                    "the parts of shrinkage add to %s, not to the total of %s".formatted(sum, total),
                    "write total: %s or correct a part".formatted(sum));
        }
        if (sum.compareTo(Percent.of(100)) >= 0) {
            notes.error(
                    "QD-F06",
                    "staffing.shrinkage",
                    "the parts of shrinkage add to %s: no time is left for contacts".formatted(sum),
                    "keep them under 100%");
        }
    }

    /** Every opening of a week needs shifts that start on the grid, counted from the opening, and end by closing. */
    private static void checkShifts(Playbook playbook, Staffing staffing, Notes notes) {
        var shifts = staffing.shifts();
        if (shifts == null) {
            return;
        }
        for (var opening : openings(playbook)) {
            var gap = gap(shifts, Duration.between(opening.opens(), opening.closes()));
            if (gap.isPresent()) {
                notes.error(
                        "QD-F06",
                        "staffing.shifts",
                        "shifts of %s starting every %s cannot cover the opening of %s to %s: nobody is there from %s"
                                .formatted(
                                        Spans.of(shifts.length()),
                                        Spans.of(shifts.startEvery()),
                                        at(playbook, opening.opens()),
                                        at(playbook, opening.closes()),
                                        at(playbook, opening.opens().plus(gap.get()))),
                        "allow shorter shifts or more starts");
                return;
            }
        }
    }

    /** The openings that start in an ordinary week; a desk that never closes has one, of a week. */
    private static List<Opening> openings(Playbook playbook) {
        var hours = playbook.calendar().hours();
        var monday = MONDAY.atStartOfDay(playbook.zone()).toInstant();
        var openings = new ArrayList<Opening>();
        var from = hours.isOpen(monday) ? hours.nextClosing(monday) : Optional.of(monday);
        if (from.isEmpty()) {
            return List.of(new Opening(monday, monday.plus(WEEK)));
        }
        var opens = hours.nextOpening(from.get());
        while (opens.isPresent() && opens.get().isBefore(from.get().plus(WEEK))) {
            var closes = hours.nextClosing(opens.get()).orElse(opens.get().plus(WEEK));
            openings.add(new Opening(opens.get(), closes));
            opens = hours.nextOpening(closes);
        }
        return openings;
    }

    /** How long after opening the first minute lies that no shift can cover. */
    static Optional<Duration> gap(Staffing.Shifts shifts, Duration opening) {
        var covered = Duration.ZERO;
        for (var start = Duration.ZERO;
                start.plus(shifts.length().low()).compareTo(opening) <= 0;
                start = start.plus(shifts.startEvery())) {
            if (start.compareTo(covered) > 0) {
                return Optional.of(covered);
            }
            covered = start.plus(shifts.length().high());
            if (covered.compareTo(opening) >= 0) {
                return Optional.empty();
            }
            if (shifts.startEvery().isZero()) {
                return Optional.of(covered);
            }
        }
        return Optional.of(covered);
    }

    private static String at(Playbook playbook, Instant instant) {
        return AT.format(instant.atZone(playbook.zone())).toLowerCase(Locale.ROOT);
    }
}
