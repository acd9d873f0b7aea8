package io.quarterdeck.engine.playbook.lint;

import io.quarterdeck.engine.playbook.Playbook;
import java.util.List;

/**
 * QD-E03: what may hurt somebody, or bring a court or an authority, must be known as such and go before ordinary work,
 * by its own priority or by a trigger. A brand may keep legal and regulatory matters under one name.
 */
record GraveIntents() implements Rule {
    private static final List<List<String>> NEEDED = List.of(List.of("safety"), List.of("legal", "regulatory"));

    @Override
    public void check(Playbook playbook, Notes notes) {
        for (var names : NEEDED) {
            if (names.stream().noneMatch(name -> playbook.intent(name).isPresent())) {
                notes.error(
                        "QD-E03",
                        "intents",
                        "no intent '%s': it would wait like any other question".formatted(String.join("' or '", names)),
                        "add %s: {kind: high_touch, priority: %s, ...}"
                                .formatted(
                                        names.getFirst(),
                                        playbook.priorities().getFirst().name()));
            }
        }
        var ordinary = playbook.lowestPriority();
        NEEDED.stream()
                .flatMap(List::stream)
                .filter(name -> playbook.intent(name).isPresent())
                .filter(name -> playbook.priorityOf(name).rank() >= ordinary.rank())
                .forEach(name -> notes.error(
                        "QD-E03",
                        "intents.%s.priority".formatted(name),
                        "intent %s has priority '%s', the one of ordinary questions".formatted(name, ordinary.name()),
                        "write priority: %s"
                                .formatted(playbook.priorities().getFirst().name())));
    }
}
