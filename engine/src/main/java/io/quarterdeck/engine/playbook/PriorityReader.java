package io.quarterdeck.engine.playbook;

import io.quarterdeck.engine.measure.Threshold;
import io.quarterdeck.engine.time.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/** Reads what is promised; the order of the file is the rank. */
final class PriorityReader {
    private static final Setting<Optional<Deadline>> FIRST_RESPONSE = Setting.optional(
            "first_response",
            Formats.FIRST_RESPONSE.orWord("by channel"),
            "When the first reply is due, or by channel when each channel has its own (B-32, B-46, C-12 to C-17).");
    private static final Setting<Deadline> SUBSTANTIVE_RESPONSE = Setting.optional(
            "substantive_response",
            Formats.DEADLINE,
            "When a reply that moves the case forward is due, aim..breach (B-44).");
    private static final Setting<Deadline> RESOLUTION_OR_PLAN = Setting.optional(
            "resolution_or_plan", Formats.DEADLINE, "When it is solved or the customer has a plan with dates (B-45).");
    private static final Setting<Deadline> RESOLUTION =
            Setting.optional("resolution", Formats.DEADLINE, "When it is solved, aim..breach (B-47).");
    private static final Setting<Deadline> TRIAGE =
            Setting.optional("triage", Formats.DEADLINE, "When somebody has looked at it and set its course (C-29).");
    private static final Setting<Deadline> ASSIGN_SENIOR =
            Setting.optional("assign_senior", Formats.DEADLINE, "When a senior agent owns it (C-56).");
    private static final Setting<Threshold<Span>> BACKLOG = Setting.optional(
            "backlog",
            Formats.SPAN.threshold(),
            "How old waiting work may grow, as a goal for the whole queue (C-28).");

    private static final Setting<Deadline> STAKEHOLDER_CALL = Setting.optional(
            "stakeholder_call", Formats.DEADLINE, "When the departments concerned are on one call (B-42).");
    private static final Setting<Deadline> EXECUTIVE_NOTICE =
            Setting.optional("executive_notice", Formats.DEADLINE, "When the executives know (B-43).");
    private static final Setting<Map<Promise, Deadline>> STEPS = Setting.optional(
            "steps",
            Shape.of(
                    it -> promises(
                            it,
                            Map.of(
                                    Promise.STAKEHOLDER_CALL,
                                    STAKEHOLDER_CALL,
                                    Promise.EXECUTIVE_NOTICE,
                                    EXECUTIVE_NOTICE)),
                    STAKEHOLDER_CALL,
                    EXECUTIVE_NOTICE),
            "What must also have happened by when (B-42, B-43).");

    static final Setting<Map<String, IntFunction<Priority>>> PRIORITIES = Setting.required(
            "priorities",
            new Kind.Names<>(Shape.<IntFunction<Priority>>of(
                    PriorityReader::priority,
                    FIRST_RESPONSE,
                    SUBSTANTIVE_RESPONSE,
                    RESOLUTION_OR_PLAN,
                    RESOLUTION,
                    TRIAGE,
                    ASSIGN_SENIOR,
                    BACKLOG,
                    STEPS)),
            "What we promise at each rank, the most urgent first; the strictest clock that applies binds.");

    private PriorityReader() {}

    static List<Priority> priorities(Fields root) {
        var read = root.get(PRIORITIES);
        if (read.isEmpty() && root.has(PRIORITIES)) {
            root.errorAt(PRIORITIES, "QD-S05", "priorities has no priority", "add the most urgent one first");
        }
        var priorities = new ArrayList<Priority>();
        for (var priority : read.values()) {
            priorities.add(priority.apply(priorities.size() + 1));
        }
        return List.copyOf(priorities);
    }

    private static IntFunction<Priority> priority(Fields fields) {
        var first = fields.maybe(FIRST_RESPONSE);
        var promises = new EnumMap<Promise, Deadline>(promises(
                fields,
                Map.of(
                        Promise.SUBSTANTIVE_RESPONSE, SUBSTANTIVE_RESPONSE,
                        Promise.RESOLUTION_OR_PLAN, RESOLUTION_OR_PLAN,
                        Promise.RESOLUTION, RESOLUTION,
                        Promise.TRIAGE, TRIAGE,
                        Promise.ASSIGN_SENIOR, ASSIGN_SENIOR)));
        if (first != null) {
            first.ifPresent(deadline -> promises.put(Promise.FIRST_RESPONSE, deadline));
        }
        var steps = fields.maybe(STEPS);
        if (steps != null) {
            promises.putAll(steps);
        }
        var byChannel = first != null && first.isEmpty();
        var backlog = fields.maybe(BACKLOG);
        return rank -> new Priority(fields.name(), rank, Map.copyOf(promises), byChannel, backlog);
    }

    private static Map<Promise, Deadline> promises(Fields fields, Map<Promise, Setting<Deadline>> settings) {
        var promises = new EnumMap<Promise, Deadline>(Promise.class);
        settings.forEach((promise, setting) -> {
            var deadline = fields.maybe(setting);
            if (deadline != null) {
                promises.put(promise, deadline);
            }
        });
        return promises;
    }
}
