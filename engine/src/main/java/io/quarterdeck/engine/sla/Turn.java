package io.quarterdeck.engine.sla;

/** Who has to write next: a customer who was answered starts a new promise with the next message, one who waits does not. */
public enum Turn {
    OURS,
    THEIRS
}
