package io.quarterdeck.engine.playbook.lint;

import io.quarterdeck.engine.playbook.Playbook;
import java.util.List;

/** F: how many people, checked against the workload models. */
final class StaffingRules implements Rule {
    private static final List<Rule> RULES =
            List.of(new ThumbRules(), new CoverageRules(), new QueueRules(), new ShiftRules());

    @Override
    public void check(Playbook playbook, Notes notes) {
        if (playbook.staffing() != null) {
            RULES.forEach(rule -> rule.check(playbook, notes));
        }
    }
}
