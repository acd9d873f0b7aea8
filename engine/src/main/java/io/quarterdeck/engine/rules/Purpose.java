package io.quarterdeck.engine.rules;

/** What a rule is for, which decides what it may ask about and do. */
public enum Purpose {
    /** Runs inside of an update, and may ask what that update changed. */
    TRIGGER,
    /** Runs by the hour over tickets that nobody touched, and may ask how long something lasts. */
    AUTOMATION,
    /** Selects tickets for a person, and may speak of that person. */
    VIEW,
    /** Asks nothing; a person applies it. */
    MACRO
}
