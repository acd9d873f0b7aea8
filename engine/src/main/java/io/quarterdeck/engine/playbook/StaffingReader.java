package io.quarterdeck.engine.playbook;

import io.quarterdeck.engine.measure.Percent;
import io.quarterdeck.engine.measure.Range;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads how many people work, in which shifts. */
final class StaffingReader {
    private static final Format<Range<Integer>> COUNTS = Formats.WHOLE.range(Comparator.naturalOrder());

    private record Models(Optional<String> voice, Optional<String> async) {}

    private static final Setting<String> VOICE =
            Setting.optional("voice", Formats.NAME_WORD, "The model for contacts that wait on the line (B-15).");
    private static final Setting<String> ASYNC =
            Setting.optional("async", Formats.NAME_WORD, "The model for contacts that wait in a queue (B-16).");

    private static final Setting<Range<Duration>> SHIFT_LENGTH = Setting.required(
            "length",
            Formats.DURATION.range(Comparator.naturalOrder()),
            "How long one shift may be, shortest..longest.");
    private static final Setting<Duration> START_EVERY =
            Setting.optional("start_every", Formats.DURATION, "30m", "How far apart shifts may begin.");
    private static final Setting<Integer> DAYS_PER_WEEK =
            Setting.optional("days_per_week", Formats.WHOLE, "5", "How many days a week one person works.");

    private static final Setting<Per<Integer>> LOAD =
            Setting.optional("load", Per.of(Formats.WHOLE), "How many contacts come in how long (B-19).");
    private static final Setting<Range<Integer>> FTE =
            Setting.optional("fte", COUNTS, "How many full-time people are said to handle that load (B-19).");
    private static final Setting<Duration> AHT =
            Setting.optional("aht", Formats.DURATION, "How long one contact takes (C-37).");
    private static final Setting<Per<Range<Integer>>> PER_FTE = Setting.optional(
            "per_fte", Per.of(COUNTS), "How many such contacts one full-time person is said to handle (C-37).");

    private static final Setting<String> CHANNEL =
            Setting.required("channel", Formats.NAME_WORD, "The channel whose work is handed over (C-20).");
    private static final Setting<String> TO =
            Setting.required("to", Formats.NAME_WORD, "Who takes the work over (C-20).");
    private static final Setting<Map<String, Target>> WHEN =
            Setting.names("when", Targets.TARGET, "The measures and limits that start it (C-20).");

    private static final Setting<Models> MODELS = Setting.optional(
            "models",
            Shape.of(
                    it -> new Models(Optional.ofNullable(it.maybe(VOICE)), Optional.ofNullable(it.maybe(ASYNC))),
                    VOICE,
                    ASYNC),
            "The models that people are planned by (B-15, B-16).");
    private static final Setting<Duration> INTERVAL =
            Setting.optional("interval", Formats.DURATION, "15m", "The length of one planned interval.");
    private static final Setting<List<String>> DEMAND_FROM =
            Setting.list("demand_from", Formats.NAME_WORD, "What the forecast of contacts is made from (C-36).");
    private static final Setting<Range<Percent>> OCCUPANCY = Setting.optional(
            "occupancy",
            Formats.PERCENT.range(Comparator.naturalOrder()),
            "The share of their time that agents should be busy, lowest..highest (B-17).");
    private static final Setting<Map<String, Percent>> SHRINKAGE = Setting.names(
            "shrinkage", Formats.PERCENT, "The paid time in which nobody can be reached, by reason (B-18).");
    private static final Setting<Staffing.Shifts> SHIFTS = Setting.optional(
            "shifts",
            Shape.of(
                    it -> new Staffing.Shifts(it.get(SHIFT_LENGTH), it.get(START_EVERY), it.get(DAYS_PER_WEEK)),
                    SHIFT_LENGTH,
                    START_EVERY,
                    DAYS_PER_WEEK),
            "How shifts may be cut (C-07).");
    private static final Setting<List<Staffing.RuleOfThumb>> RULES_OF_THUMB = Setting.list(
            "rules_of_thumb",
            Shape.of(StaffingReader::ruleOfThumb, LOAD, FTE, AHT, PER_FTE),
            "What is said without a model: load with fte, or aht with per_fte; checked, never used (B-19, C-37).");
    private static final Setting<Staffing.Overflow> OVERFLOW = Setting.optional(
            "overflow",
            Shape.of(it -> new Staffing.Overflow(it.get(CHANNEL), it.get(TO), it.get(WHEN)), CHANNEL, TO, WHEN),
            "Where work goes when the team cannot keep up (C-20).");

    static final Setting<Staffing> STAFFING = Setting.optional(
            "staffing",
            Shape.of(
                    StaffingReader::staffing,
                    MODELS,
                    INTERVAL,
                    DEMAND_FROM,
                    OCCUPANCY,
                    SHRINKAGE,
                    SHIFTS,
                    RULES_OF_THUMB,
                    OVERFLOW),
            "How many people work, by which model, in which shifts (B-15 to B-19).");

    private StaffingReader() {}

    private static Staffing staffing(Fields fields) {
        var models = Optional.ofNullable(fields.maybe(MODELS));
        return new Staffing(
                models.flatMap(Models::voice).orElse(null),
                models.flatMap(Models::async).orElse(null),
                fields.get(INTERVAL),
                fields.maybe(OCCUPANCY),
                fields.get(SHRINKAGE),
                fields.maybe(SHIFTS),
                fields.get(DEMAND_FROM),
                fields.get(RULES_OF_THUMB),
                fields.maybe(OVERFLOW));
    }

    private static Staffing.RuleOfThumb ruleOfThumb(Fields fields) {
        if (fields.has(LOAD)) {
            var load = fields.need(LOAD);
            return new Staffing.RuleOfThumb.Headcount(load.value(), load.every(), fields.need(FTE));
        }
        var load = fields.need(PER_FTE);
        return new Staffing.RuleOfThumb.Throughput(fields.need(AHT), load.value(), load.every());
    }
}
