package io.quarterdeck.engine.playbook;

import io.quarterdeck.engine.time.Span;
import java.util.List;
import java.util.Map;

/** Reads what machines do, what is known, what is said, and which systems are read. */
final class WordsReader {
    private static final Setting<String> FLOW_DOES =
            Setting.required("does", Formats.TEXT, "What the flow does, in a few words (B-57, B-58).");
    private static final Setting<List<String>> FLOW_ON =
            Setting.list("on", Formats.NAME_WORD, "The channels that run the flow (B-57, B-58).");
    private static final Setting<String> HAND_OVER = Setting.optional(
            "hand_over", Formats.NAME_WORD, "always_offered", "When the customer is offered a person (B-57).");

    private static final Setting<Map<String, Automation.Flow>> FLOWS = Setting.names(
            "flows",
            Shape.of(
                    it -> new Automation.Flow(it.name(), it.get(FLOW_DOES), it.get(FLOW_ON), it.get(HAND_OVER)),
                    FLOW_DOES,
                    FLOW_ON,
                    HAND_OVER),
            "What machines do alone, by name (B-57 to B-59).");
    private static final Setting<List<String>> ASSIST =
            Setting.list("assist", Formats.NAME_WORD, "What machines put in front of the agent (B-56, B-59).");

    static final Setting<Automation> AUTOMATION = Setting.optional(
            "automation",
            Shape.of(it -> new Automation(it.get(FLOWS), it.get(ASSIST)), FLOWS, ASSIST),
            "What machines do (B-57 to B-59).");

    private static final Setting<String> FACT_VALUE =
            Setting.required("value", Formats.TEXT, "What the brand says is true (C-80).");
    private static final Setting<List<String>> SOURCES =
            Setting.list("conflicting_sources", Formats.TEXT, "What other pages say instead (C-80, C-84).");
    private static final Setting<String> FACT_OWNER =
            Setting.optional("owner", Formats.NAME_WORD, "The role that confirms it (C-84).");
    private static final Setting<Boolean> CONFIRMED =
            Setting.optional("confirmed", Formats.FLAG, "false", "Whether its owner has confirmed it (C-84).");

    private static final Setting<Boolean> VERSIONED =
            Setting.optional("versioned", Formats.FLAG, "true", "Whether every edition of an article is kept (C-47).");
    private static final Setting<Span> REVIEW_EVERY =
            Setting.optional("review_every", Formats.SPAN, "How often an article is read again by its owner.");
    private static final Setting<String> BYLINE =
            Setting.optional("byline", Formats.NAME_WORD, "Whether an article must name its author (C-86).");
    private static final Setting<List<String>> READER_FEEDBACK =
            Setting.list("reader_feedback", Formats.NAME_WORD, "What a reader may say about an article (C-87).");
    private static final Setting<Map<String, Knowledge.Fact>> FACTS = Setting.names(
            "facts",
            new Kind.TextOr<>(
                    Shape.of(WordsReader::fact, FACT_VALUE, SOURCES, FACT_OWNER, CONFIRMED),
                    (name, text) -> new Knowledge.Fact(name, text, List.of(), null, true)),
            "One truth for each question; an article that says otherwise is flagged (C-80, C-84, C-85).");
    private static final Setting<List<String>> OTHER_COMPANIES =
            Setting.list("other_companies", Formats.TEXT, "Companies whose customers come to us by mistake (C-83).");

    static final Setting<Knowledge> KNOWLEDGE = Setting.optional(
            "knowledge",
            Shape.of(WordsReader::knowledge, VERSIONED, REVIEW_EVERY, BYLINE, READER_FEEDBACK, FACTS, OTHER_COMPANIES),
            "What is known, and how it is kept true (C-47).");

    private static final Setting<String> SUBJECT = Setting.required(
            "subject", Formats.TEXT, "The subject of the message, with fields like {{ticket.number}} (C-67, C-68).");
    private static final Setting<String> BODY = Setting.optional(
            "body", Formats.TEXT, "The text itself; it names the number, the expected time and the agent (C-69).");
    private static final Setting<Boolean> PROMISE = Setting.optional(
            "promise", Formats.FLAG, "false", "Whether the message promises a time, which it then must name (C-69).");

