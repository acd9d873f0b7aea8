package io.quarterdeck.engine.explain;

import io.quarterdeck.engine.playbook.Condition;
import io.quarterdeck.engine.playbook.Playbook;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a playbook means at a glance: the week, the ladder of promises, who owns what, and what raises a ticket. */
public record Meaning(WeekStrip week, List<Rung> ladder, List<Owner> matrix, List<Trigger> triggers) {

    /** Who owns a priority; {@code path} is where the file says so. */
    public record Owner(
            String priority,
            String path,
            String owner,
            @Nullable String then,
            List<String> stakeholders,
            List<String> executives) {}

    /** {@code intent is legal}, and what it does. */
    public record Trigger(
            String when, @Nullable String raiseTo, @Nullable String tell, String path) {}

    public static Meaning of(Playbook playbook) {
        return new Meaning(WeekStrip.of(playbook), Ladder.of(playbook), matrix(playbook), triggers(playbook));
    }

    private static List<Owner> matrix(Playbook playbook) {
        return playbook.priorities().stream()
                .map(priority -> {
                    var stage = playbook.escalation().matrix(priority.name());
                    return new Owner(
                            priority.name(),
                            "escalation.matrix." + priority.name(),
                            stage.owner(),
                            stage.then().orElse(null),
                            stage.stakeholders(),
                            stage.executives());
                })
                .toList();
    }

    private static List<Trigger> triggers(Playbook playbook) {
        var triggers = new ArrayList<Trigger>();
        for (var trigger : playbook.escalation().triggers()) {
            triggers.add(new Trigger(
                    trigger.when().stream().map(Meaning::words).collect(Collectors.joining(" and ")),
                    trigger.raiseTo(),
                    trigger.tell(),
                    "escalation.triggers[%d]".formatted(triggers.size())));
        }
        return List.copyOf(triggers);
    }

    private static String words(Condition condition) {
        return switch (condition) {
            case Condition.IntentIs(var intent) -> "intent is " + intent;
            case Condition.RefundIs(var amount) -> "refund is " + amount;
        };
    }
}
