package io.quarterdeck.engine.playbook;

import io.quarterdeck.engine.measure.Percent;
import io.quarterdeck.engine.measure.Range;
import io.quarterdeck.engine.measure.Threshold;
import io.quarterdeck.engine.time.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads how many people, trained how, judged how and rewarded for what. */
final class PeopleReader {
    private static final Pattern PER = Pattern.compile("(\\S+) per (day|week|month|quarter|year)");
    private static final Format<Range<Integer>> COUNTS = Formats.WHOLE.range(Comparator.naturalOrder());
    private static final Format<Range<Percent>> PERCENTS = Formats.PERCENT.range(Comparator.naturalOrder());
    private static final Format<Range<Duration>> DURATIONS = Formats.DURATION.range(Comparator.naturalOrder());

    private record Per<T>(T value, Every every) {}

    private PeopleReader() {}

    static @Nullable Staffing staffing(Fields root, Currency currency) {
        return root.maybe(
                        "staffing",
                        "models",
                        "interval",
                        "demand_from",
                        "occupancy",
                        "shrinkage",
                        "shifts",
                        "rules_of_thumb",
                        "overflow")
                .map(fields -> {
                    var models = fields.maybe("models", "voice", "async");
                    return new Staffing(
                            models.map(it -> it.optional("voice", Formats.NAME_WORD))
                                    .orElse(null),
                            models.map(it -> it.optional("async", Formats.NAME_WORD))
                                    .orElse(null),
                            fields.optional("interval", Formats.DURATION, Duration.ofMinutes(15)),
                            fields.optional("occupancy", PERCENTS),
                            fields.values("shrinkage", Formats.PERCENT),
                            shifts(fields),
                            fields.list("demand_from", Formats.NAME_WORD),
                            rulesOfThumb(fields),
                            overflow(fields, currency));
                })
                .orElse(null);
    }

    private static Staffing.@Nullable Shifts shifts(Fields staffing) {
        return staffing.maybe("shifts", "length", "start_every", "days_per_week")
                .map(fields -> new Staffing.Shifts(
                        fields.required("length", DURATIONS, Range.only(Duration.ofHours(8))),
                        fields.optional("start_every", Formats.DURATION, Duration.ofMinutes(30)),
                        fields.optional("days_per_week", Formats.WHOLE, 5)))
                .orElse(null);
    }

    private static List<Staffing.RuleOfThumb> rulesOfThumb(Fields staffing) {
        var rules = new ArrayList<Staffing.RuleOfThumb>();
        for (var fields : staffing.each("rules_of_thumb", "load", "fte", "aht", "per_fte")) {
            if (fields.node("load").isPresent()) {
                var load = fields.required("load", per(Formats.WHOLE), new Per<>(1, Every.DAY));
                rules.add(new Staffing.RuleOfThumb.Headcount(
                        load.value(), load.every(), fields.required("fte", COUNTS, Range.only(1))));
            } else {
                var load = fields.required("per_fte", per(COUNTS), new Per<>(Range.only(1), Every.WEEK));
                rules.add(new Staffing.RuleOfThumb.Throughput(
                        fields.required("aht", Formats.DURATION, Duration.ofMinutes(6)), load.value(), load.every()));
            }
        }
        return List.copyOf(rules);
    }

    private static Staffing.@Nullable Overflow overflow(Fields staffing, Currency currency) {
        return staffing.maybe("overflow", "channel", "to", "when")
                .map(fields -> new Staffing.Overflow(
                        fields.required("channel", Formats.NAME_WORD, ""),
                        fields.required("to", Formats.NAME_WORD, ""),
                        fields.values("when", Targets.target(currency))))
                .orElse(null);
    }

    static @Nullable Training training(Fields root) {
        return root.maybe("training", "programme", "gates", "microlearning", "coach_below")
                .map(fields -> new Training(
                        phases(fields),
                        gates(fields),
                        fields.maybe("microlearning", "every", "length")
                                .map(it -> new Training.Microlearning(
                                        it.required("every", Formats.EVERY, Every.MONTH),
                                        it.required("length", DURATIONS, Range.only(Duration.ofMinutes(20)))))
                                .orElse(null),
                        fields.optional("coach_below", Formats.PERCENT)))
                .orElse(null);
    }

    private static List<Training.Phase> phases(Fields training) {
        return training.each("programme", "weeks", "what", "share", "gate", "autonomy").stream()
                .map(fields -> new Training.Phase(
                        fields.required("weeks", COUNTS, Range.only(1)),
                        fields.required("what", Formats.TEXT, ""),
                        fields.optional("share", Formats.PERCENT),
                        fields.optional("gate", Formats.NAME_WORD),
                        fields.required("autonomy", Formats.NAME_WORD, "")))
                .toList();
    }

    private static Map<String, Training.Gate> gates(Fields training) {
        var names = training.maybeNames("gates");
        var gates = new LinkedHashMap<String, Training.Gate>();
        for (var name : names.keys()) {
            var fields = names.section(name, "pass", "every", "topics", "or_when", "blocks");
            gates.put(
                    name,
                    new Training.Gate(
                            name,
                            fields.optional("pass", Formats.PERCENT),
                            fields.optional("every", Formats.EVERY),
                            fields.list("topics", Formats.NAME_WORD),
                            fields.optional("or_when", Formats.TEXT),
                            fields.optional("blocks", Formats.NAME_WORD)));
        }
        return Collections.unmodifiableMap(gates);
    }

    static @Nullable Quality quality(Fields root) {
        return root.maybe("quality", "scorecard", "sample", "weight_towards", "calibrate")
                .map(fields -> new Quality(
                        fields.values("scorecard", Formats.PERCENT),
                        sample(fields),
                        fields.values("weight_towards", Targets.FACTORS),
                        fields.maybe("calibrate", "every", "agreement")
                                .map(it -> new Quality.Calibration(
                                        it.required("every", Formats.SPAN, new Span.BusinessDays(0)),
                                        it.required(
                                                "agreement",
                                                Formats.PERCENT.threshold(),
                                                new Threshold<>(Threshold.Side.AT_LEAST, Percent.of(0)))))
                                .orElse(null)))
                .orElse(null);
    }

    private static Quality.@Nullable Sample sample(Fields quality) {
        var sample = quality.optional("sample", per(PERCENTS));
        return sample == null ? null : new Quality.Sample(sample.value(), sample.every());
    }

    static @Nullable Incentives incentives(Fields root) {
        return root.maybe("incentives", "pay_for", "never_pay_for")
                .map(fields -> new Incentives(
                        fields.values("pay_for", Formats.PERCENT), fields.list("never_pay_for", Formats.NAME_WORD)))
                .orElse(null);
    }

    private static <T> Format<Per<T>> per(Format<T> format) {
        var like = format.example() + " per week";
        return new Format<>(like, text -> {
            var form = PER.matcher(text);
            return form.matches()
                    ? format.parse(form.group(1))
                            .then(value -> Formats.EVERY
                                    .parse(form.group(2))
                                    .then(every -> Parsed.ok(new Per<>(value, every))))
                    : Parsed.unreadable(text, "write it like " + like);
        });
    }
}
