package io.quarterdeck.engine.search;

/** What became of a typed search. */
public sealed interface Reading {

    record Understood(Query query) implements Reading {}

    /** Why it cannot be understood, in a sentence that says what to do, and the piece of the text that it is about. */
    record Unclear(String why, String place) implements Reading {}
}
