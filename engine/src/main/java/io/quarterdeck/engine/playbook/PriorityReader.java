package io.quarterdeck.engine.playbook;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads what is promised; the order of the file is the rank. */
final class PriorityReader {
    private static final String BY_CHANNEL = "by channel";

    private PriorityReader() {}

    static List<Priority> priorities(Fields root) {
        var names = root.names("priorities");
        if (names.keys().isEmpty() && root.node("priorities").isPresent()) {
            names.needed("a priority");
        }
        var priorities = new ArrayList<Priority>();
        for (var name : names.keys()) {
            var fields = names.section(
                    name,
                    "first_response",
                    "substantive_response",
                    "resolution_or_plan",
                    "resolution",
                    "triage",
                    "assign_senior",
                    "backlog",
                    "steps");
            priorities.add(new Priority(
                    name,
                    priorities.size() + 1,
                    promises(fields),
                    saysByChannel(fields),
                    fields.optional("backlog", Formats.SPAN.threshold())));
        }
        return List.copyOf(priorities);
    }

    private static Map<Promise, Deadline> promises(Fields fields) {
        var promises = new EnumMap<Promise, Deadline>(Promise.class);
        for (var promise : Promise.values()) {
            var deadline = switch (promise) {
                case FIRST_RESPONSE ->
                    saysByChannel(fields) ? null : fields.optional(promise.key(), Formats.FIRST_RESPONSE);
                case SUBSTANTIVE_RESPONSE, RESOLUTION_OR_PLAN, RESOLUTION, TRIAGE, ASSIGN_SENIOR ->
                    fields.optional(promise.key(), Formats.DEADLINE);
                case STAKEHOLDER_CALL, EXECUTIVE_NOTICE -> null;
            };
            if (deadline != null) {
                promises.put(promise, deadline);
            }
        }
        if (fields.node("steps").isPresent()) {
            addSteps(fields.section("steps", "stakeholder_call", "executive_notice"), promises);
        }
        return Map.copyOf(promises);
    }

    private static void addSteps(Fields steps, Map<Promise, Deadline> promises) {
        for (var step : List.of(Promise.STAKEHOLDER_CALL, Promise.EXECUTIVE_NOTICE)) {
            var deadline = steps.optional(step.key(), Formats.DEADLINE);
            if (deadline != null) {
                promises.put(step, deadline);
            }
        }
    }

    /** C-12..C-17: the channels alone promise the first reply. */
    private static boolean saysByChannel(Fields fields) {
        return fields.node("first_response")
                .filter(node -> node instanceof Node.Scalar(var text, var _, var _) && text.equals(BY_CHANNEL))
                .isPresent();
    }
}
