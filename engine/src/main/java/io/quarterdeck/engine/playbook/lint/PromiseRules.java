package io.quarterdeck.engine.playbook.lint;

import io.quarterdeck.engine.playbook.Playbook;
import java.time.LocalDate;
import java.util.List;

/** P: what is promised, and what of it can never bind or never be kept. */
record PromiseRules(LocalDate today) implements Rule {

    @Override
    public void check(Playbook playbook, Notes notes) {
        var race = Race.of(playbook.calendar(), today);
        var rules = List.of(
                new Inversions(race),
                new IdleChannels(race),
                new LateSteps(race),
                new ShortAnswers(today),
                new HollowPromises(),
                new EmptyChannels(),
                new IdlePlans(race),
                new PlanPrices());
        rules.forEach(rule -> rule.check(playbook, notes));
    }
}
