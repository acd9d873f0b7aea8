package io.quarterdeck.engine.rules;

/** Something wrong in a written rule: where, of what sort, and what to do in one sentence. */
public record Fault(String path, Sort sort, String sentence) {

    public enum Sort {
        BLANK,
        UNKNOWN,
        NOT_ALLOWED,
        WRONG_VALUE,
        TOO_LONG,
        TOO_MANY,
        MISSING
    }
}
