package io.quarterdeck.desk.zendesk;

import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.playbook.Priority;
import java.util.Comparator;
import java.util.List;

/**
 * A brand names its own priorities, and the dialect knows four words. Each level has the word of its rank: the first is
 * urgent, the last normal; of three the one between is high; four are urgent, high, normal and low.
 */
public final class WirePriority {

    private static final List<String> WORDS = List.of("urgent", "high", "normal", "low");

    private WirePriority() {}

    /** The dialect's word for one of the brand's priorities. */
    public static String word(Playbook playbook, String priority) {
        var levels = levels(playbook);
        return wordOf(Math.max(0, levels.indexOf(priority)), levels.size());
    }

    /** The brand's priority that a word means: of two that are equally near, the more urgent. */
    public static String named(Playbook playbook, String word) {
        var wanted = WORDS.indexOf(word);
        if (wanted < 0) {
            throw Said.wrong("priority", "InvalidValue", "is urgent, high, normal or low");
        }
        var levels = levels(playbook);
        var nearest = 0;
        for (var rank = 1; rank < levels.size(); rank++) {
            if (distance(rank, levels.size(), wanted) < distance(nearest, levels.size(), wanted)) {
                nearest = rank;
            }
        }
        return levels.get(nearest);
    }

    private static int distance(int rank, int levels, int wanted) {
        return Math.abs(WORDS.indexOf(wordOf(rank, levels)) - wanted);
    }

    private static String wordOf(int rank, int levels) {
        if (rank == 0 && levels > 1) {
            return "urgent";
        }
        if (levels <= 3) {
            return rank == levels - 1 ? "normal" : "high";
        }
        return WORDS.get(rank == levels - 1 ? 3 : Math.min(rank, 2));
    }

    private static List<String> levels(Playbook playbook) {
        return playbook.priorities().stream()
                .sorted(Comparator.comparingInt(Priority::rank))
                .map(Priority::name)
                .toList();
    }
}
