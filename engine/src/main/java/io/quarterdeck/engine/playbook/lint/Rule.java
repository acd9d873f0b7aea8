package io.quarterdeck.engine.playbook.lint;

import io.quarterdeck.engine.playbook.Playbook;

/** One family of rules. */
interface Rule {
    void check(Playbook playbook, Notes notes);
}
