package io.quarterdeck.engine.playbook.lint;

import io.quarterdeck.engine.playbook.Playbook;

/** W: what is said to customers. */
final class WordRules implements Rule {

    @Override
    public void check(Playbook playbook, Notes notes) {}
}
