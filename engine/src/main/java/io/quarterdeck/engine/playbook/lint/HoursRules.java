package io.quarterdeck.engine.playbook.lint;

import io.quarterdeck.engine.playbook.Playbook;
import java.time.LocalDate;
import java.util.List;

/** H: when we are open, and what cannot be met because we are closed. */
record HoursRules(LocalDate today) implements Rule {

    @Override
    public void check(Playbook playbook, Notes notes) {
        var rules =
                List.of(new ClosedDoors(today), new OnCallRota(), new FollowTheSun(today), new PeaksThatMeet(today));
        rules.forEach(rule -> rule.check(playbook, notes));
    }
}
