package io.quarterdeck.engine.playbook;

import io.quarterdeck.engine.measure.Percent;
import io.quarterdeck.engine.measure.Range;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Reads how people become and stay ready. */
final class TrainingReader {
    private static final Setting<Range<Integer>> WEEKS = Setting.required(
            "weeks",
            Formats.WHOLE.range(Comparator.naturalOrder()),
            "The first and the last week of the phase, counted from 1 (B-20).");
    private static final Setting<String> WHAT =
            Setting.required("what", Formats.TEXT, "What is learned in the phase (B-20).");
    private static final Setting<Percent> SHARE =
            Setting.optional("share", Formats.PERCENT, "The share of the whole programme that it takes (C-39).");
    private static final Setting<String> GATE =
            Setting.optional("gate", Formats.NAME_WORD, "The gate that ends the phase (B-21, C-40).");
    private static final Setting<String> AUTONOMY =
            Setting.required("autonomy", Formats.NAME_WORD, "What a new agent may do alone in the phase (B-22).");

    private static final Setting<Percent> PASS =
            Setting.optional("pass", Formats.PERCENT, "The mark that passes (B-21, C-40).");
    private static final Setting<Every> GATE_EVERY =
            Setting.optional("every", Formats.EVERY, "How often the gate must be passed again (B-23, B-24).");
    private static final Setting<List<String>> TOPICS =
            Setting.list("topics", Formats.NAME_WORD, "What the questions are about (B-23).");
    private static final Setting<String> OR_WHEN =
            Setting.optional("or_when", Formats.TEXT, "What makes it due at once, like money changes (B-23).");
    private static final Setting<String> BLOCKS =
            Setting.optional("blocks", Formats.NAME_WORD, "What nobody may do without it (C-40).");

    private static final Setting<Every> MODULE_EVERY =
            Setting.required("every", Formats.EVERY, "How often a short module is due (C-41).");
    private static final Setting<Range<Duration>> MODULE_LENGTH = Setting.required(
            "length", Formats.DURATION.range(Comparator.naturalOrder()), "How long a short module takes (C-41).");

    private static final Setting<List<Training.Phase>> PROGRAMME = Setting.list(
            "programme",
            Shape.of(
                    it -> new Training.Phase(
                            it.get(WEEKS), it.get(WHAT), it.maybe(SHARE), it.maybe(GATE), it.get(AUTONOMY)),
                    WEEKS,
                    WHAT,
                    SHARE,
                    GATE,
                    AUTONOMY),
            "The phases of a new agent, without a week between them (B-20 to B-22, C-39).");
    private static final Setting<Map<String, Training.Gate>> GATES = Setting.names(
            "gates",
            Shape.of(TrainingReader::gate, PASS, GATE_EVERY, TOPICS, OR_WHEN, BLOCKS),
            "The examinations, by name (B-21, C-40).");
    private static final Setting<Training.Microlearning> MICROLEARNING = Setting.optional(
            "microlearning",
            Shape.of(
                    it -> new Training.Microlearning(it.get(MODULE_EVERY), it.get(MODULE_LENGTH)),
                    MODULE_EVERY,
                    MODULE_LENGTH),
            "Short modules from what went wrong lately (C-41).");
    private static final Setting<Percent> COACH_BELOW = Setting.optional(
            "coach_below", Formats.PERCENT, "The knowledge score below which an agent is coached (B-25).");

    static final Setting<Training> TRAINING = Setting.optional(
            "training",
            Shape.of(
                    it -> new Training(
                            it.get(PROGRAMME), it.get(GATES), it.maybe(MICROLEARNING), it.maybe(COACH_BELOW)),
                    PROGRAMME,
                    GATES,
                    MICROLEARNING,
                    COACH_BELOW),
            "How people become and stay ready (B-20 to B-25).");

    private TrainingReader() {}

    private static Training.Gate gate(Fields fields) {
        return new Training.Gate(
                fields.name(),
                fields.maybe(PASS),
                fields.maybe(GATE_EVERY),
                fields.get(TOPICS),
                fields.maybe(OR_WHEN),
                fields.maybe(BLOCKS));
    }
}
