package io.quarterdeck.engine.playbook.lint;

import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.playbook.Staffing.RuleOfThumb;
import io.quarterdeck.engine.playbook.Staffing.RuleOfThumb.Headcount;
import io.quarterdeck.engine.playbook.Staffing.RuleOfThumb.Throughput;

/** F04: whether the work pays for one person in every open hour, by the most generous rule of thumb of the file. */
final class CoverageRules implements Rule {

    @Override
    public void check(Playbook playbook, Notes notes) {
        var staffing = playbook.staffing();
        var forecast = Forecast.of(playbook);
        if (staffing == null || !forecast.isKnown() || staffing.rulesOfThumb().isEmpty()) {
            return;
        }
        var week = forecast.week();
        var floor = week.openHours() / week.productiveHours();
        var paid = staffing.rulesOfThumb().stream()
                .mapToDouble(rule -> paid(rule, forecast))
                .max()
                .orElse(0);
        if (week.productiveHours() > 0 && floor > paid) {
            notes.info(
                    "QD-F04",
                    "hours.open",
                    "one person in each of %s open hours a week takes %s FTE, and the %s contacts a week that %d orders a year bring pay for %s by the rule of thumb"
                            .formatted(
                                    Numbers.of(week.openHours(), 1),
                                    Numbers.of(floor, 1),
                                    Numbers.of(forecast.perWeek(), 0),
                                    forecast.ordersPerYear(),
                                    Numbers.of(paid, 1)),
                    "open fewer hours, or put your own numbers into goals.sizing");
        }
    }

    private static double paid(RuleOfThumb rule, Forecast forecast) {
        return switch (rule) {
            case Headcount(var load, var per, var people) ->
                load == 0 ? 0 : forecast.perWeek() / forecast.weekly(load, per) * people.high();
            case Throughput(var _, var contacts, var per) ->
                contacts.low() == 0 ? 0 : forecast.perWeek() / forecast.weekly(contacts.low(), per);
        };
    }
}
