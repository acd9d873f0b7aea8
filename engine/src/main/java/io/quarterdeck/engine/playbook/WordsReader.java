package io.quarterdeck.engine.playbook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what machines do, what is known, what is said, and which systems are read. */
final class WordsReader {

    private WordsReader() {}

    static @Nullable Automation automation(Fields root) {
        return root.maybe("automation", "flows", "assist")
                .map(fields -> new Automation(flows(fields), fields.list("assist", Formats.NAME_WORD)))
                .orElse(null);
    }

    private static Map<String, Automation.Flow> flows(Fields automation) {
        var names = automation.maybeNames("flows");
        var flows = new LinkedHashMap<String, Automation.Flow>();
        for (var name : names.keys()) {
            var fields = names.section(name, "does", "on", "hand_over");
            flows.put(
                    name,
                    new Automation.Flow(
                            name,
                            fields.required("does", Formats.TEXT, ""),
                            fields.list("on", Formats.NAME_WORD),
                            fields.optional("hand_over", Formats.NAME_WORD, "always_offered")));
        }
        return Collections.unmodifiableMap(flows);
    }

    static @Nullable Knowledge knowledge(Fields root) {
        return root.maybe(
                        "knowledge",
                        "versioned",
                        "review_every",
                        "byline",
                        "reader_feedback",
                        "facts",
                        "other_companies")
                .map(fields -> new Knowledge(
                        fields.optional("versioned", Formats.FLAG, true),
                        fields.optional("review_every", Formats.SPAN),
                        fields.optional("byline", Formats.NAME_WORD),
                        fields.list("reader_feedback", Formats.NAME_WORD),
                        facts(fields),
                        fields.list("other_companies", Formats.TEXT)))
                .orElse(null);
    }

    private static Map<String, Knowledge.Fact> facts(Fields knowledge) {
        var names = knowledge.maybeNames("facts");
        var facts = new LinkedHashMap<String, Knowledge.Fact>();
        for (var name : names.keys()) {
            facts.put(name, fact(names, name));
        }
        return Collections.unmodifiableMap(facts);
    }

    private static Knowledge.Fact fact(Fields names, String name) {
        if (names.needed(name) instanceof Node.Scalar) {
            return new Knowledge.Fact(name, names.required(name, Formats.TEXT, ""), List.of(), null, true);
        }
        var fields = names.section(name, "value", "conflicting_sources", "owner", "confirmed");
        return new Knowledge.Fact(
                name,
                fields.required("value", Formats.TEXT, ""),
                fields.list("conflicting_sources", Formats.TEXT),
                fields.optional("owner", Formats.NAME_WORD),
                fields.optional("confirmed", Formats.FLAG, false));
    }

    static List<Template> templates(Fields root) {
        var names = root.maybeNames("templates");
        var templates = new ArrayList<Template>();
        for (var name : names.keys()) {
            var fields = names.section(name, "subject", "promise");
            templates.add(new Template(
                    name,
                    fields.required("subject", Formats.TEXT, ""),
                    fields.optional("promise", Formats.FLAG, false)));
        }
        return List.copyOf(templates);
    }

    static List<Macro> macros(Fields root) {
        var names = root.maybeNames("macros");
        var macros = new ArrayList<Macro>();
        for (var name : names.keys()) {
            var fields = names.section(name, "says", "does");
            macros.add(new Macro(
                    name, fields.optional("says", Formats.NAME_WORD), fields.list("does", Formats.NAME_WORD)));
        }
        return List.copyOf(macros);
    }

    static List<CallHabit> calls(Fields root) {
        return root.each("calls", "habit", "prompt", "score").stream()
                .map(fields -> new CallHabit(
                        fields.required("habit", Formats.TEXT, ""),
                        fields.required("prompt", Formats.TEXT, ""),
                        fields.optional("score", Formats.NAME_WORD)))
                .toList();
    }

    static List<Connection> systems(Fields root) {
        var names = root.maybeNames("systems");
        var systems = new ArrayList<Connection>();
        for (var name : names.keys()) {
            var fields = names.section(name, "connector", "key", "show", "features", "every");
            var several = fields.node("connector").orElse(null) instanceof Node.Sequence;
            systems.add(new Connection(
                    name,
                    several
                            ? fields.list("connector", Formats.NAME_WORD)
                            : List.of(fields.required("connector", Formats.NAME_WORD, "")),
                    fields.optional("key", Formats.NAME_WORD),
                    fields.list("show", Formats.NAME_WORD),
                    fields.list("features", Formats.NAME_WORD),
                    fields.optional("every", Formats.SPAN)));
        }
        return List.copyOf(systems);
    }
}
