package io.quarterdeck.engine.kpi;

/**
 * What somebody of the desk spends time on. When two are told at once, the earlier one in this list is what counts: a
 * break never hides a customer, and waiting for work never hides a break.
 */
public enum Activity {
    TALK(Kind.HANDLING),
    HOLD(Kind.HANDLING),
    /** A chat, from joining to leaving it. */
    CHAT(Kind.HANDLING),
    /** A ticket on the screen, with the idle time cut off. */
    FOCUS(Kind.HANDLING),
    /** Finishing a contact after the customer is gone. */
    WRAP(Kind.HANDLING),
    TRAINING(Kind.AWAY),
    COACHING(Kind.AWAY),
    MEETING(Kind.AWAY),
    BREAK(Kind.AWAY),
    ABSENT(Kind.AWAY),
    /** Ready for work that has not come. */
    AVAILABLE(Kind.READY);

    public enum Kind {
        HANDLING,
        AWAY,
        READY
    }

    private final Kind kind;

    Activity(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** What a roster calls it: all work is one thing, each absence its own. */
    String rostered() {
        return kind == Kind.AWAY ? name() : "WORK";
    }
}
