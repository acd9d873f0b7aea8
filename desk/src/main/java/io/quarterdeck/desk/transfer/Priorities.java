package io.quarterdeck.desk.transfer;

import io.quarterdeck.desk.playbook.Playbooks;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The brand's priorities, by its own names for them or by their rank among the four that most systems have. */
@Component
class Priorities {

    private static final List<String> RANKS = List.of("urgent", "high", "normal", "low");

    private final Playbooks playbooks;

    Priorities(Playbooks playbooks) {
        this.playbooks = playbooks;
    }

    /** Nothing, and a note of it, for a word that is neither. */
    @Nullable
    String named(Bringing in, String word) {
        var playbook = playbooks.current().playbook();
        if (playbook.priority(word).isPresent()) {
            return word;
        }
        var rank = RANKS.indexOf(word.toLowerCase(Locale.ROOT));
        if (rank < 0) {
            in.note("priority: '%s' is none of the playbook's".formatted(word));
            return null;
        }
        var priorities = playbook.priorities();
        var last = priorities.size() - 1;
        return priorities
                .get(rank == 0 ? 0 : Math.min(last, Math.ceilDiv(rank * last, 3)))
                .name();
    }
}
