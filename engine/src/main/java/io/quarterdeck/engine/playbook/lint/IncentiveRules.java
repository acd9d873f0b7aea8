package io.quarterdeck.engine.playbook.lint;

import io.quarterdeck.engine.playbook.Playbook;

/** I: what people are paid for. */
final class IncentiveRules implements Rule {

    @Override
    public void check(Playbook playbook, Notes notes) {}
}
