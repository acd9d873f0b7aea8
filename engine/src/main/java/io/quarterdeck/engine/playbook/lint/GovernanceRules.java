package io.quarterdeck.engine.playbook.lint;

import io.quarterdeck.engine.playbook.Playbook;
import java.time.LocalDate;

/** V: assumptions, waivers and what is published. */
record GovernanceRules(LocalDate today) implements Rule {

    @Override
    public void check(Playbook playbook, Notes notes) {}
}
