package io.quarterdeck.engine.rules;

/** What a ticket says of itself at one moment: every field has an answer, {@link Value#NONE} where it is silent. */
@FunctionalInterface
public interface Sight {
    /** Of a ticket that does not exist yet. */
    Sight NOTHING = _ -> Value.NONE;

    Value of(Field field);
}
