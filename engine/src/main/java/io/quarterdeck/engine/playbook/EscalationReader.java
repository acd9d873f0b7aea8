package io.quarterdeck.engine.playbook;

import io.quarterdeck.engine.measure.Money;
import io.quarterdeck.engine.measure.Threshold;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what happens when it goes wrong. */
final class EscalationReader {
    private static final Setting<String> OWNER =
            Setting.required("owner", Formats.NAME_WORD, "The role that owns a ticket of this priority (B-38).");
    private static final Setting<String> THEN =
            Setting.optional("then", Formats.NAME_WORD, "The role that it goes to next (B-38).");
    private static final Setting<List<String>> STAKEHOLDERS =
            Setting.list("stakeholders", Formats.NAME_WORD, "The departments that are called together (B-42).");
    private static final Setting<List<String>> EXECUTIVES =
            Setting.list("executives", Formats.NAME_WORD, "The executives who are told (B-43).");

    private static final Setting<String> INTENT =
            Setting.optional("intent", Formats.NAME_WORD, "The intent that the ticket has.");
    private static final Setting<Threshold<Money>> REFUND = Setting.optional(
            "refund", Formats.MONEY.threshold(), "The amount to be refunded on the ticket, like over $150.");

    private static final Setting<List<Condition>> WHEN = Setting.required(
            "when", Shape.of(EscalationReader::conditions, INTENT, REFUND), "What must all be true of the ticket.");
    private static final Setting<String> RAISE_TO = Setting.optional(
            "raise_to", Formats.NAME_WORD, "The priority that the ticket is raised to at once (B-40).");
    private static final Setting<String> TELL =
            Setting.optional("tell", Formats.NAME_WORD, "The role that is told at once (C-66).");

    private static final Setting<List<Escalation.Need>> EVERY_TICKET = Setting.list(
            "every_ticket", Format.oneOf(Escalation.Need.class), "What no ticket can be saved without (B-39, C-60).");
    private static final Setting<Map<String, Stage>> MATRIX = Setting.required(
            "matrix",
            new Kind.Names<>(Shape.of(EscalationReader::stage, OWNER, THEN, STAKEHOLDERS, EXECUTIVES)),
            "Who owns each step, by priority (B-38).");
    private static final Setting<List<Escalation.Trigger>> TRIGGERS = Setting.list(
            "triggers",
            Shape.of(EscalationReader::trigger, WHEN, RAISE_TO, TELL),
            "What raises a ticket at once or tells somebody; all that match apply (B-40, C-56).");
    private static final Setting<List<String>> RECORD = Setting.list(
            "record", Formats.NAME_WORD, "What is written down about every step, never to be changed (B-48).");

    static final Setting<Escalation> ESCALATION = Setting.required(
            "escalation",
            Shape.of(EscalationReader::escalation, EVERY_TICKET, MATRIX, TRIGGERS, RECORD),
            "What happens when it goes wrong.");

    private EscalationReader() {}

    private static Escalation escalation(Fields fields) {
        return new Escalation(
                fields.get(EVERY_TICKET), Map.copyOf(fields.get(MATRIX)), fields.get(TRIGGERS), fields.get(RECORD));
    }

    private static Stage stage(Fields fields) {
        return new Stage(
                owner(fields),
                Optional.ofNullable(fields.maybe(THEN)),
                fields.get(STAKEHOLDERS),
                fields.get(EXECUTIVES));
    }

    private static String owner(Fields fields) {
        if (fields.has(OWNER)) {
            return fields.get(OWNER);
        }
        fields.error("QD-E01", "priority '%s' has no owner".formatted(fields.name()), "add owner: agent");
        return "";
    }

    private static Escalation.Trigger trigger(Fields fields) {
        if (!fields.has(RAISE_TO) && !fields.has(TELL)) {
            fields.error("QD-S05", fields.path() + " does nothing", "add raise_to: a priority, or tell: a role");
        }
        return new Escalation.Trigger(fields.get(WHEN), fields.maybe(RAISE_TO), fields.maybe(TELL));
    }

    private static List<Condition> conditions(Fields when) {
        var conditions = new ArrayList<Condition>();
        var intent = when.maybe(INTENT);
        var refund = when.maybe(REFUND);
        if (intent != null) {
            conditions.add(new Condition.IntentIs(intent));
        }
        if (refund != null) {
            conditions.add(new Condition.RefundIs(refund));
        }
        if (when.isEmpty()) {
            when.error("QD-S05", when.path() + " says nothing", "write it like {intent: legal} or {refund: over $150}");
        }
        return List.copyOf(conditions);
    }
}
