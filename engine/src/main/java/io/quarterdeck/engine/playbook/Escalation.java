package io.quarterdeck.engine.playbook;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who owns what at each priority, and what raises a ticket at once. */
public record Escalation(
        List<Need> everyTicket, Map<String, Stage> stages, List<Trigger> triggers, List<String> record) {

    /** B-39, C-60: what no ticket may be without. */
    public enum Need {
        OWNER,
        TARGET_TIME,
        NEXT_STEP
    }

    /** The owner of a priority; every priority of a playbook that was read has one. */
    public Stage matrix(String priority) {
        var stage = stages.get(priority);
        if (stage == null) {
            throw new IllegalArgumentException("no escalation for priority '%s'".formatted(priority));
        }
        return stage;
    }

    /** The role that {@code tell} names hears of it; {@code raiseTo} is the priority it becomes. */
    public record Trigger(
            List<Condition> when,
            @Nullable String raiseTo,
            @Nullable String tell) {}
}
