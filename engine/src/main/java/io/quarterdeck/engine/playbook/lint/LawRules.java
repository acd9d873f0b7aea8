package io.quarterdeck.engine.playbook.lint;

import io.quarterdeck.engine.playbook.Playbook;

/** L: what the law wants. */
final class LawRules implements Rule {

    @Override
    public void check(Playbook playbook, Notes notes) {}
}
