package io.quarterdeck.desk.commands;

import io.quarterdeck.engine.plan.WeekPlan;
import java.util.List;

/** The same week at several sizes of the brand, a line for each. */
final class StaffSizes {

    private StaffSizes() {}

    static void print(StaffAsked asked, List<StaffAnswer> answers, Paper paper) {
        var monday = answers.getFirst().week().monday();
        paper.line(
                "%s, week of %s, %s contacts per 100 orders",
                asked.playbook().brand(),
                monday,
                StaffReport.trimmed(asked.scale().contactsPer100()));
        paper.gap();
        paper.line("  orders a year  contacts   peak  at work   paid h    FTE        cost  a contact");
        for (var answer : answers) {
            var week = answer.week();
            var contacts = StaffAnswer.contacts(week.slots());
            var cost = week.cost(week.roster());
            paper.line(
                    "%,15.0f  %8.1f  %5d  %7.1f  %7.1f  %5.1f  %10s  %9s",
                    answer.orders(),
                    contacts,
                    WeekPlan.peak(week.slots()).map(it -> it.people()).orElse(0),
                    week.roster().neededHours(),
                    week.roster().paidHours(),
                    week.fullTime(),
                    Paper.money(cost),
                    contacts == 0 ? "" : Paper.money(cost, contacts));
        }
    }
}
