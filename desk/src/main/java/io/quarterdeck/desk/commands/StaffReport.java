package io.quarterdeck.desk.commands;

import io.quarterdeck.engine.plan.Frame;
import io.quarterdeck.engine.plan.Slot;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A plan for people: the table, its sums, and everything that a planner would ask next. */
record StaffReport(StaffAsked asked, StaffAnswer answer, Paper paper) {
    static final double WHOLE = 100;

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
        var sums = new StaffSums(asked, answer, paper);
        if (asked.when().wholeWeek()) {
            sums.days();
        } else {
            new StaffTable(answer.week(), slots, asked.playbook().zone()).print(paper);
        }
        paper.gap();
        sums.print(slots);
        new StaffReasons(asked, answer, paper).print(slots);
    }

    private void head(List<Slot> slots) {
        var when = asked.when();
        var frame = Frame.of(asked.playbook());
        paper.line(
                "%s, %s",
                asked.playbook().brand(),
                when.wholeWeek()
                        ? "week of " + Paper.DATE.format(answer.week().monday())
                        : Paper.DATE.format(when.date()));
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

    static String trimmed(double value) {
        return BigDecimal.valueOf(value)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String seconds(long seconds) {
        return seconds % 60 == 0 ? seconds / 60 + " min" : seconds + " s";
    }
}