    static final Setting<Map<String, Template>> TEMPLATES = Setting.names(
            "templates",
            Shape.of(
                    it -> new Template(it.name(), it.get(SUBJECT), it.maybe(BODY), it.get(PROMISE)),
                    SUBJECT,
                    BODY,
                    PROMISE),
            "Messages to customers, by name (C-67).");

    private static final Setting<String> SAYS =
            Setting.optional("says", Formats.NAME_WORD, "The template that the macro sends (C-49).");
    private static final Setting<List<String>> MACRO_DOES = Setting.list(
            "does", Formats.NAME_WORD, "The steps it takes; one that needs approval waits for it (C-49, C-57).");

    static final Setting<Map<String, Macro>> MACROS = Setting.names(
            "macros",
            Shape.of(it -> new Macro(it.name(), it.maybe(SAYS), it.get(MACRO_DOES)), SAYS, MACRO_DOES),
            "One key for several steps, by name (C-49).");

    private static final Setting<String> HABIT =
            Setting.required("habit", Formats.TEXT, "What a good call has (C-73 to C-79).");
    private static final Setting<String> PROMPT =
            Setting.required("prompt", Formats.TEXT, "What the agent sees while talking (C-73 to C-79).");
    private static final Setting<String> SCORE =
            Setting.optional("score", Formats.NAME_WORD, "The line of the scorecard that it feeds (C-73 to C-79).");

    static final Setting<List<CallHabit>> CALLS = Setting.list(
            "calls",
            Shape.of(it -> new CallHabit(it.get(HABIT), it.get(PROMPT), it.maybe(SCORE)), HABIT, PROMPT, SCORE),
            "Prompts that are shown while somebody is on the phone (C-73 to C-79).");

    private static final Setting<List<String>> CONNECTOR = Setting.required(
            "connector",
            new Kind.OneOrMore<>(Formats.NAME_WORD),
            "The connector that reaches the system, or a list of them; its token lives in the desk.");
    private static final Setting<String> KEY =
            Setting.optional("key", Formats.NAME_WORD, "What the system is asked by (B-56).");
    private static final Setting<List<String>> SHOW =
            Setting.list("show", Formats.NAME_WORD, "What the agent sees of it beside the ticket (B-56, C-54).");
    private static final Setting<List<String>> FEATURES =
            Setting.list("features", Formats.NAME_WORD, "What of the system is used (C-45, C-50).");
    private static final Setting<Span> READ_EVERY =
            Setting.optional("every", Formats.SPAN, "How often it is read or written (C-53).");

    static final Setting<Map<String, Connection>> SYSTEMS = Setting.names(
            "systems",
            Shape.of(WordsReader::connection, CONNECTOR, KEY, SHOW, FEATURES, READ_EVERY),
            "The systems that the desk reads and writes, by what they are for (B-51 to B-56, C-48).");

    private WordsReader() {}

    private static Knowledge knowledge(Fields fields) {
        return new Knowledge(
                fields.get(VERSIONED),
                fields.maybe(REVIEW_EVERY),
                fields.maybe(BYLINE),
                fields.get(READER_FEEDBACK),
                fields.get(FACTS),
                fields.get(OTHER_COMPANIES));
    }

    private static Knowledge.Fact fact(Fields fields) {
        return new Knowledge.Fact(
                fields.name(),
                fields.get(FACT_VALUE),
                fields.get(SOURCES),
                fields.maybe(FACT_OWNER),
                fields.get(CONFIRMED));
    }

    private static Connection connection(Fields fields) {
        return new Connection(
                fields.name(),
                fields.get(CONNECTOR),
                fields.maybe(KEY),
                fields.get(SHOW),
                fields.get(FEATURES),
                fields.maybe(READ_EVERY));
    }
}
