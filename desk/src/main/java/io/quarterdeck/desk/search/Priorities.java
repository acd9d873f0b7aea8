package io.quarterdeck.desk.search;

import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.playbook.Priority;
import java.util.Comparator;
import java.util.List;

/** The ladder of a playbook's priorities. */
final class Priorities {

    private Priorities() {}

    /** The least urgent first. */
    static List<String> ascending(Playbook playbook) {
        return playbook.priorities().stream()
                .sorted(Comparator.comparingInt(Priority::rank).reversed())
                .map(Priority::name)
                .toList();
    }
}
