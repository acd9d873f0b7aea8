package io.quarterdeck.engine.playbook;

import io.quarterdeck.engine.measure.Money;
import io.quarterdeck.engine.measure.Percent;
import io.quarterdeck.engine.measure.Range;
import io.quarterdeck.engine.measure.Threshold;
import io.quarterdeck.engine.time.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Reads why we exist and what is asked of everybody who comes. */
final class GoalsReader {
    private static final String PER_SEASON = " per season";
    private static final Format<Threshold<Quantity>> GROWTH = Targets.QUANTITY.threshold();
    private static final Format<Threshold<Quantity>> GROWTH_PER_SEASON = new Format<>(
            Form.like("under x2 per season"),
            (text, currency) -> text.endsWith(PER_SEASON)
                    ? GROWTH.parse(text.substring(0, text.length() - PER_SEASON.length()), currency)
                    : Parsed.unreadable(text, "write it like under x2 per season"));

    private static final Setting<List<String>> THROUGH = Setting.list(
            "through", Formats.NAME_WORD, "The channels and automations that this version comes through (B-02).");
    private static final Setting<Threshold<Percent>> ADOPTION = Setting.optional(
            "adoption", Formats.PERCENT.threshold(), "The share of contacts that should come this way (B-03).");

    private static final Setting<String> METRIC =
            Setting.required("metric", Formats.NAME_WORD, "The metric that is to move (C-05).");
    private static final Setting<Target> TO =
            Setting.required("to", Targets.TARGET, "Where the metric is to be (C-05).");
    private static final Setting<Span> WITHIN =
            Setting.required("within", Formats.SPAN, "How long that may take (C-05).");
    private static final Setting<Map<String, Target>> WHILE =
            Setting.names("while", Targets.TARGET, "The metrics that must not suffer meanwhile (C-05).");

    private static final Setting<Range<Integer>> SIZES = Setting.required(
            "orders_per_year",
            Formats.WHOLE.range(Comparator.naturalOrder()),
            "The smallest and the largest year that the operation must serve (B-05).");
    private static final Setting<Threshold<Quantity>> HEADCOUNT_GROWTH =
            Setting.optional("headcount_growth", GROWTH_PER_SEASON, "How much the team may grow for a season (B-05).");

    private static final Setting<Integer> ORDERS =
            Setting.required("orders_per_year", Formats.WHOLE, "Your own number of orders in a year (B-06).");
    private static final Setting<Money> AOV =
            Setting.required("aov", Formats.MONEY, "The value of an average order (B-06).");
    private static final Setting<Money> CLTV =
            Setting.required("cltv", Formats.MONEY, "What a customer is worth over all the years (B-06).");

    private static final Setting<List<String>> OUTCOMES =
            Setting.list("outcomes", Formats.NAME_WORD, "The metrics that the service exists for (B-01).");
    private static final Setting<Map<String, Goals.Version>> VERSIONS = Setting.names(
            "versions",
            Shape.of(it -> new Goals.Version(it.name(), it.get(THROUGH), it.maybe(ADOPTION)), THROUGH, ADOPTION),
            "The service as a product, in versions whose use is measured (B-02).");
    private static final Setting<Every> ITERATE =
            Setting.optional("iterate", Formats.ADVERB, "How often the versions are looked at again (B-04).");
    private static final Setting<Goals.GlidePath> GLIDE_PATH = Setting.optional(
            "glide_path",
            Shape.of(
                    it -> new Goals.GlidePath(it.get(METRIC), it.get(TO), it.get(WITHIN), it.get(WHILE)),
                    METRIC,
                    TO,
                    WITHIN,
                    WHILE),
            "Where one metric is to be by when, and what must not suffer for it (C-05).");
    private static final Setting<Goals.Scale> SCALE = Setting.optional(
            "scale",
            Shape.of(it -> new Goals.Scale(it.get(SIZES), it.maybe(HEADCOUNT_GROWTH)), SIZES, HEADCOUNT_GROWTH),
            "The sizes that the operation must serve without being rebuilt (B-05).");
    private static final Setting<Goals.Sizing> SIZING = Setting.optional(
            "sizing",
            Shape.of(it -> new Goals.Sizing(it.get(ORDERS), it.get(AOV), it.get(CLTV)), ORDERS, AOV, CLTV),
            "Your own numbers, which the workload model starts from (B-06).");

    static final Setting<Goals> GOALS = Setting.optional(
            "goals",
            Shape.of(GoalsReader::goals, OUTCOMES, VERSIONS, ITERATE, GLIDE_PATH, SCALE, SIZING),
            "Why the service exists, and how big it is.");

    private static final Setting<List<String>> ASK =
            Setting.list("ask", Formats.NAME_WORD, "What everybody is asked before a person answers (B-11, C-55).");
    private static final Setting<List<String>> ON =
            Setting.list("on", Formats.NAME_WORD, "The channels that ask it (B-11).");

    static final Setting<Intake> INTAKE = Setting.optional(
            "intake",
            Shape.of(it -> new Intake(it.get(ASK), it.get(ON)), ASK, ON),
            "What is asked of everybody who comes, and where (B-11).");

    private GoalsReader() {}

    private static Goals goals(Fields fields) {
        return new Goals(
                fields.get(OUTCOMES),
                fields.get(VERSIONS),
                fields.maybe(ITERATE),
                fields.maybe(GLIDE_PATH),
                fields.maybe(SCALE),
                fields.maybe(SIZING));
    }
}
