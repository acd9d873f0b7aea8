package io.quarterdeck.engine.playbook.lint;

import io.quarterdeck.engine.playbook.Playbook;

/** T: how people become ready. */
final class TrainingRules implements Rule {

    @Override
    public void check(Playbook playbook, Notes notes) {}
}
