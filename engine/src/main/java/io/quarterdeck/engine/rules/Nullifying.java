package io.quarterdeck.engine.rules;

import io.quarterdeck.engine.rules.Condition.Elapsed;
import io.quarterdeck.engine.rules.Condition.Includes;
import io.quarterdeck.engine.rules.Condition.Than;
import io.quarterdeck.engine.time.OpenHours;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;

/** Whether an automation ends itself: once it ran on a ticket, it must not find the same ticket in the next hour. */
public final class Nullifying {
    private final Facts after;
    private final List<Action> actions;

    private Nullifying(List<Action> actions, List<String> priorities) {
        this.actions = actions;
        var scene = new Scene(Instant.EPOCH, OpenHours.always(ZoneOffset.UTC), priorities, Scene.Actor.NOBODY);
        this.after = switch (WorkingCopy.of(Sight.NOTHING).after(actions, scene)) {
            case Draft.Attempt.Made<WorkingCopy>(var copy, var _, var _) -> Facts.of(copy, scene);
            case Draft.Attempt.Refused<WorkingCopy> _ -> Facts.of(Sight.NOTHING, scene);
        };
    }

    /** True when the conditions hold only once by themselves, or no longer hold after the actions. */
    public static boolean endsItself(Conditions conditions, List<Action> actions, List<String> priorities) {
        var nullifying = new Nullifying(actions, priorities);
        return nullifying.closes()
                || conditions.all().stream().anyMatch(nullifying::ends)
                || !conditions.any().isEmpty() && conditions.any().stream().allMatch(nullifying::ends);
    }

    /** Automations leave closed tickets alone. */
    private boolean closes() {
        return after.now().of(Field.Known.STATUS).equals(new Value.Word("closed"));
    }

    private boolean ends(Condition condition) {
        return switch (condition) {
            case Elapsed(var field, var than, var _, var _) -> than == Than.SAME || leaves(field);
            case Includes(var field, var not, var words) when field == Field.Known.TAGS -> tags(not, words);
            case Includes _ -> isPut(condition.field()) && !Evaluation.holds(condition, after);
            case Condition.Equal _, Condition.Compared _, Condition.Present _ ->
                isPut(condition.field()) && !Evaluation.holds(condition, after);
            case Condition.Changed _, Condition.ChangedTo _, Condition.ChangedFrom _ -> false;
        };
    }

    private boolean isPut(Field field) {
        return actions.stream().anyMatch(it -> it instanceof Action.Put(var put, var _) && put.equals(field));
    }

    /** The hours of a status end with the status. */
    private boolean leaves(Field.Known field) {
        return field.ofStatus()
                && isPut(Field.Known.STATUS)
                && !after.now()
                        .of(Field.Known.STATUS)
                        .equals(new Value.Word(field.word().toLowerCase(Locale.ROOT)));
    }

    /** What the last action on tags leaves for sure, whatever tags there were before. */
    private boolean tags(boolean not, SortedSet<String> words) {
        var surely = words.stream().map(this::ends).toList();
        return not ? surely.contains(Presence.THERE) : surely.stream().allMatch(it -> it == Presence.GONE);
    }

    private enum Presence {
        THERE,
        GONE,
        UNKNOWN
    }

    private Presence ends(String tag) {
        var presence = Presence.UNKNOWN;
        for (var action : actions) {
            if (action instanceof Action.Tag(var how, var tags)) {
                presence = switch (how) {
                    case SET -> tags.contains(tag) ? Presence.THERE : Presence.GONE;
                    case ADD -> tags.contains(tag) ? Presence.THERE : presence;
                    case REMOVE -> tags.contains(tag) ? Presence.GONE : presence;
                };
            }
        }
        return presence;
    }
}
