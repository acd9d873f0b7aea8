package io.quarterdeck.desk.commands;

import io.quarterdeck.engine.explain.Asked;
import io.quarterdeck.engine.explain.Contacts;
import io.quarterdeck.engine.explain.Explanation;
import io.quarterdeck.engine.explain.Table;
import java.util.List;
import java.util.Set;

/** Says which clocks start when somebody writes, when each is due, and which one binds. */
final class ExplainCommand implements Command {

    @Override
    public String usage() {
        return "explain FILE \"high email arriving Fri 21:30\" [--format human|json]";
    }

    @Override
    public int run(List<String> words, Shell shell) {
        var arguments = Arguments.of(words, Set.of("format"), Set.of());
        if (arguments.plain().size() < 2) {
            throw new Failure("which file, and who writes when? " + usage());
        }
        var playbook = new Files(shell).playbook(arguments.plain().getFirst());
        var contact =
                String.join(" ", arguments.plain().subList(1, arguments.plain().size()));
        var explanation =
                switch (Contacts.parse(contact, playbook, shell.clock().instant())) {
                    case Asked.Unclear(var why) -> throw new Failure(why);
                    case Asked.Known(var known, var arrivesAt) -> Explanation.of(playbook, known, arrivesAt);
                };
        switch (arguments.option("format").orElse("human")) {
            case "human" -> Table.of(explanation, playbook).forEach(shell.out()::println);
            case "json" -> write(explanation, shell);
            default -> throw new Failure("there is no such format; it is human or json");
        }
        return 0;
    }

    private static void write(Explanation explanation, Shell shell) {
        Json.write(shell.out(), json -> {
            json.writeStartObject();
            json.writeStringProperty("arrives_at", explanation.arrivesAt().toString());
            json.writeArrayPropertyStart("clocks");
            for (var line : explanation.lines()) {
                json.writeStartObject();
                json.writeStringProperty("kind", line.kind().key());
                json.writeStringProperty("source", line.source());
                json.writeStringProperty("rule", line.rule());
                json.writeStringProperty("aim_at", line.aimAt().toString());
                json.writeStringProperty("breach_at", line.breachAt().toString());
                json.writeBooleanProperty("binds", line.binds());
                json.writeStringProperty("why", line.why());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }
}
