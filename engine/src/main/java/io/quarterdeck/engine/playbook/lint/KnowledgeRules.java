package io.quarterdeck.engine.playbook.lint;

import io.quarterdeck.engine.playbook.Knowledge;
import io.quarterdeck.engine.playbook.Playbook;
import java.util.stream.Collectors;

/** K: one truth per question. */
final class KnowledgeRules implements Rule {

    @Override
    public void check(Playbook playbook, Notes notes) {
        var knowledge = playbook.knowledge();
        if (knowledge != null) {
            knowledge.facts().values().forEach(fact -> checkFact(fact, notes));
        }
        checkTexts(playbook, notes);
    }

    private static void checkFact(Knowledge.Fact fact, Notes notes) {
        if (fact.confirmed() || fact.conflictingSources().isEmpty()) {
            return;
        }
        var others = fact.conflictingSources().stream().map("'%s'"::formatted).collect(Collectors.joining(" and "));
        var owner = fact.owner() == null ? "its owner" : fact.owner();
        notes.warning(
                "QD-K04",
                "knowledge.facts." + fact.name(),
                "fact %s is '%s' here, but sources say %s, and nobody has confirmed it"
                        .formatted(fact.name(), fact.value(), others),
                "have %s confirm it, then write confirmed: true".formatted(owner));
    }

    private static void checkTexts(Playbook playbook, Notes notes) {
        var statements = new Statements(playbook);
        playbook.templates().forEach(template -> {
            var path = "templates." + template.name();
            var who = "template " + template.name();
            check(statements, path + ".subject", template.subject(), who, notes);
            check(statements, path + ".body", template.body() == null ? "" : template.body(), who, notes);
        });
        for (var i = 0; i < playbook.calls().size(); i++) {
            var habit = playbook.calls().get(i);
            var who = "habit '%s'".formatted(habit.habit());
            check(statements, "calls[%d].prompt".formatted(i), habit.prompt(), who, notes);
        }
        if (playbook.automation() != null) {
            playbook.automation().flows().values().forEach(flow -> {
                var path = "automation.flows.%s.does".formatted(flow.name());
                check(statements, path, flow.does(), "flow " + flow.name(), notes);
            });
        }
        if (playbook.knowledge() != null) {
            playbook.knowledge().facts().values().forEach(fact -> {
                var path = "knowledge.facts." + fact.name();
                check(statements, path, fact.value(), "fact " + fact.name(), notes);
            });
        }
    }

    private static void check(Statements statements, String path, String text, String who, Notes notes) {
        for (var wrong : statements.wrongIn(text)) {
            notes.warning(
                    "QD-K05",
                    path,
                    "%s says '%s', but %s is %s".formatted(who, wrong.said(), wrong.path(), wrong.truth()),
                    "say what the playbook says");
        }
    }
}
