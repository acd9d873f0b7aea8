package io.quarterdeck.engine.rules;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** A draft that takes every value as it comes, over a ticket that is not touched. */
public final class WorkingCopy implements Draft<WorkingCopy> {
    private final Sight base;
    private final Map<Field, Value> changed;
    private final Set<Action.Invite> invited;

    private WorkingCopy(Sight base, Map<Field, Value> changed, Set<Action.Invite> invited) {
        this.base = base;
        this.changed = changed;
        this.invited = invited;
    }

    public static WorkingCopy of(Sight base) {
        return new WorkingCopy(base, Map.of(), Set.of());
    }

    @Override
    public Value of(Field field) {
        var value = changed.get(field);
        return value == null ? base.of(field) : value;
    }

    @Override
    public Attempt<WorkingCopy> after(List<Action> actions, Scene scene) {
        var next = this;
        for (var action : actions) {
            next = next.after(action, scene);
        }
        var changes = next.changesSince(this);
        return new Attempt.Made<>(next, !changes.isEmpty() || !next.invited.equals(invited), changes);
    }

    /** What differs from the ticket that the copy was made of. */
    public Map<Field, Value> changes() {
        return changesSince(of(base));
    }

    private Map<Field, Value> changesSince(WorkingCopy earlier) {
        var changes = new HashMap<Field, Value>();
        changed.forEach((field, value) -> {
            if (!value.equals(earlier.of(field))) {
                changes.put(field, value);
            }
        });
        return changes;
    }

    private WorkingCopy after(Action action, Scene scene) {
        return switch (action) {
            case Action.Put(var field, var value) -> put(field, Somebody.resolved(value, this, scene));
            case Action.Tag(var how, var tags) -> put(Field.Known.TAGS, tagged(how, tags));
            case Action.Invite invite -> {
                var more = new HashSet<>(invited);
                more.add(invite);
                yield new WorkingCopy(base, changed, more);
            }
            case Action.Notify _, Action.Call _, Action.Say _, Action.SayInPublic _, Action.Retitle _ -> this;
        };
    }

    private WorkingCopy put(Field field, Value value) {
        if (value instanceof Value.Someone) {
            return this;
        }
        var next = new HashMap<>(changed);
        next.put(field, value);
        return new WorkingCopy(base, next, invited);
    }

    private Value tagged(Action.How how, SortedSet<String> tags) {
        var next = new TreeSet<String>(of(Field.Known.TAGS) instanceof Value.Words(var words) ? words : List.of());
        switch (how) {
            case SET -> {
                next.clear();
                next.addAll(tags);
            }
            case ADD -> next.addAll(tags);
            case REMOVE -> next.removeAll(tags);
        }
        return next.isEmpty() ? Value.NONE : new Value.Words(next);
    }
}
