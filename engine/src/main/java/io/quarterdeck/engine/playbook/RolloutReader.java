package io.quarterdeck.engine.playbook;

import io.quarterdeck.engine.measure.Percent;
import io.quarterdeck.engine.measure.Range;
import io.quarterdeck.engine.time.Span;
import java.util.List;

/** Reads how change comes in. */
final class RolloutReader {
    private static final Setting<Range<Span>> WITHIN = Setting.required(
            "within", Formats.SPAN_RANGE, "How long it takes until the operation is live, shortest..longest (C-08).");
    private static final Setting<List<String>> STEPS =
            Setting.list("steps", Formats.NAME_WORD, "The steps on the way, in order (C-08).");
    private static final Setting<String> BUDGET =
            Setting.optional("budget", Formats.NAME_WORD, "How the money for it is planned (C-09).");

    private static final Setting<String> SCALE_IF = Setting.required(
            "scale_if", Formats.NAME_WORD, "What must be true of the measures before everybody gets the change.");
    private static final Setting<Percent> CONFIDENCE =
            Setting.optional("confidence", Formats.PERCENT, "95%", "How sure the decision must be.");
    private static final Setting<String> STOP_EARLY = Setting.optional(
            "stop_early",
            Formats.NAME_WORD,
            "always_valid",
            "The test that allows to look at the numbers every day without fooling oneself.");

    private static final Setting<Span> LENGTH =
            Setting.required("length", Formats.SPAN, "How long the pilot runs (B-82).");
    private static final Setting<List<String>> CHANGES =
            Setting.list("changes", Formats.NAME_WORD, "The sections that the pilot changes (B-82).");
    private static final Setting<List<String>> MEASURE =
            Setting.list("measure", Formats.NAME_WORD, "The metrics that the pilot is judged by (B-82).");
    private static final Setting<Rollout.Decision> DECIDE = Setting.required(
            "decide",
            Shape.of(
                    it -> new Rollout.Decision(it.get(SCALE_IF), it.get(CONFIDENCE), it.get(STOP_EARLY)),
                    SCALE_IF,
                    CONFIDENCE,
                    STOP_EARLY),
            "How it is decided whether everybody gets the change.");

    private static final Setting<Rollout.Implementation> IMPLEMENTATION = Setting.optional(
            "implementation",
            Shape.of(
                    it -> new Rollout.Implementation(it.get(WITHIN), it.get(STEPS), it.maybe(BUDGET)),
                    WITHIN,
                    STEPS,
                    BUDGET),
            "The way from today to live (C-08).");
    private static final Setting<Rollout.Pilot> PILOT = Setting.optional(
            "pilot",
            Shape.of(
                    it -> new Rollout.Pilot(it.get(LENGTH), it.get(CHANGES), it.get(MEASURE), it.get(DECIDE)),
                    LENGTH,
                    CHANGES,
                    MEASURE,
                    DECIDE),
            "A trial with a part of the work before everybody gets a change (B-82).");

    static final Setting<Rollout> ROLLOUT = Setting.optional(
            "rollout",
            Shape.of(it -> new Rollout(it.maybe(IMPLEMENTATION), it.maybe(PILOT)), IMPLEMENTATION, PILOT),
            "How the operation goes live and how it changes later.");

    private RolloutReader() {}
}
