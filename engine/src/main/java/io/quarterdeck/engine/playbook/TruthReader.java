package io.quarterdeck.engine.playbook;

import io.quarterdeck.engine.measure.Range;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what is measured, shown, claimed and acted upon. */
final class TruthReader {
    private static final Format<Integer> WHOLE = Formats.WHOLE;
    private final Format<Target> target;
    private final Currency currency;

    TruthReader(Currency currency) {
        this.currency = currency;
        this.target = Targets.target(currency);
    }

    List<Metric> metrics(Fields root) {
        var names = root.maybeNames("metrics");
        var metrics = new ArrayList<Metric>();
        for (var name : names.keys()) {
            var fields = names.section(name, "target", "scope", "window", "repeat_window", "survey", "by");
            metrics.add(new Metric(
                    name,
                    fields.required("target", target, new Target.Rising()),
                    fields.optional("scope", Formats.NAME_WORD),
                    fields.optional("window", Formats.SPAN),
                    fields.optional("repeat_window", Formats.SPAN),
                    fields.optional("survey", Formats.NAME_WORD),
                    fields.optional("by", Formats.NAME_WORD)));
        }
        return List.copyOf(metrics);
    }

    List<Claim> claims(Fields root) {
        var none = Range.only(new Quantity(BigDecimal.ZERO, Quantity.Unit.PERCENT));
        return root.each("claims", "change", "metric", "on", "effect").stream()
                .map(fields -> {
                    var effect = fields.required("effect", Targets.effect(currency), none);
                    return new Claim(
                            fields.required("change", Formats.NAME_WORD, ""),
                            fields.required("metric", Formats.NAME_WORD, ""),
                            fields.optional("on", Formats.NAME_WORD),
                            effect.low(),
                            effect.high());
                })
                .toList();
    }

    List<Alert> alerts(Fields root) {
        return root.each("alerts", "name", "when", "confidence", "then", "due").stream()
                .map(fields -> new Alert(
                        fields.required("name", Formats.NAME_WORD, ""),
                        fields.values("when", target),
                        fields.optional("confidence", Formats.PERCENT),
                        fields.required("then", Formats.TEXT, ""),
                        fields.optional("due", Formats.SPAN)))
                .toList();
    }

    @Nullable
    Dashboards dashboards(Fields root) {
        if (root.node("dashboards").isEmpty()) {
            return null;
        }
        var fields = root.names("dashboards");
        var boards = new LinkedHashMap<String, List<String>>();
        for (var name : fields.keys()) {
            if (!name.equals("refresh") && !name.equals("compare")) {
                boards.put(name, fields.list(name, Formats.NAME_WORD));
            }
        }
        return new Dashboards(
                Collections.unmodifiableMap(boards),
                fields.optional("refresh", Formats.SPAN),
                fields.list("compare", Formats.NAME_WORD));
    }

    List<Ritual> rhythm(Fields root) {
        return root.each("rhythm", "every", "what", "ties", "count", "from").stream()
                .map(fields -> new Ritual(
                        fields.required("every", Formats.EVERY, Every.WEEK),
                        fields.required("what", Formats.NAME_WORD, ""),
                        fields.list("ties", Formats.NAME_WORD),
                        fields.optional("count", WHOLE),
                        fields.optional("from", Formats.NAME_WORD)))
                .toList();
    }
}
