package io.quarterdeck.engine.playbook;

import io.quarterdeck.engine.measure.Percent;
import io.quarterdeck.engine.measure.Range;
import io.quarterdeck.engine.time.Span;
import java.util.List;
import java.util.Map;

/** Reads what is measured, shown, claimed and acted upon. */
final class TruthReader {
    private static final Setting<Target> TARGET =
            Setting.required("target", Targets.TARGET, "What the metric is held against, met..excellent.");
    private static final Setting<String> SCOPE =
            Setting.optional("scope", Formats.NAME_WORD, "The tier that the metric is measured on, or all (B-26).");
    private static final Setting<Span> WINDOW =
            Setting.optional("window", Formats.SPAN, "How far the metric looks back (B-81).");
    private static final Setting<Span> REPEAT_WINDOW = Setting.optional(
            "repeat_window", Formats.SPAN, "How soon a customer who returns counts as not helped (B-26).");
    private static final Setting<String> SURVEY =
            Setting.optional("survey", Formats.NAME_WORD, "When customers are asked (B-30, B-31).");
    private static final Setting<String> BY =
            Setting.optional("by", Formats.NAME_WORD, "What the metric is broken down by (C-22).");

    static final Setting<Map<String, Metric>> METRICS = Setting.names(
            "metrics",
            Shape.of(TruthReader::metric, TARGET, SCOPE, WINDOW, REPEAT_WINDOW, SURVEY, BY),
            "What is measured, and what it is held against.");

    private static final Setting<String> CHANGE =
            Setting.required("change", Formats.NAME_WORD, "The change that is said to help (B-60, C-51).");
    private static final Setting<String> CLAIMED_METRIC =
            Setting.required("metric", Formats.NAME_WORD, "The metric that it is said to move (B-60).");
    private static final Setting<String> ON =
            Setting.optional("on", Formats.NAME_WORD, "The channel that the claim is about; all when left out (C-54).");
    private static final Setting<Range<Quantity>> EFFECT =
            Setting.required("effect", Targets.EFFECT, "How far the metric is said to move, least..most (B-60, B-61).");

    static final Setting<List<Claim>> CLAIMS = Setting.list(
            "claims",
            Shape.of(TruthReader::claim, CHANGE, CLAIMED_METRIC, ON, EFFECT),
            "What changes are said to buy; the desk tries to refute each (B-60, B-61).");

    private static final Setting<String> NAME =
            Setting.required("name", Formats.NAME_WORD, "What the alert is called.");
    private static final Setting<Map<String, Target>> WHEN =
            Setting.names("when", Targets.TARGET, "The metrics and the limits that set it off (C-33).");
    private static final Setting<Percent> CONFIDENCE = Setting.optional(
            "confidence", Formats.PERCENT, "How sure it must be that the metric moved and not chance (C-33).");
    private static final Setting<String> THEN = Setting.required("then", Formats.TEXT, "What is done about it (C-34).");
    private static final Setting<Span> DUE = Setting.optional("due", Formats.SPAN, "How soon it must be done (C-34).");

    static final Setting<List<Alert>> ALERTS = Setting.list(
            "alerts",
            Shape.of(TruthReader::alert, NAME, WHEN, CONFIDENCE, THEN, DUE),
            "What happens when a metric moves (C-33).");

    private static final Kind<List<String>> TILES = new Kind.Items<>(Formats.NAME_WORD);
    private static final Setting<Span> REFRESH =
            Setting.optional("refresh", Formats.SPAN, "The most that a tile may be behind (C-52).");
    private static final Setting<List<String>> COMPARE =
            Setting.list("compare", Formats.NAME_WORD, "The groups of customers shown beside each other (C-35).");

    static final Setting<Dashboards> DASHBOARDS = Setting.optional(
            "dashboards",
            Shape.of(TruthReader::dashboards, REFRESH, COMPARE).andNames(TILES),
            "Who sees which metrics: a name for each board and its list of metrics (B-79, C-31).");

    private static final Setting<Every> EVERY =
            Setting.required("every", Formats.EVERY, "How often it happens (C-31, C-32).");
    private static final Setting<String> WHAT =
            Setting.required("what", Formats.NAME_WORD, "What happens (C-31, C-32).");
    private static final Setting<List<String>> TIES =
            Setting.list("ties", Formats.NAME_WORD, "The departments that it ties causes to (B-80).");
    private static final Setting<Integer> COUNT =
            Setting.optional("count", Formats.WHOLE, "How many lines it has (C-42).");
    private static final Setting<String> FROM =
            Setting.optional("from", Formats.NAME_WORD, "What the lines are counted from (C-42).");

    static final Setting<List<Ritual>> RHYTHM = Setting.list(
            "rhythm",
            Shape.of(TruthReader::ritual, EVERY, WHAT, TIES, COUNT, FROM),
            "What is looked at together, and how often (C-31, C-32).");

    private TruthReader() {}

    private static Metric metric(Fields fields) {
        return new Metric(
                fields.name(),
                fields.get(TARGET),
                fields.maybe(SCOPE),
                fields.maybe(WINDOW),
                fields.maybe(REPEAT_WINDOW),
                fields.maybe(SURVEY),
                fields.maybe(BY));
    }

    private static Claim claim(Fields fields) {
        var effect = fields.get(EFFECT);
        return new Claim(fields.get(CHANGE), fields.get(CLAIMED_METRIC), fields.maybe(ON), effect.low(), effect.high());
    }

    private static Alert alert(Fields fields) {
        return new Alert(
                fields.get(NAME), fields.get(WHEN), fields.maybe(CONFIDENCE), fields.get(THEN), fields.maybe(DUE));
    }

    private static Dashboards dashboards(Fields fields) {
        return new Dashboards(fields.others(TILES, REFRESH, COMPARE), fields.maybe(REFRESH), fields.get(COMPARE));
    }

    private static Ritual ritual(Fields fields) {
        return new Ritual(
                fields.get(EVERY), fields.get(WHAT), fields.get(TIES), fields.maybe(COUNT), fields.maybe(FROM));
    }
}
