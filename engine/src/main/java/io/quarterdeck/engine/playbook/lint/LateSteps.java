package io.quarterdeck.engine.playbook.lint;

import io.quarterdeck.engine.playbook.Deadline;
import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.playbook.Priority;
import io.quarterdeck.engine.playbook.Promise;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** QD-P03: a step on the way that may come after the end it serves, such as a stakeholder call after the resolution. */
record LateSteps(Race race) implements Rule {
    private static final List<Promise> STEPS =
            List.of(Promise.TRIAGE, Promise.ASSIGN_SENIOR, Promise.STAKEHOLDER_CALL, Promise.EXECUTIVE_NOTICE);

    /** The last thing promised to the customer is what the steps are for. */
    private static final List<Promise> ENDS = List.of(
            Promise.RESOLUTION, Promise.RESOLUTION_OR_PLAN, Promise.SUBSTANTIVE_RESPONSE, Promise.FIRST_RESPONSE);

    @Override
    public void check(Playbook playbook, Notes notes) {
        for (var priority : playbook.priorities()) {
            for (var step : STEPS) {
                var end = end(priority);
                var path = "priorities.%s.%s".formatted(priority.name(), step.path());
                priority.promise(step)
                        .ifPresent(deadline -> end.ifPresent(it -> check(
                                path, deadline, it.key(), priority.promises().get(it), notes)));
            }
        }
        var complaints = playbook.complaints();
        if (complaints != null) {
            check("complaints.acknowledge", complaints.acknowledge(), "investigation", complaints.investigate(), notes);
        }
    }

    private void check(String path, Deadline step, String end, @Nullable Deadline whole, Notes notes) {
        if (whole != null && race.everEarlier(whole.breach(), step.breach())) {
            notes.error(
                    "QD-P03",
                    path,
                    "%s may take %s, longer than the %s it serves (%s)".formatted(path, step, end, whole),
                    "write at most " + whole.breach());
        }
    }

    private static Optional<Promise> end(Priority priority) {
        return ENDS.stream().filter(priority.promises()::containsKey).findFirst();
    }
}
