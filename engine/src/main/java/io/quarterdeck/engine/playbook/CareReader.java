package io.quarterdeck.engine.playbook;

import java.util.List;
import java.util.Map;

/** Reads how complaints are closed. */
final class CareReader {
    private static final Setting<Map<String, Target>> WHEN = Setting.names(
            "when", Targets.TARGET, "The measures and the limits that make a complaint a matter of the whole house.");
    private static final Setting<List<String>> TELL =
            Setting.list("tell", Formats.NAME_WORD, "The departments that hear of it.");
    private static final Setting<List<String>> WITH =
            Setting.list("with", Formats.NAME_WORD, "What they are asked to come back with.");

    private static final Setting<Deadline> ACKNOWLEDGE = Setting.required(
            "acknowledge", Formats.DEADLINE, "How soon the customer hears that the complaint has arrived (B-62).");
    private static final Setting<Deadline> INVESTIGATE =
            Setting.optional("investigate", Formats.DEADLINE, "How soon the cause is known, aim..breach (B-63).");
    private static final Setting<String> CLOSE_WITH = Setting.required(
            "close_with", Formats.NAME_WORD, "The template that tells the customer how it was put right (B-64).");
    private static final Setting<String> TIE_TO = Setting.required(
            "tie_to", Formats.NAME_WORD, "What every complaint is counted by, so that a defect shows (B-65).");
    private static final Setting<Every> ANALYSE =
            Setting.optional("analyse", Formats.ADVERB, "How often complaints are looked at together (B-66).");
    private static final Setting<Complaints.Systemic> SYSTEMIC = Setting.optional(
            "systemic",
            Shape.of(it -> new Complaints.Systemic(it.get(WHEN), it.get(TELL), it.get(WITH)), WHEN, TELL, WITH),
            "When complaints are more than chance explains, who is told and what they owe (B-67).");

    static final Setting<Complaints> COMPLAINTS = Setting.optional(
            "complaints",
            Shape.of(CareReader::complaints, ACKNOWLEDGE, INVESTIGATE, CLOSE_WITH, TIE_TO, ANALYSE, SYSTEMIC),
            "How a complaint is taken up, investigated and closed.");

    private CareReader() {}

    private static Complaints complaints(Fields fields) {
        return new Complaints(
                fields.get(ACKNOWLEDGE),
                fields.maybe(INVESTIGATE),
                fields.get(CLOSE_WITH),
                fields.get(TIE_TO),
                fields.maybe(ANALYSE),
                fields.maybe(SYSTEMIC));
    }
}
