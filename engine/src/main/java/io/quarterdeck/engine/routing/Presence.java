package io.quarterdeck.engine.routing;

/** Whether a person can be asked: only who is available is offered work. */
public enum Presence {
    AVAILABLE,
    /** At work on something that this floor does not see. */
    BUSY,
    AWAY,
    /** Gone for the day: mail that needs no owner goes back to the others. */
    OFFLINE
}
