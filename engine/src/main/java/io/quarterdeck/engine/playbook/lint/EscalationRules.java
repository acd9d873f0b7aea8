package io.quarterdeck.engine.playbook.lint;

import io.quarterdeck.engine.playbook.Playbook;
import java.util.List;

/** E: what happens when it goes wrong. That every priority has an owner (QD-E01) is seen while the file is read. */
final class EscalationRules implements Rule {

    @Override
    public void check(Playbook playbook, Notes notes) {
        List.of(new TriggersAtOdds(), new GraveIntents()).forEach(rule -> rule.check(playbook, notes));
    }
}
