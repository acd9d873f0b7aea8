package io.quarterdeck.engine.playbook.picture;

import io.quarterdeck.engine.playbook.Condition;
import io.quarterdeck.engine.playbook.Playbook;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a playbook means, ready to be drawn; every part knows the line it comes from. */
public record Picture(WeekPicture week, List<Rung> ladder, List<Carrier> matrix, List<Raise> triggers) {

    /** Who owns the tickets of a priority, who takes over, and who hears of it. */
    public record Carrier(
            String priority,
            int line,
            String owner,
            @Nullable String then,
            List<String> stakeholders,
            List<String> executives) {}

    /** What raises a ticket at once, in words: {@code intent is legal}. */
    public record Raise(
            String when, @Nullable String raiseTo, @Nullable String tell, int line) {}

    /** {@code idle} are the paths of the promises that the linter found never to bind. */
    public static Picture of(Playbook playbook, Set<String> idle) {
        return new Picture(WeekPicture.of(playbook), Ladder.of(playbook, idle), carriers(playbook), raises(playbook));
    }

    private static List<Carrier> carriers(Playbook playbook) {
        return playbook.priorities().stream()
                .map(priority -> {
                    var stage = playbook.escalation().matrix(priority.name());
                    return new Carrier(
                            priority.name(),
                            playbook.marks()
                                    .of("escalation.matrix." + priority.name())
                                    .line(),
                            stage.owner(),
                            stage.then().orElse(null),
                            stage.stakeholders(),
                            stage.executives());
                })
                .toList();
    }

    private static List<Raise> raises(Playbook playbook) {
        var triggers = playbook.escalation().triggers();
        return IntStream.range(0, triggers.size())
                .mapToObj(i -> new Raise(
                        triggers.get(i).when().stream().map(Picture::words).collect(Collectors.joining(" and ")),
                        triggers.get(i).raiseTo(),
                        triggers.get(i).tell(),
                        playbook.marks()
                                .of("escalation.triggers[%d]".formatted(i))
                                .line()))
                .toList();
    }

    private static String words(Condition condition) {
        return switch (condition) {
            case Condition.IntentIs(var intent) -> "intent is " + intent.replace('_', ' ');
            case Condition.RefundIs(var amount) -> "refund is " + amount;
        };
    }
}
