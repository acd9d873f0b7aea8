package io.quarterdeck.engine.playbook.lint;

import io.quarterdeck.engine.playbook.Playbook;

/** P: what is promised, and what of it can never bind or never be kept. */
final class PromiseRules implements Rule {

    @Override
    public void check(Playbook playbook, Notes notes) {}
}
