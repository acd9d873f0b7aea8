package io.quarterdeck.engine.rules;

import java.util.List;

/** The words of the kinds that have an order, the least first. */
public final class Ranks {
    public static final List<String> STATUSES = List.of("new", "open", "pending", "hold", "solved", "closed");
    public static final List<String> SCORES =
            List.of("unoffered", "offered", "bad", "bad_with_comment", "good", "good_with_comment");

    private Ranks() {}

    /** Nothing for a kind without an order. */
    static List<String> of(Kind kind, List<String> priorities) {
        return switch (kind) {
            case STATUS -> STATUSES;
            case SCORE -> SCORES;
            case PRIORITY -> priorities;
            case CHOICE,
                    REFERENCE,
                    PERSON,
                    ROLE,
                    TAGS,
                    WORDS,
                    TEXT,
                    NUMBER,
                    FLAG,
                    OPTION,
                    OPTIONS,
                    DATE,
                    MOMENT,
                    HOURS -> List.of();
        };
    }
}
