package io.quarterdeck.desk.commands;

import io.quarterdeck.engine.plan.Slot;
import io.quarterdeck.engine.plan.WeekPlan;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** The intervals of a day: what comes by each channel, whom it needs and why, and the people together. */
record StaffTable(WeekPlan week, List<Slot> slots, ZoneId zone) {
    private static final int FIXED = 31;
    private static final int LIVE = 16;
    private static final int OTHER = 5;

    void print(Paper paper) {
        var live = week.liveChannels();
        if (slots.stream().noneMatch(Slot::isOpen)) {
            closed(slots, live, paper);
            return;
        }
        var waiting = week.waitingChannels();
        var each = FIXED + LIVE * live.size() + OTHER * waiting.size() <= Paper.WIDTH;
        var head = new StringBuilder("     ");
        live.forEach(it -> head.append(String.format(Locale.ROOT, "%6.5s ppl for  ", it)));
        if (each) {
            waiting.forEach(it -> head.append(String.format(Locale.ROOT, "%" + OTHER + "s", brief(it))));
        } else {
            head.append("other");
        }
        paper.line("%s  wait people  duty  busy", head);
        for (var i = 0; i < slots.size(); i++) {
            if (slots.get(i).isOpen()) {
                paper.line("%s", line(slots.get(i), live, each ? waiting : List.of()));
            } else {
                var from = i;
                while (i + 1 < slots.size() && !slots.get(i + 1).isOpen()) {
                    i++;
                }
                closed(slots.subList(from, i + 1), live, paper);
            }
        }
        paper.gap();
        paper.under(
                "",
                "ppl for: agents of that channel alone and what they are for, the service level (sl), occupancy (occ), abandonment (ab), or"
                        + " one as the least (min); wait: agents' time on work that can wait; duty: with"
                        + " shrinkage"
                        + (slots.stream().anyMatch(it -> it.live().together().isPresent())
                                ? "; *: one team for all live channels takes fewer than one for each"
                                : ""));
    }

    /** A name that leaves a space in its column. */
    private static String brief(String channel) {
        return channel.length() < OTHER ? channel : channel.substring(0, OTHER - 2) + ".";
    }

    private String line(Slot slot, List<String> live, List<String> waiting) {
        var line = new StringBuilder(Paper.TIME.format(slot.at().atZone(zone)));
        for (var need : slot.live().apart()) {
            line.append(String.format(
                    Locale.ROOT, "%6s%4d %-5.5s", number(need.contacts()), need.agents(), need.bindingCodes()));
        }
        if (waiting.isEmpty()) {
            var rest = slot.contacts().entrySet().stream()
                    .filter(it -> !live.contains(it.getKey()))
                    .mapToDouble(it -> it.getValue())
                    .sum();
            line.append(String.format(Locale.ROOT, "%5s", number(rest)));
        }
        for (var channel : waiting) {
            line.append(String.format(Locale.ROOT, "%5s", number(slot.contacts().getOrDefault(channel, 0.0))));
        }
        var frame = week.ground().frame();
        var flag = slot.occupancy() < frame.leastOccupancy() - StaffSums.EDGE
                ? "-"
                : slot.occupancy() > frame.mostOccupancy() + StaffSums.EDGE ? "+" : "";
        return line.append(String.format(
                        Locale.ROOT,
                        "%6s%6d%s%6d%5.0f%%%s",
                        number(slot.waiting().working()),
                        slot.people(),
                        slot.live().together().isPresent() ? "*" : " ",
                        slot.scheduled(),
                        slot.occupancy() * 100,
                        flag))
                .toString();
    }

    private void closed(List<Slot> shut, List<String> live, Paper paper) {
        var until = shut.getLast().at().plus(week.roster().interval());
        var lost =
                live.stream().mapToDouble(it -> StaffAnswer.contacts(shut, it)).sum();
        var all = StaffAnswer.contacts(shut);
        paper.under(
                Paper.TIME.format(shut.getFirst().at().atZone(zone)) + " ",
                String.format(
                        Locale.ROOT,
                        "closed until %s: %s contacts find nobody on the line, %s wait for the doors",
                        Paper.TIME.format(until.atZone(zone)).replace("00:00", "midnight"),
                        number(lost),
                        number(all - lost)));
    }

    private static String number(double value) {
        return String.format(
                Locale.ROOT, value >= 99.95 ? "%.0f" : value >= 9.95 || value == 0 ? "%.1f" : "%.2f", value);
    }
}
