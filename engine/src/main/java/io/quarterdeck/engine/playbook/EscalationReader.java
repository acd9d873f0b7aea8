package io.quarterdeck.engine.playbook;

import io.quarterdeck.engine.measure.Money;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what happens when it goes wrong. */
final class EscalationReader {

    private EscalationReader() {}

    static Escalation escalation(Fields root, Currency currency) {
        var fields = root.section("escalation", "every_ticket", "matrix", "triggers", "record");
        return new Escalation(
                fields.list("every_ticket", Format.oneOf(Escalation.Need.class)),
                stages(fields.names("matrix")),
                triggers(fields, Formats.money(currency)),
                fields.list("record", Formats.NAME_WORD));
    }

    private static Map<String, Stage> stages(Fields matrix) {
        var stages = new LinkedHashMap<String, Stage>();
        for (var priority : matrix.keys()) {
            var fields = matrix.section(priority, "owner", "then", "stakeholders", "executives");
            if (fields.node("owner").isEmpty()) {
                matrix.node(priority)
                        .ifPresent(node -> matrix.findings()
                                .error(
                                        "QD-E01",
                                        node.mark(),
                                        "priority '%s' has no owner".formatted(priority),
                                        "add owner: agent"));
            }
            stages.put(
                    priority,
                    new Stage(
                            fields.optional("owner", Formats.NAME_WORD, ""),
                            Optional.ofNullable(fields.optional("then", Formats.NAME_WORD)),
                            fields.list("stakeholders", Formats.NAME_WORD),
                            fields.list("executives", Formats.NAME_WORD)));
        }
        return Map.copyOf(stages);
    }

    private static List<Escalation.Trigger> triggers(Fields escalation, Format<Money> money) {
        var triggers = new ArrayList<Escalation.Trigger>();
        for (var node : escalation.items("triggers")) {
            var path = "escalation.triggers[%d]".formatted(triggers.size());
            var fields = Fields.of(path, node, escalation.findings(), "when", "raise_to", "tell");
            if (fields.node("raise_to").isEmpty() && fields.node("tell").isEmpty()) {
                escalation
                        .findings()
                        .error(
                                "QD-S05",
                                node.mark(),
                                path + " does nothing",
                                "add raise_to: a priority, or tell: a role");
            }
            triggers.add(new Escalation.Trigger(
                    conditions(fields.section("when", "intent", "refund"), money),
                    fields.optional("raise_to", Formats.NAME_WORD),
                    fields.optional("tell", Formats.NAME_WORD)));
        }
        return List.copyOf(triggers);
    }

    private static List<Condition> conditions(Fields when, Format<Money> money) {
        var conditions = new ArrayList<Condition>();
        var intent = when.optional("intent", Formats.NAME_WORD);
        var refund = when.optional("refund", money.threshold());
        if (intent != null) {
            conditions.add(new Condition.IntentIs(intent));
        }
        if (refund != null) {
            conditions.add(new Condition.RefundIs(refund));
        }
        return List.copyOf(conditions);
    }
}
