package io.quarterdeck.engine.routing;

/** What a person has to pass, in this order, to be offered a piece of work. */
public enum Gate {
    PRESENCE,
    /** C-40. */
    CERTIFICATE,
    /** B-12, B-13. */
    TIER,
    /** B-14; after the playbook's time it stands open to the whole tier. */
    SKILL,
    CHANNEL,
    /** B-01: high-touch work that has an owner is for nobody else. */
    OWNER,
    /** C-21. */
    CAPACITY,
    /** B-17: mail leaves so many people idle for live contacts. */
    RESERVE,
    /** Not the one who was asked last. */
    TURN
}
