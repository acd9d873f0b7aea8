package io.quarterdeck.engine.routing;

/** How far a piece of work is with a person. */
public enum Stage {
    OFFERED,
    DOING,
    /** Put aside for a live contact. */
    PARKED
}
