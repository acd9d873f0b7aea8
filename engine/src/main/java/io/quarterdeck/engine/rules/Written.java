package io.quarterdeck.engine.rules;

import java.util.List;

/** A rule as people and clients write it, before anybody has judged whether it means something. */
public final class Written {
    private Written() {}

    public record Condition(String field, String operator, String value) {}

    /** {@code value} has one element, or the recipient, subject and body of a notice. */
    public record Action(String field, List<String> value) {
        public Action {
            value = List.copyOf(value);
        }

        /** The element at that place; empty if there is none. */
        public String value(int at) {
            return at < value.size() ? value.get(at) : "";
        }
    }
}
