package io.quarterdeck.engine.sla;

/** What can happen to a ticket, as far as promises care. */
public sealed interface Happening {

    record Opened(Contact contact) implements Happening {}

    record CustomerWrote() implements Happening {}

    /** B-44: an answer that no human wrote keeps no promise. */
    record Answered(boolean byHuman) implements Happening {}

    /** It is the customer's turn. */
    record Waiting() implements Happening {}

    record Resumed() implements Happening {}

    record Reclassified(Contact contact) implements Happening {}

    /** Somebody of this role of the escalation matrix accepted the ticket. */
    record Assigned(String role) implements Happening {}

    /** C-29: a human set intent, priority and owner. */
    record Triaged() implements Happening {}

    /** B-45: a plan the customer can see. */
    record PlanShared() implements Happening {}

    record StepDone(PromiseKind kind) implements Happening {}

    record Solved() implements Happening {}

    record Reopened() implements Happening {}

    /** It is no longer anybody's work: it was thrown away, or goes on in another ticket. Nothing owed was kept by that. */
    record Withdrawn() implements Happening {}

    /** Another release of the playbook came into force; what was promised before is never later for it. */
    record Released() implements Happening {}

    /** Nothing happened but time. */
    record Woke() implements Happening {}
}
