package io.quarterdeck.engine.playbook.lint;

import io.quarterdeck.engine.playbook.Playbook;

/** M: what a number can and cannot show. */
final class MeasureRules implements Rule {

    @Override
    public void check(Playbook playbook, Notes notes) {}
}
