package io.quarterdeck.desk.commands;

import io.quarterdeck.engine.plan.Roster;
import io.quarterdeck.engine.plan.Slot;
import io.quarterdeck.engine.plan.WeekPlan;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a day or a week adds up to: hours, how busy, shifts, money. */
record StaffSums(StaffAsked asked, StaffAnswer answer, Paper paper) {
    /** Occupancy on the edge of the band is inside it, whatever the last digit. */
    static final double EDGE = 1e-9;

    private static final double WHOLE = StaffReport.WHOLE;

    /** A line for each day of the week. */
    void days() {
        paper.line("day         contacts  peak  at work  on duty     paid  busy       cost");
        answer.week().days().forEach(this::dayLine);
    }

    private void dayLine(LocalDate date) {
        var slots = answer.week().on(date);
        var roster = answer.week().rosterOn(date);
        var peak = WeekPlan.peak(slots);
        if (peak.isEmpty()) {
            paper.line("%-10s  %8.1f  closed", Paper.DAY.format(date), StaffAnswer.contacts(slots));
            return;
        }
        paper.line(
                "%-10s  %8.1f  %4d  %5.1f h  %5.1f h  %5.1f h  %3.0f%%  %9s",
                Paper.DAY.format(date),
                StaffAnswer.contacts(slots),
                peak.get().people(),
                roster.neededHours(),
                roster.scheduledHours(),
                roster.paidHours(),
                busy(slots) * WHOLE,
                Paper.money(answer.week().cost(roster)));
    }

    void print(List<Slot> slots) {
        var roster = answer.roster(asked.when());
        var week = answer.week();
        if (roster.paidHours() == 0) {
            paper.under("people    ", "nobody: we are closed");
        } else {
            paper.under(
                    "people    ",
                    String.format(
                            Locale.ROOT,
                            "%.1f agent-hours at work, %.1f on duty, %.1f paid: %.0f%% of what is paid is needed",
                            roster.neededHours(),
                            roster.scheduledHours(),
                            roster.paidHours(),
                            roster.scheduledHours() / roster.paidHours() * WHOLE));
            occupancy(slots);
            shifts(roster);
            paper.under("cost      ", "%s%s".formatted(Paper.money(week.cost(roster)), perContact(roster, slots)));
        }
        paper.under(
                "week      ",
                String.format(
                        Locale.ROOT,
                        "%.1f paid hours from %s: %.1f full-time people of %s h, %s; %.1f FTE if shifts fitted the need",
                        week.roster().paidHours(),
                        Paper.DAY.format(week.monday()),
                        week.fullTime(),
                        StaffReport.trimmed(week.ground().frame().hoursAWeek()),
                        Paper.money(week.cost(week.roster())),
                        week.roster().scheduledHours() / week.ground().frame().hoursAWeek()));
    }

    private void occupancy(List<Slot> slots) {
        var frame = answer.week().ground().frame();
        var open = slots.stream().filter(Slot::isOpen).toList();
        var below = open.stream()
                .filter(it -> it.occupancy() < frame.leastOccupancy() - EDGE)
                .count();
        var above = open.stream()
                .filter(it -> it.occupancy() > frame.mostOccupancy() + EDGE)
                .count();
        paper.under(
                "busy      ",
                String.format(
                        Locale.ROOT,
                        "%.0f%% of the time at work; of %d intervals %d are below %s (-) and %d above %s (+)",
                        busy(slots) * WHOLE,
                        open.size(),
                        below,
                        frame.occupancy().low(),
                        above,
                        frame.occupancy().high()));
    }

    private void shifts(Roster roster) {
        if (asked.when().wholeWeek()) {
            return;
        }
        paper.under(
                "shifts    ",
                roster.beginning().stream()
                        .map(it -> "%s–%s\u00a0×%d"
                                .formatted(
                                        Paper.TIME.format(it.begins()
                                                .atZone(asked.playbook().zone())),
                                        Paper.TIME.format(it.ends()
                                                .atZone(asked.playbook().zone())),
                                        it.people()))
                        .collect(Collectors.joining(", ")));
    }

    private String perContact(Roster roster, List<Slot> slots) {
        var contacts = StaffAnswer.contacts(slots);
        return contacts == 0
                ? ""
                : "; %s for each contact".formatted(Paper.money(answer.week().cost(roster), contacts));
    }

    private static double busy(List<Slot> slots) {
        var people = slots.stream().mapToInt(Slot::people).sum();
        return people == 0
                ? 0
                : slots.stream().mapToDouble(it -> it.occupancy() * it.people()).sum() / people;
    }
}
