package io.quarterdeck.engine.kpi;

/** What is counted as one: when a line of it changes, all it contributed is taken back and noted anew. */
sealed interface Story {

    record OfContact(String id) implements Story {}

    /** All contacts of one person, under the first of the ids that turned out to be theirs. */
    record OfCustomer(String id) implements Story {}

    /** One person's day by UTC, counted from 1970. */
    record OfDay(String agent, long day) implements Story {}

    /** A line that belongs to no contact. */
    record OfLine(String id) implements Story {}
}
