package io.quarterdeck.engine.sla;

import java.util.Locale;

/** What can be owed on a ticket. */
public enum PromiseKind {
    FIRST_RESPONSE("first reply", "Answer the customer"),
    SUBSTANTIVE_RESPONSE("full answer", "Give a full answer"),
    NEXT_RESPONSE("next reply", "Answer the customer"),
    RESOLUTION("solved", "Solve it"),
    RESOLUTION_OR_PLAN("solved or planned", "Solve it or share a plan"),
    TRIAGE("triage", "Set intent, priority and owner"),
    ASSIGN_SENIOR("senior accepts", "Find a senior who takes it"),
    STAKEHOLDER_CALL("stakeholder call", "Call the stakeholders together"),
    EXECUTIVE_NOTICE("executive notice", "Tell the executives"),
    ACKNOWLEDGEMENT("acknowledgement", "Acknowledge the complaint"),
    INVESTIGATION("investigation", "Investigate the complaint"),
    EXCHANGE("exchange", "Send the exchange"),
    REVIEW("review", "Review it as a specialist"),
    FOLLOW_UP("follow-up", "Look at it again");

    private final String words;
    private final String task;

    PromiseKind(String words, String task) {
        this.words = words;
        this.task = task;
    }

    /** What is owed, as a label. */
    public String words() {
        return words;
    }

    /** What to do about it, as an instruction. */
    public String task() {
        return task;
    }

    /** {@code first_response}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** C-16: only solving waits for the customer. */
    public boolean pauses() {
        return this == RESOLUTION || this == RESOLUTION_OR_PLAN;
    }
}
