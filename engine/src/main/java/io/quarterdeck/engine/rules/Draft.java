package io.quarterdeck.engine.rules;

import java.util.List;
import java.util.Map;

/** A ticket as it will be when the update at hand is written; rules change it, later rules see what they changed. */
public interface Draft<D extends Draft<D>> extends Sight {

    /** The ticket after all actions of one rule, or why it may not become so; this draft itself stays as it is. */
    Attempt<D> after(List<Action> actions, Scene scene);

    /** What came of it. */
    sealed interface Attempt<D> {
        /** {@code changed} is false when the actions change nothing; {@code changes} is what differs in fields. */
        record Made<D>(D draft, boolean changed, Map<Field, Value> changes) implements Attempt<D> {
            public Made {
                changes = Map.copyOf(changes);
            }
        }

        /** {@code code} says what stands against it. */
        record Refused<D>(String code) implements Attempt<D> {}
    }
}
