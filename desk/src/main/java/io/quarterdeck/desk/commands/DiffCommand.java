package io.quarterdeck.desk.commands;

import io.quarterdeck.engine.playbook.diff.Change;
import io.quarterdeck.engine.playbook.diff.Diff;
import java.util.List;
import java.util.Set;

/** Says in sentences what changes in the operation between two playbooks. */
final class DiffCommand implements Command {

    @Override
    public String usage() {
        return "diff BEFORE AFTER [--format human|json]";
    }

    @Override
    public int run(List<String> words, Shell shell) {
        var arguments = Arguments.of(words, Set.of("format"), Set.of());
        if (arguments.plain().size() != 2) {
            throw new Failure("which two files? " + usage());
        }
        var files = new Files(shell);
        var changes = Diff.of(
                files.playbook(arguments.plain().getFirst()),
                files.playbook(arguments.plain().getLast()));
        switch (arguments.option("format").orElse("human")) {
            case "human" -> print(changes, shell);
            case "json" -> write(changes, shell);
            default -> throw new Failure("there is no such format; it is human or json");
        }
        return 0;
    }

    private static void print(List<Change> changes, Shell shell) {
        if (changes.isEmpty()) {
            shell.out().println("Both say the same.");
        }
        for (var change : changes) {
            var effect = change.effect() == Change.Effect.NEUTRAL
                    ? ""
                    : "   (" + change.effect().word() + ")";
            shell.out().println(change.sentence() + effect);
        }
    }

    private static void write(List<Change> changes, Shell shell) {
        Json.write(shell.out(), json -> {
            json.writeStartArray();
            for (var change : changes) {
                json.writeStartObject();
                json.writeStringProperty("section", change.section());
                json.writeStringProperty("path", change.path());
                json.writeStringProperty("sentence", change.sentence());
                json.writeStringProperty("effect", change.effect().word());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }
}
