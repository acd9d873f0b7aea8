package io.quarterdeck.engine.playbook.lint;

import io.quarterdeck.engine.measure.Percent;
import io.quarterdeck.engine.playbook.Playbook;

/** I: what people are paid for. */
final class IncentiveRules implements Rule {

    @Override
    public void check(Playbook playbook, Notes notes) {
        var incentives = playbook.incentives();
        if (incentives == null) {
            return;
        }
        var sum = incentives.payFor().values().stream().reduce(Percent.of(0), Percent::plus);
        if (!incentives.payFor().isEmpty() && !sum.equals(Percent.of(100))) {
            notes.error(
                    "QD-I01",
                    "incentives.pay_for",
                    "the weights of incentives.pay_for add to %s, not 100%%".formatted(sum),
                    "share 100% between them");
        }
        for (var metric : incentives.payFor().keySet()) {
            if (incentives.neverPayFor().contains(metric)) {
                notes.errorAtName(
                        "QD-I02",
                        "incentives.pay_for." + metric,
                        "'%s' is both paid for and never paid for".formatted(metric),
                        "");
            }
        }
    }
}
