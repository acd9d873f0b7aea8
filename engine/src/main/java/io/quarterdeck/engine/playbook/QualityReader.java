package io.quarterdeck.engine.playbook;

import io.quarterdeck.engine.measure.Percent;
import io.quarterdeck.engine.measure.Range;
import io.quarterdeck.engine.measure.Threshold;
import io.quarterdeck.engine.time.Span;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Reads how good work is judged, and what is rewarded. */
final class QualityReader {
    private static final Setting<Span> EVERY =
            Setting.required("every", Formats.SPAN, "How often reviewers score the same contacts (B-34, C-06).");
    private static final Setting<Threshold<Percent>> AGREEMENT =
            Setting.required("agreement", Formats.PERCENT.threshold(), "How far their scores must agree (B-34, C-06).");

    private static final Setting<Map<String, Percent>> SCORECARD =
            Setting.names("scorecard", Formats.PERCENT, "The criteria and their weights, which sum to 100% (B-35).");
    private static final Setting<Per<Range<Percent>>> SAMPLE = Setting.optional(
            "sample",
            Per.of(Formats.PERCENT.range(Comparator.naturalOrder())),
            "The share of contacts that is reviewed in how long (B-36).");
    private static final Setting<Map<String, BigDecimal>> WEIGHT_TOWARDS = Setting.names(
            "weight_towards", Targets.FACTORS, "Which contacts are drawn more often, and how much (B-37).");
    private static final Setting<Quality.Calibration> CALIBRATE = Setting.optional(
            "calibrate",
            Shape.of(it -> new Quality.Calibration(it.get(EVERY), it.get(AGREEMENT)), EVERY, AGREEMENT),
            "How reviewers are kept of one mind (B-34).");

    static final Setting<Quality> QUALITY = Setting.optional(
            "quality",
            Shape.of(QualityReader::quality, SCORECARD, SAMPLE, WEIGHT_TOWARDS, CALIBRATE),
            "How good work is judged (B-34 to B-37).");

    private static final Setting<Map<String, Percent>> PAY_FOR = Setting.names(
            "pay_for", Formats.PERCENT, "The metrics that pay and their weights, which sum to 100% (B-81).");
    private static final Setting<List<String>> NEVER_PAY_FOR = Setting.list(
            "never_pay_for", Formats.NAME_WORD, "The metrics that must never pay, like tickets_closed (B-81, C-82).");

    static final Setting<Incentives> INCENTIVES = Setting.optional(
            "incentives",
            Shape.of(it -> new Incentives(it.get(PAY_FOR), it.get(NEVER_PAY_FOR)), PAY_FOR, NEVER_PAY_FOR),
            "What people are rewarded for (B-81).");

    private QualityReader() {}

    private static Quality quality(Fields fields) {
        var sample = fields.maybe(SAMPLE);
        return new Quality(
                fields.get(SCORECARD),
                sample == null ? null : new Quality.Sample(sample.value(), sample.every()),
                fields.get(WEIGHT_TOWARDS),
                fields.maybe(CALIBRATE));
    }
}
