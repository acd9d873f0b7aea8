package io.quarterdeck.engine.playbook.lint;

import io.quarterdeck.engine.playbook.Escalation.Trigger;
import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.playbook.Priority;

/**
 * QD-E02: two triggers raise the same ticket to different priorities. Triggers have no order and the highest wins, so a
 * narrower one may raise further, but one that raises less than what includes it is never seen.
 */
record TriggersAtOdds() implements Rule {

    @Override
    public void check(Playbook playbook, Notes notes) {
        var triggers = playbook.escalation().triggers();
        for (var later = 0; later < triggers.size(); later++) {
            for (var earlier = 0; earlier < later; earlier++) {
                if (disagree(triggers.get(earlier), triggers.get(later), playbook)) {
                    notes.error(
                            "QD-E02",
                            "escalation.triggers[%d].raise_to".formatted(later),
                            "a ticket of %s is raised to '%s' here and to '%s' by trigger %d; triggers have no order"
                                    .formatted(
                                            narrower(triggers.get(earlier), triggers.get(later)),
                                            triggers.get(later).raiseTo(),
                                            triggers.get(earlier).raiseTo(),
                                            earlier + 1),
                            "keep one, or tell their tickets apart");
                }
            }
        }
    }

    private static boolean disagree(Trigger one, Trigger other, Playbook playbook) {
        var here = Ground.of(one);
        var there = Ground.of(other);
        var difference = rank(one, playbook) - rank(other, playbook);
        if (one.raiseTo() == null || other.raiseTo() == null || difference == 0) {
            return false;
        }
        return here.equals(there) || here.isWithin(there) && difference > 0 || there.isWithin(here) && difference < 0;
    }

    private static Ground narrower(Trigger one, Trigger other) {
        return Ground.of(one).isWithin(Ground.of(other)) ? Ground.of(one) : Ground.of(other);
    }

    /** 1 is the most urgent; what raises nothing is never compared. */
    private static int rank(Trigger trigger, Playbook playbook) {
        return trigger.raiseTo() == null
                ? 0
                : playbook.priority(trigger.raiseTo()).map(Priority::rank).orElse(0);
    }
}
