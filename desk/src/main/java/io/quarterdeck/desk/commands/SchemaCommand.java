package io.quarterdeck.desk.commands;

import io.quarterdeck.engine.playbook.Schema;
import java.util.List;

/** Prints the language as a JSON Schema, from which editors complete and explain. */
final class SchemaCommand implements Command {

    @Override
    public String usage() {
        return "schema";
    }

    @Override
    public int run(List<String> words, Shell shell) {
        if (!words.isEmpty()) {
            throw new Failure("schema wants nothing more; " + usage());
        }
        shell.out().println(Schema.text());
        return 0;
    }
}
