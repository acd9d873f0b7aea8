package io.quarterdeck.desk.customers;

/**
 * What can happen to a customer. Each is told within the transaction that makes it true, so that whoever must follow
 * and cannot undoes it.
 */
public sealed interface CustomerEvent {

    CustomerId customer();

    /** The brand knows someone new. */
    record Added(CustomerId customer) implements CustomerEvent {}

    /** What is known of them is different now. */
    record Changed(CustomerId customer) implements CustomerEvent {}

    /** Two were one person; all that names {@code from} must now name {@code customer}. */
    record Merged(CustomerId from, CustomerId customer) implements CustomerEvent {}

    /** They are here no more; their name stays where they wrote. */
    record Deleted(CustomerId customer) implements CustomerEvent {}

    /** Nothing is to be left of what they were called, nor of what they said. */
    record Scrubbed(CustomerId customer) implements CustomerEvent {}
}
