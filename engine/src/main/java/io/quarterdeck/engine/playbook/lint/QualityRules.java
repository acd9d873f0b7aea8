package io.quarterdeck.engine.playbook.lint;

import io.quarterdeck.engine.playbook.Playbook;

/** Q: how work is judged, and who has the hours to judge it. */
final class QualityRules implements Rule {

    @Override
    public void check(Playbook playbook, Notes notes) {}
}
