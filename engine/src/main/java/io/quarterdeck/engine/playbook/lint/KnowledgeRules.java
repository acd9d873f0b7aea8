package io.quarterdeck.engine.playbook.lint;

import io.quarterdeck.engine.playbook.Playbook;

/** K: one truth per question. */
final class KnowledgeRules implements Rule {

    @Override
    public void check(Playbook playbook, Notes notes) {}
}
