package io.quarterdeck.engine.playbook.lint;

import io.quarterdeck.engine.playbook.Playbook;
import java.util.List;

/** M: what a number can and cannot show. */
final class MeasureRules implements Rule {
    private static final List<Rule> RULES = List.of(new TargetRules(), new AlertRules(), new ClaimRules());

    @Override
    public void check(Playbook playbook, Notes notes) {
        RULES.forEach(rule -> rule.check(playbook, notes));
    }
}
