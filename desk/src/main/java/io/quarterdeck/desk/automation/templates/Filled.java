package io.quarterdeck.desk.automation.templates;

import java.util.List;

/** What a template came to, and the placeholders that had nothing to say where it wanted to say something. */
public record Filled(String text, List<String> missing) {

    public Filled {
        missing = List.copyOf(missing);
    }
}
