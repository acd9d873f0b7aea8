package io.quarterdeck.engine.playbook.lint;

import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.playbook.Priority;
import io.quarterdeck.engine.playbook.Promise;
import java.util.Optional;

/** QD-P01: somebody less urgent is promised the same thing sooner, for some moment at which both could write. */
record Inversions(Race race) implements Rule {

    @Override
    public void check(Playbook playbook, Notes notes) {
        for (var lower : playbook.priorities()) {
            for (var promise : Promise.values()) {
                overtaken(playbook, lower, promise)
                        .ifPresent(higher -> notes.error(
                                "QD-P01",
                                "priorities.%s.%s".formatted(lower.name(), promise.path()),
                                "priority '%s' (%s) is promised a faster %s than '%s' (%s), which ranks above it"
                                        .formatted(
                                                lower.name(),
                                                lower.promises().get(promise),
                                                promise.key(),
                                                higher.name(),
                                                higher.promises().get(promise)),
                                "promise '%s' at least as much".formatted(higher.name())));
            }
        }
    }

    /** The nearest above that is slower. */
    private Optional<Priority> overtaken(Playbook playbook, Priority lower, Promise promise) {
        var promised = lower.promise(promise);
        return promised.isEmpty()
                ? Optional.empty()
                : playbook.priorities().reversed().stream()
                        .filter(higher -> higher.rank() < lower.rank())
                        .filter(higher -> higher.promise(promise)
                                .filter(theirs -> race.isEverFaster(promised.get(), theirs))
                                .isPresent())
                        .findFirst();
    }
}
