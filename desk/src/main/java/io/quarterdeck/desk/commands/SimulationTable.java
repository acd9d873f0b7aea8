package io.quarterdeck.desk.commands;

import io.quarterdeck.engine.measure.Money;
import io.quarterdeck.engine.measure.ServiceLevel;
import io.quarterdeck.engine.playbook.Channel;
import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.sim.Estimate;
import io.quarterdeck.engine.sim.Report;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A simulation for people: every figure with the interval that holds the truth with 95 %. */
final class SimulationTable {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH);
    private static final int MOST_INTERVALS = 8;
    private static final double HOUR = 3600;
    private static final double MINUTE = 60;

    private final Simulation simulation;
    private final Simulation.Played played;
    private final Report report;
    private final Playbook playbook;
    private final List<String> lines = new ArrayList<>();

    SimulationTable(Simulation.Played played) {
        this.played = played;
        simulation = played.of();
        report = played.report();
        playbook = simulation.twin().world().playbook();
    }

    List<String> lines() {
        head();
        channels();
        promises();
        people();
        hurts();
        lines.add("");
        lines.add("seed %d, digest %s".formatted(simulation.seed(), played.digest()));
        return lines;
    }

    private void head() {
        var days = simulation.twin().period();
        var roster = simulation.twin().roster();
        var shifts = roster.shifts().stream()
                .filter(it -> !it.from().isBefore(days.at(days.countedFrom()))
                        && it.from().isBefore(days.at(days.countedTo())))
                .count();
        lines.add("%s, %s%s: %d %s, %.0f contacts expected"
                .formatted(
                        playbook.brand(),
                        DAY.format(days.first()),
                        days.days() == 1 ? "" : " and %d days more".formatted(days.days() - 1),
                        report.runs(),
                        report.runs() == 1 ? "run" : "runs",
                        simulation.twin().expected()));
        lines.add("%d shifts of %d people, %.0f paid hours a run; 95%% intervals in brackets%s"
                .formatted(
                        shifts,
                        roster.people().size(),
                        report.people().paidHours().value(),
                        report.runs() < 2 ? " (one run has none)" : ""));
        lines.add("each tier is a team of its own that takes every channel; staff plans one team for all of them");
    }

    private void channels() {
        lines.add("");
        lines.add(row("channel", "offered", "in time", "wanted", "gave up", "mean wait", "closed", "partner"));
        for (var channel : report.channels()) {
            var known = playbook.channel(channel.channel()).orElseThrow();
            lines.add(row(
                    channel.channel(),
                    count(channel.offered()),
                    percent(channel.serviceLevel()) + mark(channel.serviceLevel(), known.answer()),
                    wanted(known),
                    channel.live() ? percent(channel.abandonment()) : "",
                    time(channel.speedOfAnswer()),
                    channel.live() ? count(channel.turnedAway()) : "",
                    channel.partner().value() > 0 ? count(channel.partner()) : ""));
        }
    }

    private void promises() {
        lines.add("");
        lines.add(row("promise", "made", "broken", "share broken", "", "", "", ""));
        for (var promise : report.promises()) {
            lines.add(row(
                    "%s, %s".formatted(promise.kind().words(), promise.priority()),
                    count(promise.made()),
                    count(promise.broken()),
                    percent(promise.missed()),
                    "",
                    "",
                    "",
                    ""));
        }
    }

    private void people() {
        var people = report.people();
        lines.add("");
        var staffing = playbook.staffing();
        var band = staffing == null || staffing.occupancy() == null ? "" : "; wanted " + staffing.occupancy();
        lines.add("occupancy        %s%s".formatted(percent(people.occupancy()), band));
        lines.add("cost             %s: handling %s, idle %s, off the floor %s, partner %s"
                .formatted(
                        money(people.cost()),
                        money(people.handling().value()),
                        money(people.idle().value()),
                        money(people.offTheFloor().value()),
                        money(people.partner().value())));
        lines.add("a contact        %s; an issue %s".formatted(money(people.perContact()), money(people.perIssue())));
        lines.add("satisfied        %s of those who answer".formatted(percent(people.satisfied())));
        lines.add("escalations      %s told to a lead; %s contacts for the person on call"
                .formatted(count(people.escalations()), count(people.onCall())));
        lines.add("left waiting     %s at the end, the oldest for %s"
                .formatted(count(people.backlog()), time(people.oldestSeconds())));
    }

    /** Quarters of an hour in which a live channel is below what the playbook wants, the worst first. */
    private void hurts() {
        var bad = report.intervals().stream()
                .filter(it -> it.serviceLevel().isKnown() && shortfall(it) > 0)
                .sorted(Comparator.comparingDouble((Report.OfInterval it) ->
                                -shortfall(it) * it.offered().value())
                        .thenComparing(Report.OfInterval::from))
                .limit(MOST_INTERVALS)
                .sorted(Comparator.comparing(Report.OfInterval::from))
                .toList();
        lines.add("");
        if (bad.isEmpty()) {
            lines.add("No quarter of an hour is surely below what is wanted.");
            return;
        }
        lines.add(row("where it hurts", "offered", "in time", "wanted", "gave up", "", "", ""));
        for (var it : bad) {
            var known = playbook.channel(it.channel()).orElseThrow();
            lines.add(row(
                    MOMENT.format(it.from().atZone(playbook.zone())) + " " + it.channel(),
                    count(it.offered()),
                    percent(it.serviceLevel()),
                    wanted(known),
                    percent(it.abandonment()),
                    "",
                    "",
                    ""));
        }
    }

    /** How far it is surely below. */
    private double shortfall(Report.OfInterval interval) {
        var answer = playbook.channel(interval.channel()).orElseThrow().answer();
        return answer == null
                ? 0
                : share(answer) - interval.serviceLevel().interval().upper();
    }

    private static String wanted(Channel channel) {
        return channel.answer() == null ? "as promised" : channel.answer().toString();
    }

    private static String mark(Estimate level, @Nullable ServiceLevel answer) {
        return answer != null && level.interval().upper() < share(answer) ? " !" : "";
    }

    private static double share(ServiceLevel level) {
        return level.share().hundredths() / 1e4;
    }

    private static String row(String... cells) {
        return "%-30s %-20s %-22s %-16s %-18s %-18s %-16s %s"
                .formatted((Object[]) cells)
                .stripTrailing();
    }

    private static String percent(Estimate share) {
        return share.isKnown() ? figures("%.1f", share, 100) + " %" : "–";
    }

    private static String count(Estimate count) {
        return count.isKnown() ? figures(count.value() < 10 ? "%.1f" : "%.0f", count, 1) : "–";
    }

    private static String time(Estimate seconds) {
        if (!seconds.isKnown()) {
            return "–";
        }
        if (seconds.value() >= HOUR) {
            return figures("%.1f", seconds, 1 / HOUR) + " h";
        }
        return seconds.value() >= 2 * MINUTE
                ? figures("%.0f", seconds, 1 / MINUTE) + " min"
                : figures("%.0f", seconds, 1) + " s";
    }

    private static String figures(String format, Estimate it, double factor) {
        var text = format.formatted(it.value() * factor);
        return it.runs() < 2
                ? text
                : "%s [%s, %s]"
                        .formatted(
                                text,
                                format.formatted(it.interval().lower() * factor),
                                format.formatted(it.interval().upper() * factor));
    }

    private String money(Estimate amount) {
        return !amount.isKnown()
                ? "–"
                : amount.runs() < 2
                        ? money(amount.value())
                        : "%s [%s, %s]"
                                .formatted(
                                        money(amount.value()),
                                        money(amount.interval().lower()),
                                        money(amount.interval().upper()));
    }

    /** Whole units above a hundred. */
    private String money(double units) {
        var currency = playbook.header().currency();
        var digits = units >= 100 ? 0 : Math.max(0, currency.getDefaultFractionDigits());
        return Money.of(BigDecimal.valueOf(units).setScale(digits, RoundingMode.HALF_UP), currency)
                .toString();
    }
}
