package io.quarterdeck.desk.commands;

import io.quarterdeck.engine.measure.Threshold;
import io.quarterdeck.engine.plan.Frame;
import io.quarterdeck.engine.plan.Roster;
import io.quarterdeck.engine.plan.Slot;
import io.quarterdeck.engine.plan.WeekPlan;
import io.quarterdeck.engine.staffing.AsyncCapacity;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A plan for people: the table, its sums, and everything that a planner would ask next. */
final class StaffReport {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_TIME = DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH);
    private static final double WHOLE = 100;

    private final StaffAsked asked;
    private final StaffAnswer answer;
    private final Paper paper;
    private final ZoneId zone;

    private StaffReport(StaffAsked asked, StaffAnswer answer, Paper paper) {
        this.asked = asked;
        this.answer = answer;
        this.paper = paper;
        this.zone = asked.playbook().zone();
    }

    static void print(StaffAsked asked, List<StaffAnswer> answers, Paper paper) {
        if (asked.single().isEmpty()) {
            StaffSizes.print(asked, answers, paper);
            return;
        }
        new StaffReport(asked, answers.getFirst(), paper).print();
    }

    private void print() {
        var slots = answer.slots(asked.when());
        head(slots);
        paper.gap();
        if (asked.when().wholeWeek()) {
            answer.week().days().forEach(this::dayLine);
        } else {
            new StaffTable(answer.week(), slots, zone).print(paper);
        }
        paper.gap();
        sums(slots);
        peak(slots);
        deadlines();
        season();
        thumbs();
    }

    private void head(List<Slot> slots) {
        var when = asked.when();
        var frame = Frame.of(asked.playbook());
        paper.line(
                "%s, %s",
                asked.playbook().brand(),
                when.wholeWeek() ? "week of " + DATE.format(answer.week().monday()) : DATE.format(when.date()));
        paper.under(
                "",
                String.format(
                        Locale.ROOT,
                        "%,.0f orders a year, %s contacts per 100: %.1f contacts %s, closed hours included",
                        answer.orders(),
                        trimmed(asked.scale().contactsPer100()),
                        StaffAnswer.contacts(slots),
                        when.wholeWeek() ? "in the week" : "on the day"));
        paper.under(
                "",
                String.format(
                        Locale.ROOT,
                        "busy %s, shrinkage %s%% (%s), wage %s an hour; assumed: patience %s%s, %s of a chat is the"
                                + " agent's work, %s",
                        frame.occupancy(),
                        trimmed(frame.shrinkage().share() * WHOLE),
                        shrinkage(),
                        asked.assumptions().wage(),
                        seconds(asked.assumptions().patienceOn("phone").toSeconds()),
                        asked.assumptions().variation() == 0
                                ? ""
                                : ", rate uncertain by "
                                        + trimmed(asked.assumptions().variation() * WHOLE) + "%",
                        trimmed(asked.assumptions().chatWork() * WHOLE) + "%",
                        asked.assumptions().idleReserve() == 0
                                ? "other work is put down when somebody calls"
                                : asked.assumptions().idleReserve() + " kept idle for the next caller"));
    }

    private String shrinkage() {
        var staffing = asked.playbook().staffing();
        return staffing == null
                ? "none"
                : staffing.shrinkage().entrySet().stream()
                        .map(it -> it.getKey() + " " + it.getValue())
                        .collect(Collectors.joining(", "));
    }

    private void dayLine(LocalDate date) {
        var slots = answer.week().on(date);
        var roster = answer.week().rosterOn(date);
        if (date.equals(answer.week().monday())) {
            paper.line("day         contacts  peak  at work  on duty     paid  busy       cost");
        }
        var peak = WeekPlan.peak(slots);
        if (peak.isEmpty()) {
            paper.line("%-10s  %8.1f  closed", DAY.format(date), StaffAnswer.contacts(slots));
            return;
        }
        paper.line(
                "%-10s  %8.1f  %4d  %5.1f h  %5.1f h  %5.1f h  %3.0f%%  %9s",
                DAY.format(date),
                StaffAnswer.contacts(slots),
                peak.get().people(),
                roster.neededHours(),
                roster.scheduledHours(),
                roster.paidHours(),
                busy(slots) * WHOLE,
                Paper.money(answer.week().cost(roster)));
    }

    private void sums(List<Slot> slots) {
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
                        DAY.format(week.monday()),
                        week.fullTime(),
                        trimmed(week.ground().frame().hoursAWeek()),
                        Paper.money(week.cost(week.roster())),
                        week.roster().scheduledHours() / week.ground().frame().hoursAWeek()));
    }

    private void occupancy(List<Slot> slots) {
        var frame = answer.week().ground().frame();
        var open = slots.stream().filter(Slot::isOpen).toList();
        var below = open.stream()
                .filter(it -> it.occupancy() < frame.leastOccupancy() - 1e-9)
                .count();
        var above = open.stream()
                .filter(it -> it.occupancy() > frame.mostOccupancy() + 1e-9)
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
                                        TIME.format(it.begins().atZone(zone)),
                                        TIME.format(it.ends().atZone(zone)),
                                        it.people()))
                        .collect(Collectors.joining(", ")));
    }

    private String perContact(Roster roster, List<Slot> slots) {
        var contacts = StaffAnswer.contacts(slots);
        return contacts == 0
                ? ""
                : "; %s for each contact".formatted(Paper.money(answer.week().cost(roster), contacts));
    }

    private void peak(List<Slot> slots) {
        var peak = WeekPlan.peak(slots).orElse(null);
        if (peak == null) {
            return;
        }
        paper.gap();
        paper.under("", "the peak, %s: %s".formatted(DAY_TIME.format(peak.at().atZone(zone)), peak.why()));
        var needs = new ArrayList<>(peak.live().apart());
        peak.live().together().ifPresent(needs::add);
        for (var need : needs) {
            paper.gap();
            paper.line("%-42s  alone   here", need.channel());
            for (var ask : need.asks()) {
                paper.line(
                        "  %-40s  %5d  %s%s",
                        ask.rule(),
                        ask.agents(),
                        ask.limit() == 0 ? "     " : String.format(Locale.ROOT, "%4.1f%%", ask.value() * WHOLE),
                        need.binding().contains(ask) ? "  binds" : "");
            }
            paper.under("  ", need.why());
        }
    }

    private void deadlines() {
        var deadlines = answer.week().deadlines();
        paper.gap();
        deadlines
                .alone()
                .ifPresent(it -> paper.under(
                        "can wait  ",
                        switch (it) {
                            case AsyncCapacity.Enough enough -> words(enough);
                            case AsyncCapacity.Impossible none ->
                                none.conflict().words();
                        }));
        for (var it : deadlines.unkept()) {
            paper.under(
                    "broken    ",
                    String.format(
                            Locale.ROOT,
                            "%s (%s): %.1f%% of them are due before anybody comes (%.1f this week), such as %s, due %s,"
                                    + " when the doors open %s",
                            it.who(),
                            it.rule(),
                            it.share() * WHOLE,
                            it.contacts(),
                            DAY_TIME.format(it.first().arrives().atZone(zone)),
                            DAY_TIME.format(it.first().due().atZone(zone)),
                            DAY_TIME.format(it.first().opens().atZone(zone))));
        }
        if (!deadlines.unkept().isEmpty()) {
            paper.under(
                    "          ",
                    "they are planned as if they came when the doors open; people on call are not counted");
        }
    }

    private String words(AsyncCapacity.Enough enough) {
        var grid = answer.week().roster();
        return switch (enough.binding()) {
            case THROUGHPUT ->
                String.format(
                        Locale.ROOT,
                        "with nothing else to do, %.2f people keep every deadline; the volume binds, not the deadlines",
                        enough.agents().value());
            case CRITICAL_INTERVAL ->
                String.format(
                        Locale.ROOT,
                        "with nothing else to do, %.2f people keep every deadline; %.1f h of work arrive from %s on and"
                                + " are due by %s (the volume alone needs %.2f)",
                        enough.agents().value(),
                        enough.critical().work() / 3600.0,
                        DAY_TIME.format(grid.at(enough.critical().from()).atZone(zone)),
                        DAY_TIME.format(grid.at(enough.critical().to()).atZone(zone)),
                        enough.throughput().value());
        };
    }

    private void season() {
        var season = answer.season();
        if (season.peaks().isEmpty()) {
            return;
        }
        paper.under(
                "season    ",
                String.format(
                        Locale.ROOT,
                        "%s: %.1f live agent-hours of an ordinary week become %.1f to %.1f (%.1f people: %.1f to %.1f);"
                                + " with as many more contacts"
                                + " the queues need %.1f to %.1f; the plan above takes the middle",
                        season.peaks().stream()
                                .map(it -> "%s (%s for %s)".formatted(it.name(), it.load(), it.lasts()))
                                .collect(Collectors.joining(", ")),
                        season.ordinaryHours(),
                        season.planned().low(),
                        season.planned().high(),
                        season.people(season.ordinaryHours()),
                        season.people(season.planned().low()),
                        season.people(season.planned().high()),
                        season.modelled().low(),
                        season.modelled().high()));
        growth();
    }

    private void growth() {
        var goals = asked.playbook().goals();
        var limit =
                goals == null || goals.scale() == null ? null : goals.scale().headcountGrowth();
        var growth = answer.season().growth();
        if (limit != null
                && growth >= limit.limit().amount().doubleValue() - 1e-9
                && limit.side() == Threshold.Side.UNDER) {
            paper.under(
                    "warning   ",
                    String.format(
                            Locale.ROOT,
                            "the ceiling is ×%.2f the people of an ordinary week; goals.scale.headcount_growth says under"
                                    + " ×%s",
                            growth,
                            trimmed(limit.limit().amount().doubleValue())));
        }
    }

    private void thumbs() {
        for (var it : answer.thumbs()) {
            paper.under(
                    "rule      ",
                    "%s: %s. %s".formatted(it.rule(), it.words(), it.holds() ? "It holds." : "It does not hold."));
        }
    }

    private static double busy(List<Slot> slots) {
        var people = slots.stream().mapToInt(Slot::people).sum();
        return people == 0
                ? 0
                : slots.stream().mapToDouble(it -> it.occupancy() * it.people()).sum() / people;
    }

    static String trimmed(double value) {
        return java.math.BigDecimal.valueOf(value)
                .setScale(2, java.math.RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String seconds(long seconds) {
        return seconds % 60 == 0 ? seconds / 60 + " min" : seconds + " s";
    }
}
