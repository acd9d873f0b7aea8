package io.quarterdeck.engine.kpi;

/** Who did it. Only people of the desk have a name here: no measure needs that of a customer's. */
public sealed interface Actor {

    record Customer() implements Actor {}

    /** A person of the desk, or of a partner. */
    record Agent(String id) implements Actor {}

    /** An automation that speaks to the customer. */
    record Bot() implements Actor {}

    /** The product itself, or one it is connected to. */
    record Machine() implements Actor {}
}
