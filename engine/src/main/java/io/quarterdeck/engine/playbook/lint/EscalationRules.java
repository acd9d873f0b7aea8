package io.quarterdeck.engine.playbook.lint;

import io.quarterdeck.engine.playbook.Playbook;

/** E: what happens when it goes wrong. */
final class EscalationRules implements Rule {

    @Override
    public void check(Playbook playbook, Notes notes) {}
}
