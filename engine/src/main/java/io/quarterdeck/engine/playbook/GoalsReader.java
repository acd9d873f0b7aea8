package io.quarterdeck.engine.playbook;

import io.quarterdeck.engine.measure.Money;
import io.quarterdeck.engine.measure.Range;
import io.quarterdeck.engine.measure.Threshold;
import io.quarterdeck.engine.time.Span;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads why we exist and what is asked of everybody who comes. */
final class GoalsReader {
    private static final Format<Every> ADVERB = Format.oneOf(List.of(Every.values()), Every::adverb);
    private static final String PER_SEASON = " per season";

    private GoalsReader() {}

    static @Nullable Goals goals(Fields root, Currency currency) {
        return root.maybe("goals", "outcomes", "versions", "iterate", "glide_path", "scale", "sizing")
                .map(fields -> new Goals(
                        fields.list("outcomes", Formats.NAME_WORD),
                        versions(fields),
                        fields.optional("iterate", ADVERB),
                        glidePath(fields, currency),
                        scale(fields, currency),
                        sizing(fields, currency)))
                .orElse(null);
    }

    static @Nullable Intake intake(Fields root) {
        return root.maybe("intake", "ask", "on")
                .map(fields -> new Intake(fields.list("ask", Formats.NAME_WORD), fields.list("on", Formats.NAME_WORD)))
                .orElse(null);
    }

    private static Map<String, Goals.Version> versions(Fields goals) {
        var names = goals.maybeNames("versions");
        var versions = new LinkedHashMap<String, Goals.Version>();
        for (var name : names.keys()) {
            var fields = names.section(name, "through", "adoption");
            versions.put(
                    name,
                    new Goals.Version(
                            name,
                            fields.list("through", Formats.NAME_WORD),
                            fields.optional("adoption", Formats.PERCENT.threshold())));
        }
        return Collections.unmodifiableMap(versions);
    }

    private static Goals.@Nullable GlidePath glidePath(Fields goals, Currency currency) {
        return goals.maybe("glide_path", "metric", "to", "within", "while")
                .map(fields -> new Goals.GlidePath(
                        fields.required("metric", Formats.NAME_WORD, ""),
                        fields.required("to", Targets.target(currency), new Target.Rising()),
                        fields.required("within", Formats.SPAN, new Span.BusinessDays(0)),
                        fields.values("while", Targets.target(currency))))
                .orElse(null);
    }

    private static Goals.@Nullable Scale scale(Fields goals, Currency currency) {
        return goals.maybe("scale", "orders_per_year", "headcount_growth")
                .map(fields -> new Goals.Scale(
                        fields.required(
                                "orders_per_year", Formats.WHOLE.range(Comparator.naturalOrder()), Range.only(1)),
                        fields.optional("headcount_growth", perSeason(currency))))
                .orElse(null);
    }

    private static Format<Threshold<Quantity>> perSeason(Currency currency) {
        var growth = Targets.quantity(currency).threshold();
        return new Format<>(
                "under x2 per season",
                text -> text.endsWith(PER_SEASON)
                        ? growth.parse(text.substring(0, text.length() - PER_SEASON.length()))
                        : Parsed.unreadable(text, "write it like under x2 per season"));
    }

    private static Goals.@Nullable Sizing sizing(Fields goals, Currency currency) {
        var money = Formats.money(currency);
        var nothing = new Money(0, currency);
        return goals.maybe("sizing", "orders_per_year", "aov", "cltv")
                .map(fields -> new Goals.Sizing(
                        fields.required("orders_per_year", Formats.WHOLE, 1),
                        fields.required("aov", money, nothing),
                        fields.required("cltv", money, nothing)))
                .orElse(null);
    }
}
