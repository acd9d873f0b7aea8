package io.quarterdeck.engine.playbook.lint;

import io.quarterdeck.engine.measure.Percent;
import io.quarterdeck.engine.measure.Range;
import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.playbook.Staffing.RuleOfThumb;
import io.quarterdeck.engine.playbook.Staffing.RuleOfThumb.Headcount;
import io.quarterdeck.engine.playbook.Staffing.RuleOfThumb.Throughput;
import io.quarterdeck.engine.time.Span;
import java.util.Locale;

/** F01 and F02: what the rules of thumb say, against the workload. */
final class ThumbRules implements Rule {

    @Override
    public void check(Playbook playbook, Notes notes) {
        var staffing = playbook.staffing();
        if (staffing == null || staffing.occupancy() == null) {
            return;
        }
        var forecast = Forecast.of(playbook);
        if (forecast.week().productiveHours() <= 0 || staffing.occupancy().low().hundredths() <= 0) {
            return;
        }
        for (var i = 0; i < staffing.rulesOfThumb().size(); i++) {
            var path = "staffing.rules_of_thumb[%d]".formatted(i);
            check(staffing.rulesOfThumb().get(i), forecast, staffing.occupancy(), path, notes);
        }
    }

    private static void check(RuleOfThumb rule, Forecast forecast, Range<Percent> occupancy, String path, Notes notes) {
        switch (rule) {
            case Headcount headcount -> checkHeadcount(headcount, forecast, occupancy, path, notes);
            case Throughput throughput -> checkThroughput(throughput, forecast, occupancy, path, notes);
        }
    }

    private static void checkHeadcount(
            Headcount rule, Forecast forecast, Range<Percent> occupancy, String path, Notes notes) {
        var weekly = forecast.weekly(rule.load(), rule.per());
        var fewest = forecast.people(weekly, WorkingWeek.share(occupancy.high()));
        var most = forecast.people(weekly, WorkingWeek.share(occupancy.low()));
        if (most > 0 && (rule.people().high() < fewest || rule.people().low() > most)) {
            var minutes = forecast.minutesPerContact();
            notes.info(
                    "QD-F01",
                    path,
                    String.format(
                            Locale.ROOT,
                            "%d per %s at %s min each needs %.1f to %.1f FTE, not %s: %s FTE have %.1f to %.1f min for each",
                            rule.load(),
                            rule.per().word(),
                            Numbers.of(minutes, 2),
                            fewest,
                            most,
                            rule.people(),
                            rule.people(),
                            minutes * rule.people().low() / most,
                            minutes * rule.people().high() / fewest),
                    rule.people().high() < fewest
                            ? "plan with the model; the rule holds only with fewer contacts, shorter ones or one pool"
                            : "plan with the model; the rule holds only with longer contacts or small teams apart");
        }
    }

    private static void checkThroughput(
            Throughput rule, Forecast forecast, Range<Percent> occupancy, String path, Notes notes) {
        var low = busy(rule.contacts().low(), rule, forecast);
        var high = busy(rule.contacts().high(), rule, forecast);
        var below = high < WorkingWeek.share(occupancy.low());
        if (below || low > WorkingWeek.share(occupancy.high())) {
            notes.warning(
                    "QD-F02",
                    path,
                    "%s per %s at %s keeps an agent busy %d%% to %d%% of productive time, %s occupancy %s"
                            .formatted(
                                    rule.contacts(),
                                    rule.per().word(),
                                    new Span.Elapsed(rule.handling()),
                                    Math.round(low * 100),
                                    Math.round(high * 100),
                                    below ? "below" : "above",
                                    occupancy),
                    "");
        }
    }

    private static double busy(int contacts, Throughput rule, Forecast forecast) {
        var hours = forecast.weekly(contacts, rule.per()) * rule.handling().toSeconds() / 3600.0;
        return hours / forecast.week().productiveHours();
    }
}
