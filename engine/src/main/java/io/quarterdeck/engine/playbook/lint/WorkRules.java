package io.quarterdeck.engine.playbook.lint;

import io.quarterdeck.engine.playbook.Playbook;

/** R: who can do the work that comes in, and what the dashboards show. */
final class WorkRules implements Rule {

    @Override
    public void check(Playbook playbook, Notes notes) {}
}
