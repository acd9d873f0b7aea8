package io.quarterdeck.desk.automation.hooks.calling;

/** Names one webhook of a brand; a ULID, as the dialect's clients expect. */
public record HookId(String value) {

    @Override
    public String toString() {
        return "webhook " + value;
    }
}
