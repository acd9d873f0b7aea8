package io.quarterdeck.engine.sim;

/**
 * What a random number decides. Each purpose has a stream of its own, so a policy that asks one question more leaves
 * the answers to all others alone. The key is made of the name: a purpose that is added or moved changes no other.
 */
public enum Purpose {
    /** How busy the whole day is, against its forecast. */
    BUSYNESS,
    /** The time from one arrival to the next. */
    ARRIVALS,
    /** Which type of contact it is. */
    INTENT,
    /** By which channel it comes. */
    CHANNEL,
    /** In which language it is spoken. */
    LANGUAGE,
    /** Whose contact it is. */
    CUSTOMER,
    /** How long the customer waits before giving up. */
    PATIENCE,
    /** How much of an agent's time it takes. */
    HANDLING,
    /** How many turns a conversation has. */
    TURNS,
    /** How long the customer takes for a turn. */
    CUSTOMER_TURN,
    /** How long the agent takes for a turn. */
    AGENT_TURN,
    /** Whether it is passed on. */
    TRANSFER,
    /** Whether it is solved. */
    RESOLUTION,
    /** Whether the customer comes back. */
    REPEAT,
    /** How long the customer takes to come back. */
    REPEAT_DELAY,
    /** Whether the customer answers a survey. */
    RESPONSE,
    /** How satisfied the customer is. */
    SATISFACTION,
    /** Which of several equal agents is chosen, where the policy leaves it to chance. */
    ROUTING,
    /** Who is at work that day. */
    PRESENCE;

    long key() {
        return Mix.of(name().hashCode());
    }
}
