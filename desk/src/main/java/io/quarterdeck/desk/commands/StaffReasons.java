package io.quarterdeck.desk.commands;

import io.quarterdeck.engine.measure.Threshold;
import io.quarterdeck.engine.plan.Slot;
import io.quarterdeck.engine.plan.WeekPlan;
import io.quarterdeck.engine.staffing.AsyncCapacity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Why a plan is as large as it is: the peak, the deadlines, the season, and what the rules of thumb say. */
record StaffReasons(StaffAsked asked, StaffAnswer answer, Paper paper) {
    private static final double WHOLE = StaffReport.WHOLE;

    void print(List<Slot> slots) {
        peak(slots);
        deadlines();
        season();
        thumbs();
    }

    private void peak(List<Slot> slots) {
        var peak = WeekPlan.peak(slots).orElse(null);
        if (peak == null) {
            return;
        }
        paper.gap();
        paper.under("", "the peak, %s: %s".formatted(time(peak.at()), peak.why()));
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
            paper.tell(
                    "broken    ",
                    "%s (%s): %.1f%% of them are due before anybody comes (%.1f this week), such as %s, due %s,"
                            + " when the doors open %s",
                    it.who(),
                    it.rule(),
                    it.share() * WHOLE,
                    it.contacts(),
                    time(it.first().arrives()),
                    time(it.first().due()),
                    time(it.first().opens()));
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
                        time(grid.at(enough.critical().from())),
                        time(grid.at(enough.critical().to())),
                        enough.throughput().value());
        };
    }

    private void season() {
        var season = answer.season();
        if (season.peaks().isEmpty()) {
            return;
        }
        paper.tell(
                "season    ",
                "%s: %.1f live agent-hours of an ordinary week become %.1f to %.1f (%.1f people: %.1f to %.1f); with as"
                        + " many more contacts the queues need %.1f to %.1f; the plan above takes the middle",
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
                season.modelled().high());
        growth();
    }

    private void growth() {
        var goals = asked.playbook().goals();
        var limit =
                goals == null || goals.scale() == null ? null : goals.scale().headcountGrowth();
        var growth = answer.season().growth();
        if (limit != null
                && limit.side() == Threshold.Side.UNDER
                && growth >= limit.limit().amount().doubleValue() - StaffSums.EDGE) {
            paper.tell(
                    "warning   ",
                    "the ceiling is ×%.2f the people of an ordinary week; goals.scale.headcount_growth says under ×%s",
                    growth,
                    StaffReport.trimmed(limit.limit().amount().doubleValue()));
        }
    }

    private void thumbs() {
        for (var it : answer.thumbs()) {
            paper.under(
                    "rule      ",
                    "%s: %s. %s".formatted(it.rule(), it.words(), it.holds() ? "It holds." : "It does not hold."));
        }
    }

    private String time(Instant at) {
        return Paper.DAY_TIME.format(at.atZone(asked.playbook().zone()));
    }
}
