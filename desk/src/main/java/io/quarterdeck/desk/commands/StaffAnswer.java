package io.quarterdeck.desk.commands;

import io.quarterdeck.engine.plan.Roster;
import io.quarterdeck.engine.plan.SeasonPlan;
import io.quarterdeck.engine.plan.Slot;
import io.quarterdeck.engine.plan.ThumbCheck;
import io.quarterdeck.engine.plan.WeekPlan;
import java.util.List;

/** What is answered for one size of the brand: its week, its season, and the rules of thumb. */
record StaffAnswer(double orders, WeekPlan week, SeasonPlan season, List<ThumbCheck> thumbs) {

    static StaffAnswer of(StaffAsked asked, double orders) {
        var demand = asked.demand(orders);
        var planner = asked.planner();
        var week = planner.week(demand, asked.when().date());
        return new StaffAnswer(
                orders,
                week,
                planner.season(demand, asked.when().date()),
                ThumbCheck.of(asked.playbook(), demand, openDays(asked)));
    }

    /** The slots that were asked about: a day or the week. */
    List<Slot> slots(StaffAsked.When when) {
        return when.wholeWeek() ? week.slots() : week.on(when.date());
    }

    Roster roster(StaffAsked.When when) {
        return when.wholeWeek() ? week.roster() : week.rosterOn(when.date());
    }

    static double contacts(List<Slot> slots) {
        return slots.stream()
                .flatMap(it -> it.contacts().values().stream())
                .mapToDouble(it -> it)
                .sum();
    }

    static double contacts(List<Slot> slots, String channel) {
        return slots.stream()
                .mapToDouble(it -> it.contacts().getOrDefault(channel, 0.0))
                .sum();
    }

    private static int openDays(StaffAsked asked) {
        return (int) asked.playbook().calendar().hours().week().days().size();
    }
}
