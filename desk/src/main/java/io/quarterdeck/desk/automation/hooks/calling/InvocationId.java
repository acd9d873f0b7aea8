package io.quarterdeck.desk.automation.hooks.calling;

/** Names one thing told to one webhook, however often it takes; the receiver knows a repetition by it. */
public record InvocationId(String value) {

    @Override
    public String toString() {
        return "invocation " + value;
    }
}
