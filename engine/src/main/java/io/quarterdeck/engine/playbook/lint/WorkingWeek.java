package io.quarterdeck.engine.playbook.lint;

import io.quarterdeck.engine.measure.Percent;
import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.playbook.Staffing;
import java.time.Duration;
import java.time.LocalDate;

/**
 * An ordinary week: how long we are open and on how many days, how long one full-time person is paid for, and what of
 * that is left for contacts.
 */
record WorkingWeek(double openHours, int openDays, double paidHours, double productiveHours) {
    static final String TOTAL = "total";
    private static final LocalDate MONDAY = LocalDate.parse("2026-06-01");
    private static final int WEEKS = 4;
    private static final double USUAL_HOURS = 40;

    static WorkingWeek of(Playbook playbook) {
        var best = Duration.ZERO;
        var days = 0;
        for (var week = 0; week < WEEKS; week++) {
            var monday = MONDAY.plusWeeks(week);
            var open = open(playbook, monday, monday.plusWeeks(1));
            days = Math.max(days, openDays(playbook, monday));
            best = open.compareTo(best) > 0 ? open : best;
        }
        var staffing = playbook.staffing();
        var paid = staffing == null ? USUAL_HOURS : paid(staffing);
        var away = staffing == null ? 0 : share(shrinkage(staffing));
        return new WorkingWeek(best.toMinutes() / 60.0, days, paid, paid * Math.max(0, 1 - away));
    }

    /** B-18: the parts simply add, as the file says; {@code total} is no part. */
    static Percent shrinkage(Staffing staffing) {
        return staffing.shrinkage().entrySet().stream()
                .filter(part -> !part.getKey().equals(TOTAL))
                .map(part -> part.getValue())
                .reduce(Percent.of(0), Percent::plus);
    }

    static double share(Percent percent) {
        return percent.hundredths() / 10_000.0;
    }

    private static int openDays(Playbook playbook, LocalDate monday) {
        var days = 0;
        for (var day = 0; day < 7; day++) {
            var date = monday.plusDays(day);
            days += open(playbook, date, date.plusDays(1)).isPositive() ? 1 : 0;
        }
        return days;
    }

    private static Duration open(Playbook playbook, LocalDate from, LocalDate to) {
        var zone = playbook.zone();
        return playbook.calendar()
                .hours()
                .between(
                        from.atStartOfDay(zone).toInstant(),
                        to.atStartOfDay(zone).toInstant());
    }

    private static double paid(Staffing staffing) {
        var shifts = staffing.shifts();
        return shifts == null ? USUAL_HOURS : shifts.length().high().toMinutes() / 60.0 * shifts.daysPerWeek();
    }
}
