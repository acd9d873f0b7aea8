package io.quarterdeck.engine.playbook.lint;

import io.quarterdeck.engine.playbook.Nearest;
import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.playbook.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** W: what is said to customers. */
final class WordRules implements Rule {

    @Override
    public void check(Playbook playbook, Notes notes) {
        for (var template : playbook.templates()) {
            var path = "templates." + template.name();
            var who = "template " + template.name();
            checkFields(path + ".subject", template.subject(), who, notes);
            checkFields(path + ".body", template.body(), who, notes);
            checkNeeds(path, template, notes);
        }
        for (var i = 0; i < playbook.calls().size(); i++) {
            var habit = playbook.calls().get(i);
            checkFields("calls[%d].prompt".formatted(i), habit.prompt(), "habit '%s'".formatted(habit.habit()), notes);
        }
    }

    private static void checkFields(String path, @Nullable String text, String who, Notes notes) {
        if (text == null) {
            return;
        }
        for (var field : Placeholders.in(text)) {
            if (field.isEmpty()) {
                notes.error("QD-W01", path, who + ": a '{{' is not closed", "write it like {{order.number}}");
            } else if (!Placeholders.KNOWN.contains(field)) {
                notes.error(
                        "QD-W01",
                        path,
                        "%s: '{{%s}}' is not a known field".formatted(who, field),
                        Nearest.advice(field, Placeholders.KNOWN));
            }
        }
    }

    /**
     * C-69: a text of its own says the number, the time and the name. A subject alone needs the number, because the
     * desk's own body, which has all three, stands below it.
     */
    private static void checkNeeds(String path, Template template, Notes notes) {
        var body = template.body();
        var fields = new ArrayList<>(Placeholders.in(template.subject()));
        var missing = new ArrayList<String>();
        if (body != null) {
            fields.addAll(Placeholders.in(body));
        }
        if (fields.contains("") || !Placeholders.KNOWN.containsAll(fields)) {
            return;
        }
        if (fields.stream().noneMatch(Placeholders.NUMBERS::contains)) {
            missing.add("order.number");
        }
        if (body != null && !fields.contains(Placeholders.EXPECTED_TIME)) {
            missing.add(Placeholders.EXPECTED_TIME);
        }
        if (body != null && !fields.contains(Placeholders.AGENT)) {
            missing.add(Placeholders.AGENT);
        }
        if (!missing.isEmpty()) {
            notes.error(
                    "QD-W02",
                    path + (body == null ? ".subject" : ".body"),
                    "template %s does not tell the customer %s".formatted(template.name(), words(missing)),
                    "add " + missing.stream().map("{{%s}}"::formatted).collect(Collectors.joining(", ")));
        }
    }

    private static String words(List<String> missing) {
        return missing.stream()
                .map(field -> switch (field) {
                    case Placeholders.EXPECTED_TIME -> "the expected time";
                    case Placeholders.AGENT -> "the agent's name";
                    default -> "the number of the order or case";
                })
                .collect(Collectors.joining(" and "));
    }
}
