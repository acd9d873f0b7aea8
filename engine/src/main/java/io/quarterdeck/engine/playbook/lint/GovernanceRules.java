package io.quarterdeck.engine.playbook.lint;

import io.quarterdeck.engine.playbook.Playbook;
import java.time.LocalDate;

/** V: assumptions, waivers and what is published. An assumption may be about a setting that the file leaves out. */
record GovernanceRules(LocalDate today) implements Rule {

    @Override
    public void check(Playbook playbook, Notes notes) {
        for (var i = 0; i < playbook.assumptions().size(); i++) {
            var path = playbook.assumptions().get(i).path();
            if (!playbook.marks().couldHave(path)) {
                missing("QD-V02", "assumptions[%d].path".formatted(i), "assumes", path, notes);
            }
        }
        for (var i = 0; i < playbook.waivers().size(); i++) {
            var waiver = playbook.waivers().get(i);
            if (!playbook.marks().couldHave(waiver.path())) {
                missing("QD-V01", "waivers[%d].path".formatted(i), "waives", waiver.path(), notes);
            }
            if (!RuleNames.has(waiver.rule())) {
                notes.error(
                        "QD-R01",
                        "waivers[%d].rule".formatted(i),
                        "a waiver names rule '%s', which does not exist".formatted(waiver.rule()),
                        "write the rule that the linter shows");
            }
            if (waiver.until().isBefore(today)) {
                notes.error(
                        "QD-V03",
                        "waivers[%d].until".formatted(i),
                        "the waiver of %s at %s ended on %s".formatted(waiver.rule(), waiver.path(), waiver.until()),
                        "correct what it waived, or agree on a new date");
            }
        }
        new Publishing(playbook).check(notes);
    }

    private static void missing(String rule, String at, String verb, String path, Notes notes) {
        notes.error(
                rule,
                at,
                "the file %s '%s', which is no setting of it".formatted(verb, path),
                "write the path of a value in this file");
    }
}
