package io.quarterdeck.engine.playbook.lint;

import io.quarterdeck.engine.playbook.Playbook;

/** H: when we are open, and what cannot be met because we are closed. */
final class HoursRules implements Rule {

    @Override
    public void check(Playbook playbook, Notes notes) {}
}
