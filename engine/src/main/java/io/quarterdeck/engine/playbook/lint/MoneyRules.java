package io.quarterdeck.engine.playbook.lint;

import io.quarterdeck.engine.playbook.Playbook;
import java.time.LocalDate;
import java.util.List;

/** $: what is given back, proved to leave no gap and no overlap. */
record MoneyRules(LocalDate today) implements Rule {

    @Override
    public void check(Playbook playbook, Notes notes) {
        if (playbook.money() != null) {
            var race = Race.of(playbook.calendar(), today);
            List.of(new RefundProof(race), new Approvers(), new RefundWindows(race))
                    .forEach(rule -> rule.check(playbook, notes));
        }
    }
}
