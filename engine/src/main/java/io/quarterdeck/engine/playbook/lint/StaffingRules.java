package io.quarterdeck.engine.playbook.lint;

import io.quarterdeck.engine.playbook.Playbook;

/** F: how many people, checked against the workload models. */
final class StaffingRules implements Rule {

    @Override
    public void check(Playbook playbook, Notes notes) {}
}
