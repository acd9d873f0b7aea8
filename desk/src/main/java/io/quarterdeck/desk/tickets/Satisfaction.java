package io.quarterdeck.desk.tickets;

/** What the customer thinks of how they were served, once somebody asked. */
public enum Satisfaction {
    UNOFFERED,
    OFFERED,
    GOOD,
    BAD;

    /** Whether the customer said so themselves. */
    public boolean isGiven() {
        return this == GOOD || this == BAD;
    }
}
